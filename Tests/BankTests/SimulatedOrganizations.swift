import Modeling
import Scoring
import Testbed

/// Organizations that answer a bank, made from a seed.
///
/// Each has a maturity; its elements, and what it does for each principle, stand above or below
/// it; higher levels and the later steps of the cycle come harder; the rest is chance. Only sums
/// are used, so every machine makes the same ones.
struct SimulatedOrganizations {
  private let bank: Questionnaire
  private var random: Random

  init(_ bank: Questionnaire, seed: UInt64) {
    self.bank = bank
    random = Random(seed: seed)
  }

  /// The position of the choice the next organization gives to each question.
  mutating func next() -> [Int] {
    let maturity = Double.random(in: 0.1..<1.2, using: &random)
    let elements = bank.model.elements.map { _ in chance(0.15) }
    let tags = bank.model.tags.map { tag in
      tag.kind == "cycle" ? (Self.ease[tag.id] ?? 0) + chance(0.03) : chance(0.15)
    }
    return bank.questions.map { question in
      let ease = question.tags.map { tags[$0] }
      let mean = ease.isEmpty ? 0 : ease.reduce(0, +) / Double(ease.count)
      let height = 0.2 * Double(question.level - 1)
      let value = maturity + elements[question.element] + mean - height + chance(0.1)
      let choices = bank.scales[question.scale].choices.count
      return min(max(Int((value * Double(choices)).rounded(.down)), 0), choices - 1)
    }
  }

  /// How much easier the steps of the cycle come than others: plans are sooner made than reviewed.
  private static let ease = ["plan": 0.06, "do": 0.02, "check": -0.03, "act": -0.06]

  /// A chance about zero of a standard deviation; the sum of twelve even chances is nearly normal.
  private mutating func chance(_ deviation: Double) -> Double {
    let sum = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    return sum * deviation
  }
}

extension Questionnaire {
  /// The level each element reaches when everything is answered so; nil where it has none.
  func levels(_ choices: [Int]) -> [Int?] {
    var assessment = Assessment(blank: self)
    for (index, choice) in choices.enumerated() { assessment.settle(index, at: choice) }
    return Scorecard(assessment, agreement: false).claimed.elements.map(\.level)
  }
}
