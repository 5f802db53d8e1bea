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
}

extension Evidence {
  /// Why a piece does not count on a day.
  package enum Lapse: String, Hashable, Sendable, Codable { case expired, future }

  /// Why it does not count in an assessment of a day; nil if it does.
  package func lapse(on day: Day) -> Lapse? {
    if let expires, expires < day { return .expired }
    if let dated, day < dated { return .future }
    return nil
  }
}
