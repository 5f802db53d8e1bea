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
    let cells = assessment.questionnaire.questionsByCell
    return scorecard.claimed.elements.compactMap { card in
      guard let target = card.target, let level = card.levelLow, level < target else { return nil }
      let requirements = Requirement.all(
        card.element, target: target, cells[card.element], assessment, scorecard)
      return Gap(
        element: card.element, level: level, target: target,
        unmet: Shortfall.all(requirements, scorecard))
    }
  }
}

extension Shortfall {
  /// What is unmet of requirements, in their order.
  static func all(_ requirements: [Requirement], _ scorecard: Scorecard) -> [Shortfall] {
    func value(open: Double) -> (Int) -> Double { { scorecard.questions[$0].value ?? open } }
    return requirements.filter { !$0.isMet(value(open: 0)) }.map { requirement in
      Shortfall(
        level: requirement.level, low: requirement.figure(value(open: 0)), bound: requirement.bound,
        knockedOut: requirement.knockedOut(value(open: 0)),
        isOpen: requirement.isMet(value(open: 100)))
    }
  }
}
