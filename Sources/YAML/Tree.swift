/// One document as a flat list of nodes in reading order, with where each stands.
///
/// A class, since every node of a document points into it.
final class Tree: Sendable {
  enum Kind: UInt8 { case plain, quoted, sequence, mapping }

  struct Record {
    var kind: Kind
    /// 0-based, as libyaml counts.
    var line: UInt32
    var column: UInt32
    /// Of a scalar: where its text starts. Of a collection: how many children it has
    /// (a mapping: keys and values).
    var first: UInt32
    /// Of a scalar: the length of its text in bytes. Of a collection: the index after its last
    /// descendant, relative to its own.
    var extent: UInt32
  }

  let source: Source
  let records: [Record]
  /// The texts of all scalars, one after the other.
  let text: [UInt8]

  init(source: Source, records: [Record], text: [UInt8]) {
    self.source = source
    self.records = records
    self.text = text
  }
}

extension Tree {
  /// Calls with the bytes of a node's text, which are none for a collection.
  func withText<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let record = records[index]
    let isScalar = record.kind == .plain || record.kind == .quoted
    let first = isScalar ? Int(record.first) : 0
    let count = isScalar ? Int(record.extent) : 0
    return text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[first..<first + count]))
    }
  }

  /// Whether the text of a scalar is exactly this.
  func equals(_ index: Int, _ other: StaticString) -> Bool {
    guard Int(records[index].extent) == other.utf8CodeUnitCount else { return false }
    return withText(index) { Self.isSame($0, other.utf8Start) }
  }

  /// Whether two scalars have the same text.
  func isSameText(_ index: Int, _ other: Int) -> Bool {
    guard records[index].extent == records[other].extent else { return false }
    return withText(index) { text in
      withText(other) { $0.baseAddress.map { Self.isSame(text, $0) } ?? text.isEmpty }
    }
  }

  /// Whether all bytes of a text are those at a place.
  private static func isSame(_ text: UnsafeBufferPointer<UInt8>, _ other: UnsafePointer<UInt8>)
    -> Bool
  {
    for place in text.indices where text[place] != other[place] { return false }
    return true
  }

  /// The index after the last descendant of a node.
  func next(_ index: Int) -> Int {
    let record = records[index]
    switch record.kind {
    case .plain, .quoted: return index + 1
    case .sequence, .mapping: return index + Int(record.extent)
    }
  }
}
