/// A located piece of a document; gone once a value is made of it.
package struct Node {
  package enum Kind { case scalar, sequence, mapping }

  let tree: Tree
  let index: Int

  private var record: Tree.Record { tree.records[index] }

  package var kind: Kind {
    switch record.kind {
    case .plain, .quoted: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  package var source: Source { tree.source }

  package var place: Place {
    Place(file: tree.source.name, line: Int(record.line) + 1, column: Int(record.column) + 1)
  }

  /// A scalar's text as written; empty for a collection.
  package var text: String { tree.withText(index) { String(decoding: $0, as: UTF8.self) } }

  /// Whether nothing is written where a value could be, or an empty plain one.
  package var isBlank: Bool { record.kind == .plain && record.extent == 0 }

  /// Whether the text is exactly this.
  func equals(_ other: StaticString) -> Bool { tree.equals(index, other) }

  /// How many children there are; of a mapping, how many pairs.
  package var count: Int {
    switch record.kind {
    case .plain, .quoted: 0
    case .sequence: Int(record.first)
    case .mapping: Int(record.first) / 2
    }
  }

  /// The items of a sequence; none of anything else.
  package var items: [Node] { record.kind == .sequence ? children : [] }

  /// The pairs of a mapping in the file's order; none of anything else.
  package var pairs: [(key: Node, value: Node)] {
    var result: [(key: Node, value: Node)] = []
    result.reserveCapacity(count)
    forEachPair { result.append((Node(tree: tree, index: $0), Node(tree: tree, index: $1))) }
    return result
  }

  /// Calls with the indices of the key and the value of each pair of a mapping.
  func forEachPair(_ body: (_ key: Int, _ value: Int) -> Void) {
    guard record.kind == .mapping else { return }
    var at = index + 1
    for _ in 0..<count {
      let value = tree.next(at)
      body(at, value)
      at = tree.next(value)
    }
  }

  private var children: [Node] {
    var result: [Node] = []
    result.reserveCapacity(Int(record.first))
    var at = index + 1
    for _ in 0..<record.first {
      result.append(Node(tree: tree, index: at))
      at = tree.next(at)
    }
    return result
  }
}
