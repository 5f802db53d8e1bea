/// The keys of one mapping, read by name.
///
/// Every read says in `problems` what is wrong with it and goes on, so one run finds every
/// mistake; `finish()` reports the keys nobody asked for.
package struct Fields {
  package let node: Node
  package let problems: Problems
  private var kind: String
  private var name: String?

  /// A pair of the mapping, by the indices of its nodes.
  private struct Entry {
    var key: Int
    var value: Int
    var isRead = false
  }

  private var entries: [Entry] = []
  /// Where the search for the next key begins: files mostly hold keys in the order they are read.
  private var cursor = 0
  /// The keys asked for.
  private var known: [StaticString] = []
  /// Whether the node was no mapping, so that missing keys are not said one by one.
  private var isBroken = false

  /// The fields of a node; a node that is no mapping is an error, and then has none.
  package init(_ node: Node, of kind: String, named name: String? = nil, _ problems: Problems) {
    self.node = node
    self.problems = problems
    self.kind = kind
    self.name = name
    if node.kind == .mapping {
      entries = Self.entries(node, problems)
      known.reserveCapacity(16)
    } else if !node.isBlank {
      problems.error(node, "\(subject) must be a map of keys and values.")
      isBroken = true
    }
  }

  /// What the mapping is, at the start of its messages: "Question 'promise-kept'".
  package var subject: String {
    get { name.map { "\(kind) '\($0)'" } ?? kind }
    set {
      kind = newValue
      name = nil
    }
  }

  /// Calls it by its kind and name, which are put together when there is something to say.
  package mutating func call(_ kind: String, _ name: String) {
    self.kind = kind
    self.name = name
  }

  private static func entries(_ node: Node, _ problems: Problems) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(node.count)
    node.forEachUniquePair(problems) { entries.append(Entry(key: $0, value: $1)) }
    return entries
  }

  /// The node of a key, nil if it is not there.
  package mutating func node(_ key: StaticString) -> Node? {
    known.append(key)
    for _ in entries.indices {
      let at = cursor
      cursor = at + 1 < entries.count ? at + 1 : 0
      if node.tree.equals(entries[at].key, key) {
        entries[at].isRead = true
        return Node(tree: node.tree, index: entries[at].value)
      }
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
      let key = Node(tree: node.tree, index: entry.key)
      let name = key.text
      problems.error(
        key,
        "\(subject) has an unknown key '\(name.shortened)'"
          + Suggestion.tail(name, among: known.map(\.description)))
    }
  }
}

extension String {
  /// Cut to what fits into a message, with nothing in it that moves a terminal's cursor.
  package var shortened: String {
    if utf8.count <= 60, utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
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

extension String {
  /// Whether there is nothing in it to read.
  package var isBlank: Bool {
    // Most texts begin with a letter, which is seen without telling characters apart.
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }
}
