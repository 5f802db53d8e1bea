package import Modeling

/// What the evidence that counts on the assessment's day says about each question.
/// Source: `scoring.md` 2.
package struct Bearing {
  /// The most that a supporting piece bears out, percent; nil if none supports.
  package private(set) var support: [Double?]
  /// The least that a contradicting piece shows, percent; nil if none contradicts.
  package private(set) var contradiction: [Double?]
  /// Whether the register lists it under `nothing-found`.
  private var isSearched: [Bool]

  package init(_ assessment: Assessment) {
    let questionnaire = assessment.questionnaire
    let count = questionnaire.questions.count
    support = [Double?](repeating: nil, count: count)
    contradiction = support
    isSearched = [Bool](repeating: false, count: count)
    for question in assessment.nothingFound.keys { isSearched[question] = true }
    for piece in assessment.evidence where piece.lapse(on: assessment.date) == nil {
      for link in piece.supports {
        let borne = Self.borne(by: piece, link, questionnaire)
        support[link.question] = max(support[link.question] ?? 0, borne)
      }
      for link in piece.contradicts {
        let shown = Double(questionnaire.scale(of: link.question).choices[link.shows].value)
        contradiction[link.question] = min(contradiction[link.question] ?? 100, shown)
      }
    }
  }

  /// What a piece bears out at most of a question it supports, percent.
  package static func borne(
    by piece: Evidence, _ link: Evidence.Support, _ questionnaire: Questionnaire
  ) -> Double {
    let enough = questionnaire.questions[link.question].enough
    let steps = max(0, enough.rank - piece.strength.rank)
    let most = questionnaire.model.rating.short[steps]
    guard let shows = link.shows else { return most }
    return min(most, Double(questionnaire.scale(of: link.question).choices[shows].value))
  }

  package func isExamined(_ question: Int) -> Bool {
    support[question] != nil || contradiction[question] != nil || isSearched[question]
  }

  /// What the evidence leaves of a settled value, percent; `nothing` if no piece supports it.
  func evidenced(_ question: Int, settled: Double, nothing: Double) -> Double {
    min(settled, support[question] ?? nothing, contradiction[question] ?? 100)
  }
}
