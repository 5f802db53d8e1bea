import Modeling
import Scoring
import Testbed
import Testing

/// The invariants of `scoring.md` 10 over random assessments; a failure names the seed.
@Suite("Invariants of scoring")
struct PropertyTests {
  @Test("Figures lie within their bounds, and low, middle and high in their order")
  func bounds() throws {
    try forAll { _, scorecard, _ in
      for card in both(scorecard) {
        guard ordered(card.levelLow, card.level, card.levelHigh) else {
          return "\(card.name) levels"
        }
        for figure in [card.achievement, card.foundations, card.excellence] {
          guard ordered(0, figure, 100) else { return "\(card.name) achievement" }
        }
        guard ordered(0, card.coverage, 1) else { return "\(card.name) coverage" }
        for cell in card.cells {
          guard ordered(0, cell.low, cell.achievement, cell.high, 100) else {
            return "\(card.name) cell \(cell)"
          }
          guard ordered(0, cell.coverage, 1), (cell.band != nil) == (cell.state == .rated) else {
            return "\(card.name) cell \(cell)"
          }
          if cell.state == .notApplicable {
            guard cell.low == nil, cell.high == nil, cell.achievement == nil, cell.coverage == nil
            else { return "\(card.name) cell \(cell)" }
          }
        }
      }
      return nil
    }
  }

  @Test("The order of people, files and evidence changes nothing")
  func order() throws {
    try forAll { assessment, scorecard, random in
      var other = assessment
      other.sheets.shuffle(using: &random)
      other.people.shuffle(using: &random)
      other.evidence.shuffle(using: &random)
      for index in other.evidence.indices { other.evidence[index].supports.shuffle(using: &random) }
      return Scorecard(other) == scorecard ? nil : "another scorecard"
    }
  }

  @Test("A better choice lowers nothing")
  func betterChoice() throws {
    try forAll { assessment, scorecard, random in
      for (index, sheet) in assessment.sheets.enumerated() {
        let given = sheet.marks.indices.filter { question in
          let last = assessment.questionnaire.scale(of: question).choices.count - 1
          return sheet.marks[question].choice.map { $0 < last } ?? false
        }
        guard let question = given.randomElement(using: &random),
          let old = sheet.marks[question].choice
        else { continue }
        let last = assessment.questionnaire.scale(of: question).choices.count - 1
        var better = assessment
        better.sheets[index].marks[question] = .choice(random.int(old + 1...last))
        if let fallen = fall(scorecard, Scorecard(better)) {
          return "question \(question): \(fallen)"
        }
      }
      return nil
    }
  }

  @Test("Stronger evidence lowers nothing")
  func strongerEvidence() throws {
    try forAll { assessment, scorecard, random in
      for index in assessment.evidence.indices where assessment.evidence[index].strength != .result
      {
        var stronger = assessment
        let rank = assessment.evidence[index].strength.rank
        stronger.evidence[index].strength = Strength.allCases[random.int(rank + 1...3)]
        if let fallen = fall(scorecard, Scorecard(stronger)) { return "piece \(index): \(fallen)" }
      }
      return nil
    }
  }

  @Test("Scaling all weights changes nothing")
  func scaling() throws {
    try forAll { assessment, scorecard, random in
      var other = assessment
      let factor = random.int(2...9)
      for index in other.questionnaire.questions.indices {
        other.questionnaire.questions[index].weight *= factor
      }
      for index in other.questionnaire.model.elements.indices {
        other.questionnaire.model.elements[index].weight *= factor + 1
      }
      return difference(scorecard, Scorecard(other))
    }
  }

  @Test("A question that does not apply is as if it had no weight, and touches no other element")
  func notApplicable() throws {
    try forAll { assessment, scorecard, random in
      let question = random.int(0...assessment.questionnaire.questions.count - 1)
      var without = assessment
      without.consensus[question] = Consensus.notApplicable
      var weightless = assessment
      weightless.questionnaire.questions[question].weight = 0
      let after = Scorecard(without)
      if let found = difference(after, Scorecard(weightless)) { return "weightless: \(found)" }
      let element = assessment.questionnaire.questions[question].element
      func others(_ cards: [ElementCard]) -> [ElementCard] {
        cards.filter { $0.element != element }
      }
      guard others(scorecard.claimed.elements) == others(after.claimed.elements),
        others(scorecard.evidenced.elements) == others(after.evidenced.elements)
      else { return "another element's card" }
      return nil
    }
  }

  @Test("A question out of scope is as if it had no weight")
  func outOfScope() throws {
    try forAll { assessment, _, random in
      let question = random.int(0...assessment.questionnaire.questions.count - 1)
      var without = assessment
      without.questionnaire.questions[question].when = [ProfileCondition.never]
      var weightless = assessment
      weightless.questionnaire.questions[question].weight = 0
      let after = Scorecard(without)
      guard after.questions[question].state == .outOfScope else { return "in scope" }
      return difference(after, Scorecard(weightless))
    }
  }

  @Test("Evidence never raises a claim")
  func evidencedUnderClaimed() throws {
    try forAll { _, scorecard, _ in
      for (claimed, evidenced) in zip(scorecard.claimed.elements, scorecard.evidenced.elements) {
        guard ordered(evidenced.level, claimed.level),
          ordered(evidenced.levelLow, claimed.levelLow),
          ordered(evidenced.levelHigh, claimed.levelHigh)
        else { return "element \(claimed.element)" }
        for (low, high) in zip(evidenced.cells, claimed.cells) {
          guard ordered(low.achievement, high.achievement), ordered(low.low, high.low),
            ordered(low.high, high.high)
          else { return "element \(claimed.element): \(low) over \(high)" }
        }
      }
      return nil
    }
  }

  @Test("Answering an open question narrows the range")
  func opening() throws {
    try forAll { assessment, scorecard, random in
      let open = scorecard.questions.indices.filter { scorecard.questions[$0].state == .unanswered }
      guard let question = open.randomElement(using: &random) else { return nil }
      let last = assessment.questionnaire.scale(of: question).choices.count - 1
      var other = assessment
      other.consensus[question] = Consensus.choice(random.int(0...last))
      for (old, new) in zip(both(scorecard), both(Scorecard(other))) {
        guard ordered(old.levelLow, new.levelLow), ordered(new.levelHigh, old.levelHigh) else {
          return "question \(question): \(old.name)"
        }
      }
      return nil
    }
  }
}
