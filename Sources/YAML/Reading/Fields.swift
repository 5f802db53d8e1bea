/// The keys of one mapping, read by name.
///
/// Every read says in `problems` what is wrong with it and goes on, so one run finds every
/// mistake; `finish()` reports the keys nobody asked for.
package struct Fields {
  package let node: Node
  package let problems: Problems
  /// What the mapping is, at the start of its messages: "Question 'promise-kept'".
  package var subject: String

  private var entries: [(key: Node, value: Node, isRead: Bool)] = []
  private var known: [StaticString] = []
  /// Whether the node was no mapping, so that missing keys are not said one by one.
  private var isBroken = false

  /// The fields of a node; a node that is no mapping is an error, and then has none.
  package init(_ node: Node, of subject: String, _ problems: Problems) {
    self.node = node
    self.problems = problems
    self.subject = subject
    if node.kind == .mapping {
      entries = node.uniquePairs(problems).map { ($0.key, $0.value, false) }
    } else if !node.isBlank {
      problems.error(node, "\(subject) must be a map of keys and values.")
      isBroken = true
    }
  }

  /// The node of a key, nil if it is not there.
  package mutating func node(_ key: StaticString) -> Node? {
    known.append(key)
    for index in entries.indices where entries[index].key.equals(key) {
      entries[index].isRead = true
      return entries[index].value
    }
    return nil
  }

  /// The node of a key that has to be there.
  package mutating func required(_ key: StaticString) -> Node? {
    if let found = node(key) { return found }
    if !isBroken { problems.error(node, "\(subject) lacks the required key '\(key)'.") }
    return nil
  }

  /// Reports what was not asked for.
  package func finish() {
    for entry in entries where !entry.isRead {
      let name = entry.key.text
      problems.error(
        entry.key,
        "\(subject) has an unknown key '\(name.shortened)'"
          + Suggestion.tail(name, among: known.map(\.description)))
    }
  }
}

extension Node {
  /// The pairs of a mapping, each key once; a key's second time is an error.
  package func uniquePairs(_ problems: Problems) -> [(key: Node, value: Node)] {
    let all = pairs
    if all.count <= 12 {
      for index in all.indices.dropFirst() {
        if let first = all[..<index].first(where: { $0.key.utf8 == all[index].key.utf8 }) {
          reportTwice(all[index].key, first.key, problems)
        }
      }
      return all
    }
    var seen: [String: Node] = [:]
    seen.reserveCapacity(all.count)
    return all.filter { pair in
      if let first = seen.updateValue(pair.key, forKey: pair.key.text) {
        reportTwice(pair.key, first, problems)
        return false
      }
      return true
    }
  }

  private func reportTwice(_ key: Node, _ first: Node, _ problems: Problems) {
    problems.error(
      key,
      "The key '\(key.text.shortened)' stands here twice; first in line \(first.place.line ?? 0).")
  }
}

extension String {
  /// Cut to what fits into a message, with nothing in it that moves a terminal's cursor.
  package var shortened: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(60) {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars) + (unicodeScalars.count > 60 ? "..." : "")
  }
}
