import Reporting
import Testbed
import Testing

@Suite("Figures as people see them")
struct ShownTests {
  /// Bands end at 15, 50, 85, 100; the knock-out is 25.
  private let shown: Shown

  init() throws { shown = Shown(try Case().report()) }

  @Test(
    "Percents are rounded half up, and never past a bound they do not pass",
    arguments: [
      (0.0, "0"), (62.5, "63"), (62.4999, "62"), (100, "100"), (99.5, "100"), (49.7, "50"),
      (50, "50"), (50.2, "50"), (85.4, "85"), (15, "15"), (15.5, "16"), (84.99999999999999, "85"),
      (33.333333333333336, "33"), (66.66666666666667, "67"), (25, "25"), (24.6, "25"),
    ])
  func percent(_ figure: Double, _ text: String) { #expect(shown.percent(figure) == text) }

  @Test("One more digit where rounding would pass a bound")
  func oneMoreDigit() throws {
    let model = Small.model.replacing("up-to: 50 }", with: "up-to: 67.5 }")
    let shown = Shown(try Case(["models/small.yml": model]).report())
    #expect(shown.percent(67.5) == "67.5")
    #expect(shown.percent(67.49) == "67")
    #expect(shown.percent(67.51) == "68")
  }

  @Test(
    "Shares, of which nothing but all is 100",
    arguments: [(0.0, "0"), (1, "100"), (0.996, "99.6"), (0.5, "50"), (0.9999, "99.9")])
  func share(_ share: Double, _ text: String) { #expect(shown.share(share) == text) }

  @Test("What there is not is a dash")
  func none() {
    #expect(shown.percent(nil) == "–")
    #expect(shown.share(nil) == "–")
    #expect(shown.coefficient(nil) == "–")
    #expect(shown.coefficient(-0.125) == "−0.13")
  }
}
