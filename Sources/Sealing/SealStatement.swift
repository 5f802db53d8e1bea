import Modeling

/// What a seal says of an assessment's folder, and whoever made it signs.
///
/// Its canonical text is what is signed, byte for byte: UTF-8, a line for each key in this order,
/// each ended by a line feed.
package struct SealStatement: Hashable, Sendable {
  /// A journal as it stood.
  package struct Journal: Hashable, Sendable {
    package var lines: Int
    package var sha256: String

    package init(lines: Int, sha256: String) {
      self.lines = lines
      self.sha256 = sha256
    }
  }

  /// Id of the assessment.
  package var assessment: String
  /// The moment, in Coordinated Universal Time: `2026-11-29T18:40:12Z`.
  package var sealed: String
  package var by: String
  /// The program and its version.
  package var tool: String
  /// The digest of the YAML files that were read.
  package var digest: String
  /// SHA-256 of what `score --format json` printed.
  package var result: String
  package var journal: Journal
  /// How many files there were, and SHA-256 of their list.
  package var fileCount: Int
  package var fileList: String
  /// SHA-256 of the canonical text of the statement before; nil for the first.
  package var previous: String?
  package var key: PublicKey
}

extension SealStatement {
  package var canonical: [UInt8] {
    let lines = [
      "excellence seal/1", "assessment: \(assessment)", "sealed: \(sealed)", "by: \(by)",
      "tool: \(tool)", "digest: \(digest)", "result: \(result)",
      "journal: \(journal.lines) \(journal.sha256)", "files: \(fileCount) \(fileList)",
      "previous: \(previous ?? "none")", "key: \(key.hexadecimal)",
    ]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// SHA-256 of the canonical text, which the next statement names.
  package var sha256: String { FileDigest(of: canonical).sha256 }
}
