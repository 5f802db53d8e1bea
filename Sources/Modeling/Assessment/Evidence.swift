package import YAML

/// A piece of evidence in the register.
package struct Evidence: Hashable, Sendable {
  /// What a piece says about one question.
  package struct Support: Hashable, Sendable {
    package var question: Int
    /// Position of the choice it shows; nil if it does not say.
    package var shows: Int?
    /// Where in the piece.
    package var at: String?
  }

  package struct Contradiction: Hashable, Sendable {
    package var question: Int
    /// Position of the choice it shows instead.
    package var shows: Int
  }

  package var id: String
  package var title: String
  package var strength: Strength
  package var kind: String?
  package var supports: [Support]
  package var contradicts: [Contradiction]
  package var dated: Day?
  /// The last day on which it counts.
  package var expires: Day?
  /// Path inside `evidence/`.
  package var file: String?
  package var link: String?
  /// Lower-case hexadecimal digits.
  package var sha256: String?
  package var collectedBy: String?
  package var reviewedBy: String?
  /// What looking at its file found; nil where nobody looked or there is no file.
  package var fileCheck: FileCheck?
  /// SHA-256 of the file that was found.
  package var fileDigest: String?

  /// What a look at the file of a piece can find; `present` where no digest was kept.
  package enum FileCheck: String, Hashable, Sendable, Codable {
    case unchanged, present, missing, changed
  }
}

extension Evidence {
  /// Why a piece does not count: on a day, or because of its file.
  package enum Lapse: String, Hashable, Sendable, Codable { case expired, future, missing, changed }

  /// Why it does not count in an assessment of a day; nil if it does.
  package func lapse(on day: Day) -> Lapse? {
    if fileCheck == .missing { return .missing }
    if fileCheck == .changed { return .changed }
    if let expires, expires < day { return .expired }
    if let dated, day < dated { return .future }
    return nil
  }
}
