import Testing

@testable import Interviewing

@Suite("The pace")
struct PaceTests {
  @Test("The pace says how long the rest takes")
  func pace() throws {
    var pace = Pace()
    for _ in 1...2 {
      pace.shown(at: 0)
      pace.answered(at: 30)
    }
    #expect(pace.minutes(for: 10) == nil)
    pace.shown(at: 100)
    pace.shown(at: 120)
    pace.answered(at: 160)
    // The median of 30, 30 and 60 seconds.
    #expect(pace.minutes(for: 10) == 5)
    #expect(pace.minutes(for: 1) == 1)
    #expect(pace.minutes(for: 0) == nil)
    // A break is no pace.
    for _ in 1...5 {
      pace.shown(at: 0)
      pace.answered(at: 100_000)
    }
    #expect(pace.minutes(for: 1) == 10)
    pace.shown(at: 0)
    pace.left()
    pace.answered(at: 5)
    #expect(pace.minutes(for: 1) == 10)
  }
}
