import YAML

/// Things of one kind by their ids, so that a reference is found without looking at each.
///
/// A class, since many readers look into the same one.
final class Index {
  /// What the things are called: "question".
  let kind: String
  /// Whose they are: "model 'iso-23592'".
  let owner: String
  let ids: [String]
  private lazy var positions = Self.positions(ids)
  /// Ids of things that have mistakes of their own, said already where they stand; looked for when
  /// the first reference leads nowhere.
  private lazy var broken = findBroken()
  private let findBroken: () -> Set<String>

  init(
    _ kind: String, of owner: String, _ ids: some Sequence<String>,
    broken: @autoclosure @escaping () -> Set<String> = []
  ) {
    self.kind = kind
    self.owner = owner
    self.ids = Array(ids)
    findBroken = broken
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(ids.count)
    // Of two with the same id, the first.
    for position in ids.indices.reversed() { positions[ids[position]] = position }
    return positions
  }

  func position(_ id: String) -> Int? { positions[id] }

  /// The position of what a node names; an error with the nearest id if there is none.
  func resolve(
    _ node: Node, _ subject: @autoclosure () -> String, _ problems: Problems
  ) -> Int? {
    guard node.kind == .scalar else {
      let article = "aeio".contains(kind.prefix(1)) ? "an" : "a"
      problems.error(node, "\(subject()) must name \(article) \(kind) here.")
      return nil
    }
    let id = node.text
    if let position = positions[id] { return position }
    if broken.contains(id) { return nil }
    problems.error(
      node,
      "\(subject()) names \(kind) '\(id.shortened)', which \(owner) does not define"
        + Suggestion.tail(id, among: ids))
    return nil
  }

  /// The positions of the things a list of nodes names, each once.
  func resolve(
    _ nodes: [Node], _ subject: @autoclosure () -> String, _ problems: Problems
  ) -> [Int] {
    if nodes.isEmpty { return [] }
    var found: [Int] = []
    var seen: Set<Int> = []
    seen.reserveCapacity(nodes.count)
    for node in nodes {
      guard let position = resolve(node, subject(), problems) else { continue }
      if seen.insert(position).inserted {
        found.append(position)
      } else {
        problems.error(node, "\(subject()) names \(kind) '\(ids[position])' twice.")
      }
    }
    return found
  }
}

extension Fields {
  /// The position of the thing a required key names.
  mutating func reference(_ key: StaticString, _ index: Index) -> Int? {
    required(key).flatMap { index.resolve($0, subject, problems) }
  }
}
