import Modeling

/// Settles the questions of one assessment. Source: `scoring.md` 1 and 2.
struct QuestionScorer {
  let assessment: Assessment
  let tally: Tally
  let bearing: Bearing

  func score(_ question: Int) -> QuestionScore {
    let scale = assessment.questionnaire.scale(of: question)
    let spread = tally.spread(question, of: scale)
    let consensus = assessment.consensus[question]
    var score = QuestionScore(
      state: .outOfScope, isExamined: bearing.isExamined(question),
      isContradicted: bearing.contradiction[question] != nil,
      isAgreed: consensus != nil, answers: spread.total,
      notApplicable: tally.notApplicable(question), unknown: tally.unknown(question),
      rwg: spread.rwg)
    if let range = spread.range {
      score.lowest = Double(scale.choices[range.lowerBound].value)
      score.highest = Double(scale.choices[range.upperBound].value)
      score.steps = range.count - 1
    }
    guard assessment.isInScope(question) else { return score }
    if let consensus {
      score.value = consensus.choice.map { Double(scale.choices[$0].value) }
      score.state = score.value == nil ? .notApplicable : .answered
    } else if score.answers > 0 {
      score.value = combination == .median ? spread.median : spread.mean
      score.state = .answered
    } else {
      score.state = score.notApplicable > 0 ? .notApplicable : .unanswered
    }
    if let value = score.value, score.isExamined {
      score.evidencedValue = bearing.evidenced(question, settled: value, nothing: nothing)
    }
    return score
  }

  private var combination: Rating.Combination { assessment.questionnaire.model.rating.combine }
  private var nothing: Double { assessment.questionnaire.model.rating.nothing }
}
