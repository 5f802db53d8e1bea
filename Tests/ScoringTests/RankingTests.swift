import Scoring
import Testbed
import Testing
import YAML

@testable import Modeling
@testable import Planning

@Suite("What comes first, and when")
struct RankingTests {
  private func study(_ seed: Int, _ factor: UInt64) throws -> (Assessment, Scorecard, Random) {
    var random = Random(seed: UInt64(seed) &* factor)
    var assessment = try RandomStudy(seed: UInt64(seed)).assessment
    assessment.addActions(upTo: 12, &random)
    for element in assessment.importance.indices {
      assessment.importance[element] = random.int(1...5)
    }
    return (assessment, Scorecard(assessment, agreement: false), random)
  }

  @Test("Benefit is what targets lack less, by importance", arguments: 1...120)
  func benefit(_ seed: Int) throws {
    let (assessment, scorecard, _) = try study(seed, 104_729)
    let before = lack(assessment, scorecard)
    for entry in Ranking(assessment, scorecard).entries {
      let set = Plan.chosen([entry.index], assessment, scorecard)
      let after = assessment.raised(by: set.actions, scorecard)
      let left = lack(after, Scorecard(after, agreement: false))
      #expect(abs(entry.benefit - (before - left)) < 1e-6)
      #expect(entry.effort == set.effort)
      #expect(entry.benefit >= -1e-9)
    }
  }

  /// What all targets lack, from the gaps as reported.
  private func lack(_ assessment: Assessment, _ scorecard: Scorecard) -> Double {
    var sum = 0.0
    for gap in Gap.all(assessment, scorecard) {
      for unmet in gap.unmet {
        var lack = max(0, unmet.bound - unmet.low)
        let questions = assessment.questionnaire.questions.indices.filter { index in
          let question = assessment.questionnaire.questions[index]
          let state = scorecard.questions[index].state
          return question.element == gap.element && question.level == unmet.level
            && (state == .answered || state == .unanswered)
        }
        let weights = questions.reduce(0) { $0 + assessment.questionnaire.questions[$1].weight }
        for question in unmet.knockedOut {
          let value = scorecard.questions[question].value ?? 0
          let next = assessment.questionnaire.scale(of: question).choices.map { Double($0.value) }
            .first { !assessment.model.rating.isKnockedOut($0) }
          let weight = Double(assessment.questionnaire.questions[question].weight)
          lack += ((next ?? 100) - value) * weight / Double(weights)
        }
        sum += lack * Double(assessment.importance[gap.element])
      }
    }
    return sum
  }

  @Test("The best for its effort comes first, after what it needs", arguments: 1...120)
  func order(_ seed: Int) throws {
    let (assessment, scorecard, _) = try study(seed, 104_729)
    let entries = Ranking(assessment, scorecard).entries
    let candidates = Candidates.all(assessment).map(\.index)
    #expect(entries.map(\.index).sorted() == candidates)
    let actions = assessment.actions
    for (place, entry) in entries.enumerated() {
      let before = Set(entries[..<place].map(\.index))
      let needed = Set(actions[entry.index].after).intersection(candidates)
      #expect(needed.isSubset(of: before))
      // It is the best of what is left, or needed by the best of what is left.
      let best = entries[place...].dropFirst().reduce(entry) { best, other in
        let left = best.benefit * Double(other.effort)
        let right = other.benefit * Double(best.effort)
        if abs(left - right) > 1e-9 { return left > right ? best : other }
        return best.index < other.index ? best : other
      }
      let row = Plan.chosen([best.index], assessment, scorecard).actions
      #expect(row.contains(entry.index))
      if entry.isQuickWin {
        #expect(entry.effort <= 5 && actions[entry.index].within <= 3 && entry.benefit > 0)
      }
    }
    let useful = entries.filter { $0.benefit > 1e-9 }.map(\.benefit).sorted(by: >)
    let top = useful.prefix((useful.count + 2) / 3)
    for entry in entries {
      let isTop = top.last.map { entry.benefit >= $0 - 1e-9 } ?? false
      let isQuick = isTop && entry.effort <= 5 && actions[entry.index].within <= 3
      #expect(entry.isQuickWin == isQuick)
    }
  }

  @Test(
    "A roadmap has every action once, after what it needs, and no phase too full",
    arguments: 1...120)
  func roadmap(_ seed: Int) throws {
    var (assessment, scorecard, random) = try study(seed, 86_028_121)
    for index in assessment.questionnaire.actions.indices {
      assessment.questionnaire.actions[index].within = random.int(1...9)
    }
    let row = Ranking(assessment, scorecard).entries.map(\.index)
    let actions = assessment.actions
    for capacity in [nil, 1, 3, 5, 8] {
      let roadmap = Roadmap(row, assessment, capacity: capacity)
      #expect(roadmap.phases.flatMap { $0 }.sorted() == row.sorted())
      var begun: [Int: [Int]] = [:]
      for index in row {
        let span = try #require(roadmap.spans[index])
        #expect(span.end == span.start + actions[index].within)
        for before in actions[index].after where row.contains(before) {
          #expect(try #require(roadmap.spans[before]).end <= span.start)
        }
        let phase = try #require(roadmap.phases.firstIndex { $0.contains(index) })
        #expect(Roadmap.starts[phase] < span.end)
        #expect(phase == 3 || span.end <= Roadmap.starts[phase + 1])
        begun[Roadmap.starts.lastIndex { $0 <= span.start } ?? 0, default: []].append(index)
      }
      guard let capacity else { continue }
      for (phase, members) in begun where phase < 3 {
        let spent = members.reduce(0) { $0 + actions[$1].effort }
        #expect(spent <= capacity || members.count == 1)
      }
    }
  }

  /// Effort 4 within 3 months, and one that needs it: the first ends in the first phase, the second
  /// begins in the second; a capacity of 5 moves the third.
  @Test("Phases follow what an action needs, how long it takes and what there is to spend")
  func phases() throws {
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-quick"))
    assessment.questionnaire.actions = [(4, 3, []), (2, 3, [0]), (3, 2, []), (9, 14, [])]
      .enumerated()
      .map { index, made in
        Action(
          id: "a\(index)", title: "A", steps: [], raises: [], effort: made.0, within: made.1,
          owner: nil, doneWhen: nil, after: made.2)
      }
    assessment.date = try #require(Day("2026-10-31"))
    let free = Roadmap([0, 1, 2, 3], assessment, capacity: nil).phases
    #expect(free == [[0, 2], [1], [], [3]])
    let bound = Roadmap([0, 1, 2, 3], assessment, capacity: 5).phases
    #expect(bound == [[0], [1, 2], [], [3]])
    // A day on which it is due comes before all else: what needs it begins after that day.
    var decision = Decisions.Decision()
    decision.verdict = .accepted
    decision.due = assessment.date.adding(months: 6)
    assessment.decisions.byAction["a0"] = decision
    let due = Roadmap([0, 1, 2, 3], assessment, capacity: nil)
    #expect(due.phases == [[2], [0], [1], [3]])
    #expect(due.spans[0] == Roadmap.Span(start: 3, end: 6))
    #expect(due.spans[1] == Roadmap.Span(start: 6, end: 9))
  }
}
