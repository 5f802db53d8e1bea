extension Report {
  /// The seal of the assessment's folder, and what has changed since, when the report was made.
  package struct SealResult: Codable, Hashable, Sendable {
    /// What differs from what was sealed.
    package struct Finding: Codable, Hashable, Sendable {
      /// `signature`, `history`, `signer`, `changed`, `missing`, `added`, `fault`, `journal-grown`,
      /// `journal-rewritten`, `result-files`, `result-outside`, `result-program` or
      /// `result-unreadable`.
      package var kind: String
      /// Of a file, its name; of a fault, what it is; of a seal before, its number from 1.
      package var what: String?
      /// Of a journal that grew, by how many lines.
      package var lines: Int?

      package init(kind: String, what: String? = nil, lines: Int? = nil) {
        self.kind = kind
        self.what = what
        self.lines = lines
      }
    }

    /// Whether everything is as it was sealed.
    package var holds: Bool
    /// The moment: `2026-11-29T18:40:12Z`.
    package var sealed: String
    package var by: String
    package var tool: String
    package var key: String
    /// Of the key, in groups to be read out.
    package var fingerprint: String
    package var files: Int
    /// How many seals there were before.
    package var before: Int
    package var findings: [Finding]

    package init(
      holds: Bool, sealed: String, by: String, tool: String, key: String, fingerprint: String,
      files: Int, before: Int, findings: [Finding]
    ) {
      self.holds = holds
      self.sealed = sealed
      self.by = by
      self.tool = tool
      self.key = key
      self.fingerprint = fingerprint
      self.files = files
      self.before = before
      self.findings = findings
    }
  }
}
