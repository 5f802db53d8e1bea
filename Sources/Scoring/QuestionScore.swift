import Modeling

/// What one question comes to.
package struct QuestionScore: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, Codable {
    case answered, notApplicable, unanswered, outOfScope
  }

  package var state: State
  /// The settled value, percent; nil unless answered.
  package var value: Double?
  /// What the evidence leaves of it, percent; nil unless answered and examined.
  package var evidencedValue: Double?
  package var isExamined: Bool
  /// Whether a piece that counts contradicts it.
  package var isContradicted: Bool
  /// Whether the group settled it.
  package var isAgreed: Bool
  /// How many gave a choice.
  package var answers: Int
  /// The lowest and highest value given, percent.
  package var lowest: Double?
  package var highest: Double?
  /// The range in steps of the scale.
  package var steps: Int?
  /// How many said it does not apply, and how many did not know.
  package var notApplicable: Int
  package var unknown: Int
  /// Within-group agreement, 0 to 1.
  package var rwg: Double?
}
