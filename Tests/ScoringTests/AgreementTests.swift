import Modeling
import Scoring
import Testbed
import Testing

@Suite("Agreement and bounds")
struct AgreementTests {
  /// Units of four observers, 0 for no answer.
  private static let observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ]

  private func units(_ observers: [[Int]]) -> [[(value: Int, count: Int)]] {
    observers[0].indices.map { unit in
      let values = observers.map { $0[unit] }.filter { $0 > 0 }
      return Set(values).sorted().map { value in (value, values.count { $0 == value }) }
    }
  }

  @Test("Krippendorff's ordinal alpha of four observers and twelve units")
  func alpha() throws {
    let alpha = try #require(Agreement.ordinalAlpha(units(Self.observers)))
    #expect(abs(alpha - 0.815388) < 5e-7)
  }

  @Test("Alpha does not depend on the order of observers or units, nor on the distance of values")
  func alphaOrder() throws {
    let shuffled = Self.observers.reversed().map { Array($0.reversed()) }
    #expect(Agreement.ordinalAlpha(units(shuffled)).map { abs($0 - 0.815388) < 5e-7 } == true)
    let spread = Self.observers.map { $0.map { $0 == 0 ? 0 : $0 * $0 * 7 } }
    #expect(Agreement.ordinalAlpha(units(spread)).map { abs($0 - 0.815388) < 5e-7 } == true)
  }

  @Test("Alpha is one for full agreement and unknown without variation or pairs")
  func alphaEdges() {
    #expect(Agreement.ordinalAlpha([[(1, 2)], [(2, 2)]]) == 1)
    #expect(Agreement.ordinalAlpha([[(1, 2)], [(1, 3)]]) == nil)
    #expect(Agreement.ordinalAlpha([[(1, 1)], [(2, 1)]]) == nil)
    #expect(Agreement.ordinalAlpha([]) == nil)
  }

  /// The spread of answers on a scale of five.
  private func spread(_ answers: [Int]) throws -> Spread {
    let scale = try WorkedExample.assessment().questionnaire.scales[0]
    let sheets = answers.map { Sheet(by: "p", marks: [.choice($0 - 1)]) }
    return Tally(sheets, questions: 1).spread(0, of: scale)
  }

  @Test(
    "rwg",
    arguments: [
      ([4, 4, 4, 4, 5], 0.9), ([1, 5, 1, 5], 0), ([3, 3], 1), ([3], nil), ([], nil),
    ] as [([Int], Double?)])
  func rwg(_ answers: [Int], _ expected: Double?) throws {
    let rwg = try spread(answers).rwg
    #expect((rwg == nil) == (expected == nil))
    if let rwg, let expected { #expect(abs(rwg - expected) < 1e-12) }
  }

  @Test(
    "Median, mean and pairs",
    arguments: [
      ([1, 5], 50, 50, 0), ([1, 2, 5], 25, 41.666_666_666_666_664, 1),
      ([2, 3, 4, 4], 62.5, 56.25, 4),
      ([5], 100, 100, 0),
    ] as [([Int], Double, Double, Int)])
  func figures(_ answers: [Int], _ median: Double, _ mean: Double, _ within: Int) throws {
    let spread = try spread(answers)
    #expect(spread.median == median)
    #expect(spread.mean.map { abs($0 - mean) < 1e-9 } == true)
    #expect(spread.pairs.withinOneStep == within)
    #expect(spread.pairs.all == answers.count * (answers.count - 1) / 2)
  }

  @Test(
    "A bound belongs to the band under it",
    arguments: [
      (0, "N"), (15, "N"), (15.000_000_000_5, "N"), (15.000_001, "P-"), (32.5, "P-"), (50, "P+"),
      (50.01, "L-"), (67.5, "L-"), (67.51, "L+"), (85, "L+"), (85.01, "F"), (100, "F"),
    ])
  func bands(_ figure: Double, _ band: String) throws {
    let rating = try WorkedExample.assessment().model.rating
    #expect(rating.bands[rating.band(of: figure)].id == band)
  }

  @Test("The mean of 75, 75, 100 and 90 is 85 and L+, for any weights that keep it")
  func exactMean() throws {
    let rating = try WorkedExample.assessment().model.rating
    for weight in 1...1000 {
      let weights = [weight, weight, weight, weight].map(Double.init)
      let sum = zip(weights, [75.0, 75, 100, 90]).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(rating.bands[rating.band(of: sum / weights.reduce(0, +))].id == "L+")
    }
    // Tenths add up to a little more than they should.
    let uneven = (0.1 + 0.2) / 0.3 * 85
    #expect(uneven != 85)
    #expect(rating.bands[rating.band(of: uneven)].id == "L+")
  }
}
