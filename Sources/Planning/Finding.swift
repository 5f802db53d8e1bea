package import Modeling
package import Scoring

/// What a cell up to its target amounts to. Source: `scoring.md` 11.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case criticalGap, gap, opportunity, adequate, strength
  }

  /// Index in the model.
  package var element: Int
  /// 1-based.
  package var level: Int
  package var kind: Kind

  /// The findings of an assessment, element by element, lowest level first.
  package static func all(_ assessment: Assessment, _ scorecard: Scorecard) -> [Finding] {
    let cells = assessment.questionnaire.questionsByCell
    return zip(scorecard.claimed.elements, scorecard.evidenced.elements).flatMap {
      claimed, evidenced in
      guard let target = claimed.target else { return [Finding]() }
      let questions = cells[claimed.element]
      let requirements = Requirement.all(
        claimed.element, target: target, questions, assessment, scorecard)
      let unmet = Set(Shortfall.all(requirements, scorecard).map(\.level))
      let lowest = claimed.cells.first(where: \.isApplicable)?.level
      let best = assessment.model.rating.bands.count - 1
      return claimed.cells.prefix(target).filter(\.isApplicable).map { cell in
        let kind: Kind
        if cell.level == lowest && cell.band == 0
          || questions[cell.level - 1].contains(where: { isContradicted($0, scorecard) })
        {
          kind = .criticalGap
        } else if unmet.contains(cell.level) {
          kind = .gap
        } else if cell.band != best {
          kind = .opportunity
        } else {
          // Evidenced F is more than claimed F, so it is asked first.
          kind = evidenced.cells[cell.level - 1].band == best ? .strength : .adequate
        }
        return Finding(element: claimed.element, level: cell.level, kind: kind)
      }
    }
  }

  private static func isContradicted(_ question: Int, _ scorecard: Scorecard) -> Bool {
    let score = scorecard.questions[question]
    return score.isContradicted && score.state == .answered
  }
}
