import Scoring
import Testbed
import Testing
import YAML

@testable import Modeling
@testable import Planning

@Suite("The search for the least plan")
struct PlanSearchTests {
  @Test("No set of up to sixteen actions is better", arguments: 1...25)
  func sixteen(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 15_485_863)
    var assessment = try RandomStudy(seed: UInt64(seed) &+ 1000).assessment
    assessment.addActions(atLeast: 14, upTo: 16, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let plan = Plan.least(assessment, scorecard)
    let candidates = Candidates.all(assessment)
    let gaps = Set(Gap.all(assessment, scorecard).map(\.element))
    let all = assessment.reached(gaps, scorecard, candidates.map(\.index))
    #expect(plan.isExact)
    #expect(assessment.reached(all, scorecard, plan.actions) == all)
    let arithmetic = Arithmetic(assessment, scorecard, all, candidates)
    for bits in 0..<(1 << candidates.count) where arithmetic.isClosed(bits) {
      let effort = arithmetic.effort(bits)
      guard (effort, bits.nonzeroBitCount) <= (plan.effort, plan.actions.count) else { continue }
      let indices = candidates.indices.filter { bits & (1 << $0) != 0 }
        .map { candidates[$0].index }
      let isTie = (effort, indices.count) == (plan.effort, plan.actions.count)
      if isTie, !indices.lexicographicallyPrecedes(plan.actions) { continue }
      #expect(!arithmetic.isEnough(bits), "\(indices) is better than \(plan.actions)")
    }
  }

  /// What sets of candidates bring, written for speed and apart from the planner.
  private struct Arithmetic {
    private var efforts: [Int] = []
    private var needs: [Int] = []
    /// For each candidate the questions it raises, with values.
    private var raises: [[(question: Int, value: Double)]] = []
    private var values: [Double]
    private var cells: [(questions: [(Int, Double)], bound: Double, knockOut: Double)] = []

    init(
      _ assessment: Assessment, _ scorecard: Scorecard, _ elements: Set<Int>,
      _ candidates: [(index: Int, action: Action)]
    ) {
      let isIn = scorecard.questions.map { $0.state == .answered || $0.state == .unanswered }
      values = scorecard.questions.map { $0.value ?? 0 }
      for candidate in candidates {
        efforts.append(candidate.action.effort)
        needs.append(
          candidates.enumerated().reduce(0) { bits, other in
            candidate.action.after.contains(other.element.index) ? bits | 1 << other.offset : bits
          })
        raises.append(
          candidate.action.raises.filter { isIn[$0.question] }.map { raise in
            let choices = assessment.questionnaire.scale(of: raise.question).choices
            return (raise.question, Double(choices[raise.choice].value))
          })
      }
      let rating = assessment.model.rating
      for card in scorecard.claimed.elements where elements.contains(card.element) {
        let target = card.target ?? 0
        for level in 1...target {
          let asked = assessment.questionnaire.questions.enumerated().filter {
            $1.element == card.element && $1.level == level && $1.weight > 0 && isIn[$0]
          }
          if asked.isEmpty { continue }
          let isTop = level == target
          cells.append(
            (
              asked.map { ($0.offset, Double($0.element.weight)) },
              isTop ? rating.attainedBound : rating.securedBound,
              isTop ? -1 : rating.knockOut ?? -1
            ))
        }
      }
    }

    func effort(_ bits: Int) -> Int {
      efforts.indices.reduce(0) { bits & (1 << $1) != 0 ? $0 + efforts[$1] : $0 }
    }

    func isClosed(_ bits: Int) -> Bool {
      needs.indices.allSatisfy { bits & (1 << $0) == 0 || needs[$0] & ~bits == 0 }
    }

    func isEnough(_ bits: Int) -> Bool {
      var values = values
      for candidate in raises.indices where bits & (1 << candidate) != 0 {
        for (question, value) in raises[candidate] {
          values[question] = max(values[question], value)
        }
      }
      return cells.allSatisfy { cell in
        var sum = 0.0
        var weights = 0.0
        for (question, weight) in cell.questions {
          if values[question] <= cell.knockOut + 1e-9 { return false }
          sum += weight * values[question]
          weights += weight
        }
        return sum / weights > cell.bound + 1e-9
      }
    }
  }

  @Test(
    "A search that is cut off still gives a plan, and a bound for what is least", arguments: 1...60)
  func cutOff(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 32_452_843)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    assessment.addActions(atLeast: 6, upTo: 12, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let least = Plan.least(assessment, scorecard)
    #expect(least.isExact && least.lowerBound == least.effort)
    for work in [0, 50, 500] {
      try check(Plan.least(assessment, scorecard, work: work), least, assessment, scorecard)
    }
  }

  @Test("On the full bank a search that is cut off says so")
  func cutOffBank() throws {
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-full"))
    for question in assessment.questionnaire.questions.indices {
      assessment.settle(question, at: question % 3)
    }
    assessment.targets = assessment.targets.map { _ in 3 }
    let scorecard = Scorecard(assessment, agreement: false)
    let least = Plan.least(assessment, scorecard)
    let cut = Plan.least(assessment, scorecard, work: 0)
    #expect(least.isExact && !cut.isExact)
    #expect(cut.lowerBound < least.effort)
    try check(cut, least, assessment, scorecard)
  }

  /// Checks what holds for every plan, cut off or not.
  private func check(
    _ plan: Plan, _ least: Plan, _ assessment: Assessment, _ scorecard: Scorecard
  ) throws {
    #expect(plan.lowerBound <= least.effort && least.effort <= plan.effort)
    #expect(!plan.isExact || plan == least)
    #expect(plan.short == least.short)
    let gaps = Set(Gap.all(assessment, scorecard).map(\.element))
    let reached = gaps.subtracting(plan.short.map(\.element))
    #expect(assessment.reached(reached, scorecard, plan.actions) == reached)
  }

  @Test("What no action brings to its target is explained cell by cell", arguments: 1...200)
  func unreachable(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 49_979_687)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    assessment.addActions(upTo: 8, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let plan = Plan.least(assessment, scorecard)
    let done = assessment.raised(by: Candidates.all(assessment).map(\.index), scorecard)
    let after = Scorecard(done, agreement: false)
    let rating = assessment.model.rating
    var expected: [Plan.Short] = []
    for (before, card) in zip(scorecard.claimed.elements, after.claimed.elements) {
      guard let target = before.target, (before.levelLow ?? 0) < target,
        (card.levelLow ?? 0) < target
      else { continue }
      for cell in card.cells.prefix(target) {
        guard let low = cell.low else { continue }
        let bound = cell.level == target ? rating.attainedBound : rating.securedBound
        let out = assessment.questionnaire.questions.indices.filter { index in
          let question = assessment.questionnaire.questions[index]
          let score = after.questions[index]
          return question.element == card.element && question.level == cell.level
            && question.weight > 0 && (score.state == .answered || score.state == .unanswered)
            && cell.level < target && rating.isKnockedOut(score.value ?? 0)
        }
        if low <= bound + 1e-9 || !out.isEmpty {
          expected.append(
            Plan.Short(
              element: card.element, level: cell.level, low: low, bound: bound, knockedOut: out))
        }
      }
    }
    #expect(plan.short.count == expected.count)
    for (short, wanted) in zip(plan.short, expected) {
      #expect(abs(short.low - wanted.low) < 1e-9)
      var short = short
      short.low = wanted.low
      #expect(short == wanted)
    }
    #expect(plan.isReachable == expected.isEmpty)
  }

  @Test(
    "What if: actions bring what they raise with what they need, and nothing else",
    arguments: 1...150)
  func whatIf(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed) &* 67_867_967)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    assessment.addActions(upTo: 10, &random)
    let scorecard = Scorecard(assessment, agreement: false)
    let candidates = Candidates.all(assessment).map(\.index)
    let wanted = assessment.actions.indices.filter { _ in random.chance(0.4) }
    let plan = Plan.chosen(wanted, assessment, scorecard)
    var expected = Set(wanted).intersection(candidates)
    while true {
      let more = expected.union(
        expected.flatMap { assessment.actions[$0].after }.filter(candidates.contains))
      if more == expected { break }
      expected = more
    }
    #expect(plan.actions == expected.sorted())
    #expect(plan.effort == expected.reduce(0) { $0 + assessment.actions[$1].effort })
    let after = plan.done(assessment, scorecard)
    let byHand = Scorecard(assessment.raised(by: plan.actions, scorecard), agreement: false)
    #expect(after.claimed == byHand.claimed)
    for (before, after) in zip(scorecard.questions, after.questions) {
      #expect((before.value ?? 0) <= (after.value ?? 0))
      // What does not apply, or is not asked, stays so.
      if before.state == .notApplicable || before.state == .outOfScope {
        #expect(after.state == before.state)
      }
    }
    for (before, after) in zip(scorecard.claimed.elements, after.claimed.elements) {
      #expect((before.levelLow ?? 0) <= (after.levelLow ?? 0))
    }
    #expect(
      plan.isReachable
        == after.claimed.elements.allSatisfy { card in
          (card.levelLow ?? 0) >= (card.target ?? 0)
        })
  }
}
