extension Node {
  /// The pairs of a mapping, each key once; a key's second time is an error.
  package func uniquePairs(_ problems: Problems) -> [(key: Node, value: Node)] {
    var pairs: [(key: Node, value: Node)] = []
    pairs.reserveCapacity(count)
    forEachUniquePair(problems) {
      pairs.append((Node(tree: tree, index: $0), Node(tree: tree, index: $1)))
    }
    return pairs
  }

  /// Calls with the indices of the key and the value of each pair; a key's second time is an error.
  func forEachUniquePair(_ problems: Problems, _ body: (_ key: Int, _ value: Int) -> Void) {
    var table = count > Self.few ? KeyTable(tree, count: count) : nil
    forEachPair { key, value in
      let first = table?.first(like: key) ?? firstKey(like: key)
      if first == key {
        body(key, value)
      } else {
        reportTwice(Node(tree: tree, index: key), Node(tree: tree, index: first), problems)
      }
    }
  }

  /// How many keys are compared with each other without a table.
  private static let few = 16

  /// The first key of the text of a key, which may be that key.
  private func firstKey(like key: Int) -> Int {
    var at = index + 1
    while at < key, !tree.isSameText(at, key) { at = tree.next(tree.next(at)) }
    return at
  }

  /// The text of a mapping's key, whatever else is wrong with it.
  package func glimpse(_ key: StaticString) -> String? {
    var found: Int?
    forEachPair { if found == nil, tree.equals($0, key) { found = $1 } }
    return found.map { Node(tree: tree, index: $0).text }
  }

  private func reportTwice(_ key: Node, _ first: Node, _ problems: Problems) {
    problems.error(
      key,
      "The key '\(key.text.shortened)' stands here twice; first in line \(first.place.line ?? 0).")
  }
}
