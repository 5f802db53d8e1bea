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

extension QuestionScore {
  /// Settles a question. Source: `scoring.md` 1 and 2.
  init(_ question: Int, _ assessment: Assessment, _ tally: Tally, _ bearing: Bearing) {
    let questionnaire = assessment.questionnaire
    let rating = questionnaire.model.rating
    let scale = questionnaire.scale(of: question)
    let spread = tally.spread(question, of: scale)
    let consensus = assessment.consensus[question]
    answers = spread.total
    notApplicable = tally.notApplicable(question)
    unknown = tally.unknown(question)
    rwg = spread.rwg
    if let range = spread.range {
      lowest = Double(scale.choices[range.lowerBound].value)
      highest = Double(scale.choices[range.upperBound].value)
      steps = range.count - 1
    }
    isExamined = bearing.isExamined(question)
    isContradicted = bearing.contradiction[question] != nil
    isAgreed = consensus != nil
    if !assessment.isInScope(question) {
      state = .outOfScope
    } else if let consensus {
      value = consensus.choice.map { Double(scale.choices[$0].value) }
      state = value == nil ? .notApplicable : .answered
    } else if answers > 0 {
      value = rating.combine == .median ? spread.median : spread.mean
      state = .answered
    } else {
      state = notApplicable > 0 ? .notApplicable : .unanswered
    }
    if let value, isExamined {
      evidencedValue = bearing.evidenced(question, settled: value, nothing: rating.nothing)
    }
  }
}
