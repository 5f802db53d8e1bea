import Planning
import Scoring
import Testbed
import Testing

@testable import Modeling

@Suite("What became of what was decided")
struct OutcomeTests {
  /// Two questions, at 25 and open then, to be raised to 75.
  private func undertaking(_ decide: (inout Decisions.Decision) -> Void) -> Undertaking {
    var decision = Decisions.Decision()
    decide(&decision)
    return Undertaking(
      id: "act", title: "Act", decision: decision,
      aims: [.init(question: "a", then: 25, aimed: 75), .init(question: "b", then: nil, aimed: 75)])
  }

  @Test(
    "By what the questions are worth now",
    arguments: [
      (["a": 75, "b": 100], Outcome.Result.worked), (["a": 75, "b": 74.9], .partly),
      (["a": 75, "b": 0], .partly), (["a": 50, "b": 0], .partly), (["a": 25, "b": 0], .failed),
      (["a": 0, "b": nil], .failed), (["a": 25, "b": nil], .failed), (["a": 75], .worked),
      (["a": 25], .failed), (["b": 75], .worked), (["c": 75], .gone), ([:], .gone),
      // A mean just under the aim by a slip of arithmetic is at the aim.
      (["a": 75 - 1e-12, "b": 75], .worked),
    ] as [([String: Double?], Outcome.Result)])
  func done(_ now: [String: Double?], _ result: Outcome.Result) {
    let outcome = Outcome.all([undertaking { $0.status = .done }], now: now)[0]
    #expect(outcome.result == result)
    #expect(outcome.isAsked == [now.keys.contains("a"), now.keys.contains("b")])
    #expect(outcome.now == [now["a"] ?? nil, now["b"] ?? nil])
  }

  @Test("What is not done, and what was not to be")
  func undone() {
    let accepted = undertaking { $0.verdict = .accepted }
    let running = undertaking { $0.status = .running }
    let rejected = undertaking { $0.verdict = .rejected }
    let doneAllTheSame = undertaking { ($0.verdict, $0.status) = (.rejected, .done) }
    let all = [accepted, running, rejected, doneAllTheSame]
    let full: [String: Double?] = ["a": 100, "b": 100]
    #expect(
      Outcome.all(all, now: full).map(\.result) == [.reached, .reached, .rejected, .worked])
    let half: [String: Double?] = ["a": 100, "b": 0]
    #expect(Outcome.all([accepted], now: half).map(\.result) == [.notDone])
    #expect(Outcome.all(all, now: [:]).map(\.result) == [.gone, .gone, .rejected, .gone])
  }

  @Test("From one assessment to the next")
  func assessments() throws {
    let folder = try Folder(Small.files)
    let earlier = try #require(Loaded(folder.path).assessment)
    let undertakings = Undertaking.all(earlier, Scorecard(earlier))
    #expect(undertakings.map(\.id) == ["write"])
    #expect(undertakings[0].aims == [.init(question: "written", then: 50, aimed: 100)])
    var later = earlier
    let values = Outcome.values(later, Scorecard(later))
    // One is not applicable, and one is not answered.
    #expect(values.keys.sorted() == ["kept", "steady", "written"])
    #expect(values["steady"] == .some(nil))
    #expect(Outcome.all(undertakings, now: values).map(\.result) == [.notDone])
    var told = undertakings
    told[0].decision.status = .done
    #expect(Outcome.all(told, now: values).map(\.result) == [.failed])
    later.settle(0, at: 2)
    #expect(
      Outcome.all(told, now: Outcome.values(later, Scorecard(later))).map(\.result) == [.worked])
  }
}
