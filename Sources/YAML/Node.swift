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
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The bytes of a scalar's text.
  package var utf8: ArraySlice<UInt8> {
    let record = record
    guard record.kind == .plain || record.kind == .quoted else { return [] }
    return tree.text[Int(record.first)..<Int(record.first) + Int(record.extent)]
  }

  /// Whether nothing is written where a value could be, or an empty plain one.
  package var isBlank: Bool { record.kind == .plain && record.extent == 0 }

  /// Whether the text is exactly this.
  func equals(_ other: StaticString) -> Bool {
    let record = record
    guard Int(record.extent) == other.utf8CodeUnitCount else { return false }
    return tree.text.withUnsafeBufferPointer { all in
      for offset in 0..<Int(record.extent)
      where all[Int(record.first) + offset] != other.utf8Start[offset] {
        return false
      }
      return true
    }
  }

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
    guard record.kind == .mapping else { return [] }
    var result: [(key: Node, value: Node)] = []
    result.reserveCapacity(count)
    var at = index + 1
    for _ in 0..<count {
      let key = Node(tree: tree, index: at)
      at = key.next
      let value = Node(tree: tree, index: at)
      at = value.next
      result.append((key, value))
    }
    return result
  }

  private var children: [Node] {
    var result: [Node] = []
    result.reserveCapacity(Int(record.first))
    var at = index + 1
    for _ in 0..<record.first {
      let child = Node(tree: tree, index: at)
      result.append(child)
      at = child.next
    }
    return result
  }

  /// The index after the last descendant.
  private var next: Int {
    switch record.kind {
    case .plain, .quoted: index + 1
    case .sequence, .mapping: index + Int(record.extent)
    }
  }
}
