import Planning
import Scoring
import Testbed
import Testing

@testable import Modeling

/// The least plan against every set of actions there is.
@Suite("The least plan")
struct PlanTests {
  @Test("It is the best of all sets of actions, found by scoring each of them", arguments: 1...400)
  func bruteForce(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 7919)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    Self.addActions(to: &assessment, upTo: 10, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let plan = Plan.least(assessment, scorecard)
    let candidates = Candidates.all(assessment)
    let gaps = Set(Gap.all(assessment, scorecard).map(\.element))
    let all = Self.reached(gaps, assessment, scorecard, candidates.map(\.index))
    #expect(plan.isExact)
    #expect(plan.lowerBound == plan.effort)
    #expect(Set(plan.short.map(\.element)) == gaps.subtracting(all))
    var best: (effort: Int, actions: [Int])?
    for bits in 0..<(1 << candidates.count) {
      let chosen = candidates.indices.filter { bits & (1 << $0) != 0 }.map { candidates[$0] }
      let indices = chosen.map(\.index)
      let open = Set(candidates.map(\.index)).subtracting(indices)
      let isClosed = chosen.allSatisfy { open.isDisjoint(with: $0.action.after) }
      guard isClosed else { continue }
      let effort = chosen.reduce(0) { $0 + $1.action.effort }
      if let best {
        let isBetter =
          (effort, indices.count) < (best.effort, best.actions.count)
          || (effort, indices.count) == (best.effort, best.actions.count)
            && indices.lexicographicallyPrecedes(best.actions)
        guard isBetter else { continue }
      }
      guard Self.reached(all, assessment, scorecard, indices) == all else { continue }
      best = (effort, indices)
    }
    #expect(plan.actions == best?.actions)
    #expect(plan.effort == best?.effort)
  }

  @Test("On the full bank, from the lowest answers to the highest level, it is quick and takes all")
  func full() throws {
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-full"))
    for question in assessment.questionnaire.questions.indices {
      assessment.settle(question, at: 0)
    }
    assessment.targets = assessment.targets.map { _ in 4 }
    let scorecard = Scorecard(assessment, agreement: false)
    let clock = ContinuousClock()
    var plan: Plan?
    let time = clock.measure { plan = Plan.least(assessment, scorecard) }
    let found = try #require(plan)
    #expect(found.isReachable && found.isExact)
    #expect(time < .seconds(5), "\(time) in a debug build")
    var raised = assessment
    for index in found.actions {
      for raise in assessment.questionnaire.actions[index].raises {
        raised.settle(raise.question, at: raise.choice)
      }
    }
    #expect(
      Scorecard(raised, agreement: false).claimed.elements.map(\.levelLow).allSatisfy { $0 == 4 })
  }

  @Test("From random answers to the full bank the search comes to its end", arguments: 1...12)
  func random(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-full"))
    for question in assessment.questionnaire.questions.indices where !random.chance(0.05) {
      assessment.settle(question, at: random.pick([0, 1, 2, 2, 3, 4]))
    }
    assessment.targets = assessment.targets.map { _ in random.int(2...4) }
    let plan = Plan.least(assessment, Scorecard(assessment, agreement: false))
    #expect(plan.isExact && plan.isReachable)
  }

  @Test(
    "What comes first never comes before what it needs, and takes nothing away", arguments: 1...100)
  func ranking(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 104_729)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    Self.addActions(to: &assessment, upTo: 12, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let entries = Ranking(assessment, scorecard).entries
    let candidates = Candidates.all(assessment)
    #expect(entries.map(\.index).sorted() == candidates.map(\.index))
    for (place, entry) in entries.enumerated() {
      let action = assessment.questionnaire.actions[entry.index]
      #expect(entry.benefit >= -1e-9 && entry.effort >= action.effort)
      if entry.isQuickWin { #expect(entry.effort <= 5 && action.within <= 3 && entry.benefit > 0) }
      let before = Set(entries[..<place].map(\.index))
      let needed = Set(action.after).intersection(candidates.map(\.index))
      #expect(needed.isSubset(of: before))
    }
    for capacity in [nil, 1, 5] {
      let phases = Roadmap(entries.map(\.index), assessment, capacity: capacity).phases
      #expect(phases.flatMap { $0 }.sorted() == candidates.map(\.index))
      for (phase, members) in phases.enumerated() {
        let later = Set(phases[(phase + 1)...].flatMap { $0 })
        for member in members {
          #expect(later.isDisjoint(with: assessment.questionnaire.actions[member].after))
        }
      }
    }
  }

  /// Effort 4 within 3 months, and one that needs it: the first ends in the first phase, the second
  /// begins in the second; a capacity of 5 moves the third.
  @Test("Phases follow what an action needs, how long it takes and what there is to spend")
  func roadmap() throws {
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-quick"))
    assessment.questionnaire.actions = [(4, 3, []), (2, 3, [0]), (3, 2, []), (9, 14, [])].map {
      Action(
        id: "a", title: "A", steps: [], raises: [], effort: $0.0, within: $0.1, owner: nil,
        doneWhen: nil, after: $0.2)
    }
    let free = Roadmap([0, 1, 2, 3], assessment, capacity: nil).phases
    #expect(free == [[0, 2], [1], [], [3]])
    let bound = Roadmap([0, 1, 2, 3], assessment, capacity: 5).phases
    #expect(bound == [[0], [1, 2], [], [3]])
  }

  /// The elements among some that are at their target for sure after some actions.
  private static func reached(
    _ elements: Set<Int>, _ assessment: Assessment, _ scorecard: Scorecard, _ actions: [Int]
  ) -> Set<Int> {
    var raised = assessment
    for index in actions {
      for raise in (assessment.questionnaire.actions + assessment.decisions.own)[index].raises {
        let score = scorecard.questions[raise.question]
        guard score.state == .answered || score.state == .unanswered else { continue }
        let values = assessment.questionnaire.scale(of: raise.question).choices.map(\.value)
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
    let cards = Scorecard(raised, agreement: false).claimed.elements
    return Set(
      cards.filter { card in
        elements.contains(card.element) && (card.levelLow ?? 0) >= (card.target ?? 0)
      }
      .map(\.element))
  }

  /// Adds random actions, some after others, some done or rejected.
  private static func addActions(
    to assessment: inout Assessment, upTo most: Int, _ random: inout Random
  ) {
    let questions = assessment.questionnaire.questions
    for index in 0..<random.int(0...most) {
      var raises: [Int: Int] = [:]
      for _ in 0..<random.int(1...4) {
        let question = random.int(0...questions.count - 1)
        let choices = assessment.questionnaire.scale(of: question).choices.count
        raises[question] = random.pick([choices - 1, random.int(0...choices - 1)])
      }
      var action = Action(
        id: "a\(index)", title: "A", steps: [],
        raises: raises.sorted { $0.key < $1.key }.map {
          Action.Raise(question: $0.key, choice: $0.value)
        }, effort: random.int(1...4), within: 3, owner: nil, doneWhen: nil)
      if index > 0, random.chance(0.3) { action.after = [random.int(0...index - 1)] }
      assessment.questionnaire.actions.append(action)
      if random.chance(0.1) {
        var decision = Decisions.Decision()
        if random.chance(0.5) { decision.status = .done } else { decision.verdict = .rejected }
        assessment.decisions.byAction[action.id] = decision
      }
    }
  }
}
