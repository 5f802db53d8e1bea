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

  init(
    state: State, value: Double? = nil, evidencedValue: Double? = nil, isExamined: Bool = false,
    isContradicted: Bool = false, isAgreed: Bool = false, answers: Int = 0, lowest: Double? = nil,
    highest: Double? = nil, steps: Int? = nil, notApplicable: Int = 0, unknown: Int = 0,
    rwg: Double? = nil
  ) {
    self.state = state
    self.value = value
    self.evidencedValue = evidencedValue
    self.isExamined = isExamined
    self.isContradicted = isContradicted
    self.isAgreed = isAgreed
    self.answers = answers
    self.lowest = lowest
    self.highest = highest
    self.steps = steps
    self.notApplicable = notApplicable
    self.unknown = unknown
    self.rwg = rwg
  }

  /// What is known of a question by its settled value alone, percent.
  package init(_ state: State, value: Double?) { self.init(state: state, value: value) }
}
