import Planning
import Scoring
import Testbed

@testable import Modeling

extension Assessment {
  /// The elements among some that are at their target for sure after some actions.
  func reached(
    _ elements: Set<Int>, _ scorecard: Scorecard, _ done: [Int]
  ) -> Set<Int> {
    let raised = raised(by: done, scorecard)
    let cards = Scorecard(raised, agreement: false).claimed.elements
    return Set(
      cards.filter { card in
        elements.contains(card.element) && (card.levelLow ?? 0) >= (card.target ?? 0)
      }
      .map(\.element))
  }

  /// The assessment after some actions, worked out apart from the planner.
  func raised(by done: [Int], _ scorecard: Scorecard) -> Assessment {
    var raised = self
    for index in done {
      for raise in actions[index].raises {
        let score = scorecard.questions[raise.question]
        guard score.state == .answered || score.state == .unanswered else { continue }
        let values = questionnaire.scale(of: raise.question).choices.map(\.value)
        var now = score.value ?? -1
        if let choice = raised.consensus[raise.question]?.choice,
          raised.consensus[raise.question]?.reason == "raised"
        {
          now = Double(values[choice])
        }
        guard Double(values[raise.choice]) > now else { continue }
        raised.consensus[raise.question] = Consensus(
          choice: raise.choice, reason: "raised", dissent: [])
      }
    }
    return raised
  }

  /// Adds random actions, some after others, some done or rejected.
  mutating func addActions(atLeast least: Int = 0, upTo most: Int, _ random: inout Random) {
    let questions = questionnaire.questions
    for index in 0..<random.int(least...most) {
      var raises: [Int: Int] = [:]
      for _ in 0..<random.int(1...4) {
        let question = random.int(0...questions.count - 1)
        let choices = questionnaire.scale(of: question).choices.count
        raises[question] = random.pick([choices - 1, random.int(0...choices - 1)])
      }
      var action = Action(
        id: "a\(index)", title: "A", steps: [],
        raises: raises.sorted { $0.key < $1.key }.map {
          Action.Raise(question: $0.key, choice: $0.value)
        }, effort: random.int(1...4), within: 3, owner: nil, doneWhen: nil)
      if index > 0, random.chance(0.3) { action.after = [random.int(0...index - 1)] }
      questionnaire.actions.append(action)
      if random.chance(0.1) {
        var decision = Decisions.Decision()
        if random.chance(0.5) { decision.status = .done } else { decision.verdict = .rejected }
        decisions.byAction[action.id] = decision
      }
    }
  }
}
