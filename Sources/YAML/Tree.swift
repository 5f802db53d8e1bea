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
