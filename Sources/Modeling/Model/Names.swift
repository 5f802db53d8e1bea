import YAML

/// The ids taken in one name space.
struct Names {
  private var taken: [String: String] = [:]

  /// No ids, with room for a number of them.
  init(room: Int = 0) {
    if room > 0 { taken.reserveCapacity(room) }
  }

  /// Takes an id for a thing of a kind; one that is taken or reserved is an error.
  mutating func claim(_ id: String, _ kind: String, _ node: Node, _ problems: Problems) {
    if Identifier.reserved.contains(id) {
      problems.error(node, "The id '\(id)' is reserved; no \(kind) can have it.")
    } else if let other = taken.updateValue(kind, forKey: id) {
      let another = kind == "evidence" ? "another piece of evidence" : "another \(kind)"
      let whose = other == kind ? another : "a\(other == "element" ? "n" : "") \(other)"
      problems.error(node, "The \(kind) id '\(id)' is taken by \(whose).")
    }
  }
}
