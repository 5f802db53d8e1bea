package import Modeling
package import Scoring

/// Something a target asks for that is not there yet.
package struct Shortfall: Hashable, Sendable {
  /// 1-based.
  package var level: Int
  /// The cell's figure with everything open at 0, percent.
  package var low: Double
  /// What it must exceed, percent.
  package var bound: Double
  /// Indices of the questions at or under the knock-out, open ones among them.
  package var knockedOut: [Int]
  /// Whether it would be met if everything open were at 100.
  package var isOpen: Bool
}

/// An element below its target.
package struct Gap: Hashable, Sendable {
  /// Index in the model.
  package var element: Int
  /// The level for sure, with everything open at 0.
  package var level: Int
  package var target: Int
  /// What is unmet, lowest level first.
  package var unmet: [Shortfall]
}

extension Gap {
  /// The gaps of an assessment, in the model's order. Source: `scoring.md` 11.
  package static func all(_ assessment: Assessment, _ scorecard: Scorecard) -> [Gap] {
    let questions = assessment.questionnaire.questionsByCell
    return scorecard.claimed.elements.compactMap { card in
      guard let target = card.target, let level = card.levelLow, level < target else { return nil }
      return Gap(
        element: card.element, level: level, target: target,
        unmet: Shortfall.all(card, target: target, questions[card.element], assessment, scorecard))
    }
  }
}

extension Shortfall {
  /// What an element lacks for a target, lowest level first; `questions` are its own, by level.
  static func all(
    _ card: ElementCard, target: Int, _ questions: [[Int]], _ assessment: Assessment,
    _ scorecard: Scorecard
  ) -> [Shortfall] {
    let rating = assessment.model.rating
    return card.cells.prefix(target).compactMap { cell in
      guard let low = cell.low, let high = cell.high else { return nil }
      let isTarget = cell.level == target
      let bound = isTarget ? rating.attainedBound : rating.securedBound
      func knockedOut(open: Double) -> [Int] {
        guard !isTarget else { return [] }
        return questions[cell.level - 1].filter { index in
          let score = scorecard.questions[index]
          return assessment.questionnaire.questions[index].weight > 0
            && (score.state == .answered || score.state == .unanswered)
            && rating.isKnockedOut(score.value ?? open)
        }
      }
      let lows = knockedOut(open: 0)
      if Bound.exceeds(low, bound), lows.isEmpty { return nil }
      return Shortfall(
        level: cell.level, low: low, bound: bound, knockedOut: lows,
        isOpen: Bound.exceeds(high, bound) && knockedOut(open: 100).isEmpty)
    }
  }
}
