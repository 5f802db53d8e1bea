package import YAML

/// All that the files of an assessment record, entry by entry, in the order of the files.
package struct Ledger: Sendable {
  package private(set) var entries: [Entry] = []
  package private(set) var values: [Entry: Content] = [:]

  package init() {}

  /// The entries of files by their names relative to the assessment. What says nothing, such as a
  /// question without an answer, is no entry.
  package init(_ files: [String: Content]) {
    for file in files.keys.sorted() {
      guard case .map(let pairs)? = files[file] else { continue }
      for pair in pairs where !Self.fixed.contains(pair.key) { add(pair, of: file) }
    }
  }

  /// What every file says of itself.
  private static let fixed: Set = ["schema", "by"]
  /// Lists whose items have ids.
  private static let lists: Set = ["evidence", "findings", "own", "people", "entries"]
  /// Maps whose keys are entries of their own.
  private static let maps: Set = [
    "answers", "actions", "nothing-found", "profile", "target", "exclude", "importance", "about",
    "confidentiality",
  ]

  private mutating func add(_ pair: Content.Pair, of file: String) {
    switch pair.value {
    case .list(let items) where Self.lists.contains(pair.key):
      for item in items {
        guard case .text(let id)? = item.value(at: ["id"]) else { continue }
        add(item, of: Entry(file: file, start: Self.start(file), keys: [pair.key], item: id))
      }
    case .map(let inner) where Self.maps.contains(pair.key):
      for inner in inner {
        add(
          inner.value,
          of: Entry(file: file, start: Self.start(file), keys: [pair.key, inner.key], item: nil))
      }
    default:
      add(pair.value, of: Entry(file: file, start: Self.start(file), keys: [pair.key], item: nil))
    }
  }

  private mutating func add(_ value: Content, of entry: Entry) {
    if value == .text("") || value == .map([]) || value == .list([]) { return }
    if values.updateValue(value, forKey: entry) == nil { entries.append(entry) }
  }

  /// What a file that is not there yet begins with.
  private static func start(_ file: String) -> String {
    if file.hasPrefix("answers/"), file.hasSuffix(".yml") {
      return "schema: answers/1\nby: \(file.dropFirst(8).dropLast(4))\n"
    }
    return file == "assessment.yml" ? "" : "schema: \(file.prefix { $0 != "." })/1\n"
  }
}

extension Content {
  /// The value with the keys of its maps in one order, so that layout makes no difference.
  package var ordered: Content {
    switch self {
    case .text: self
    case .list(let items): .list(items.map(\.ordered))
    case .map(let pairs):
      .map(pairs.map { Pair($0.key, $0.value.ordered) }.sorted { $0.key < $1.key })
    }
  }
}
