import YAML

/// Things of one kind by their ids, so that a reference is found without looking at each.
struct Index {
  /// What the things are called: "question".
  let kind: String
  /// Whose they are: "model 'iso-23592'".
  let owner: String
  private(set) var ids: [String] = []
  private var positions: [String: Int] = [:]

  init(_ kind: String, of owner: String, _ ids: some Sequence<String>) {
    self.kind = kind
    self.owner = owner
    for id in ids { append(id) }
  }

  mutating func append(_ id: String) {
    positions[id] = positions[id] ?? ids.count
    ids.append(id)
  }

  func position(_ id: String) -> Int? { positions[id] }

  /// The position of what a node names; an error with the nearest id if there is none.
  func resolve(_ node: Node, _ subject: String, _ problems: Problems) -> Int? {
    let article = "aeio".contains(kind.prefix(1)) ? "an" : "a"
    guard node.kind == .scalar else {
      problems.error(node, "\(subject) must name \(article) \(kind) here.")
      return nil
    }
    let id = node.text
    if let position = positions[id] { return position }
    problems.error(
      node,
      "\(subject) names \(kind) '\(id.shortened)', which \(owner) does not define"
        + Suggestion.tail(id, among: ids))
    return nil
  }

  /// The positions of the things a list of nodes names, each once.
  func resolve(_ nodes: [Node], _ subject: String, _ problems: Problems) -> [Int] {
    var found: [Int] = []
    for node in nodes {
      guard let position = resolve(node, subject, problems) else { continue }
      if found.contains(position) {
        problems.error(node, "\(subject) names \(kind) '\(ids[position])' twice.")
      } else {
        found.append(position)
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
