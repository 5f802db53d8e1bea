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
    assessment.addActions(upTo: 10, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let plan = Plan.least(assessment, scorecard)
    let candidates = Candidates.all(assessment)
    let gaps = Set(Gap.all(assessment, scorecard).map(\.element))
    let all = assessment.reached(gaps, scorecard, candidates.map(\.index))
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
      guard assessment.reached(all, scorecard, indices) == all else { continue }
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
}
