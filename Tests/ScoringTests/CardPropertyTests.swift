import Modeling
import Planning
import Scoring
import Testbed
import Testing

/// What cards, gaps and limits have to agree on, over random assessments.
@Suite("Cards against their definitions")
struct CardPropertyTests {
  @Test("Borderline questions are those whose neighbouring answer changes the level")
  func borderline() throws {
    try forAll { assessment, scorecard, _ in
      for (place, card) in scorecard.claimed.elements.enumerated() {
        var down: [Int] = []
        var up: [Int] = []
        for (index, question) in assessment.questionnaire.questions.enumerated()
        where question.element == card.element {
          guard let value = scorecard.questions[index].value, let level = card.level else {
            continue
          }
          let choices = assessment.questionnaire.scale(of: index).choices
          func reached(with choice: Int) -> Int? {
            var other = assessment
            other.consensus[index] = Consensus.choice(choice)
            return Scorecard(other, agreement: false).claimed.elements[place].level
          }
          if let below = choices.lastIndex(where: { Double($0.value) < value - 1e-9 }),
            let other = reached(with: below), other < level
          {
            down.append(index)
          }
          if let above = choices.firstIndex(where: { Double($0.value) > value + 1e-9 }),
            let other = reached(with: above), other > level
          {
            up.append(index)
          }
        }
        guard card.borderline?.down == down, card.borderline?.up == up else {
          return
            "element \(card.element): \(String(describing: card.borderline)), not \(down), \(up)"
        }
      }
      return nil
    }
  }

  @Test("There is a gap where the level for sure is under the target, and it says what is unmet")
  func gaps() throws {
    try forAll { assessment, scorecard, _ in
      let gaps = Gap.all(assessment, scorecard)
      for card in scorecard.claimed.elements {
        let gap = gaps.first { $0.element == card.element }
        let isUnder = card.target.map { (card.levelLow ?? 0) < $0 } ?? false
        guard (gap != nil) == isUnder else { return "element \(card.element)" }
        if let gap {
          guard !gap.unmet.isEmpty, gap.unmet.map(\.level) == gap.unmet.map(\.level).sorted(),
            gap.unmet.allSatisfy({ $0.level <= gap.target })
          else { return "element \(card.element): \(gap)" }
        } else if let target = card.target {
          let kinds = Finding.all(assessment, scorecard).filter { $0.element == card.element }
          guard kinds.allSatisfy({ $0.kind != .gap }), kinds.allSatisfy({ $0.level <= target })
          else {
            return "element \(card.element): a gap among the findings"
          }
        }
      }
      return nil
    }
  }

  @Test("What limits an element stands in the way of its next level")
  func limits() throws {
    try forAll { assessment, scorecard, _ in
      for card in scorecard.claimed.elements + scorecard.evidenced.elements {
        let next = card.cells.first { $0.level > (card.level ?? 0) && $0.isApplicable }?.level
        guard (card.limit != nil) == (card.level != nil && next != nil) else {
          return "element \(card.element): \(String(describing: card.limit))"
        }
        guard let limit = card.limit, let next else { continue }
        let rating = assessment.model.rating
        let bound = limit.level == next ? rating.attainedBound : rating.securedBound
        guard limit.level <= next, limit.bound == bound,
          limit.level < next || limit.knockedOut.isEmpty
        else { return "element \(card.element): \(limit)" }
      }
      return nil
    }
  }
}
