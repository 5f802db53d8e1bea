import Planning
import Scoring
import Testbed
import Testing

@testable import Modeling

@Suite("Drawing claims to examine")
struct DrawingTests {
  @Test("The generator gives the published values")
  func generator() {
    // From the reference implementation in C, seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test("Only claims are drawn, none twice, and each element first", arguments: 1...150)
  func properties(_ seed: Int) throws {
    let assessment = try RandomStudy(seed: UInt64(seed)).assessment
    let questions = assessment.questionnaire.questions
    let scores = Scorecard(assessment, agreement: false).questions
    let claims = scores.indices.filter {
      scores[$0].state == .answered && questions[$0].weight > 0 && (scores[$0].value ?? 0) > 0
    }
    let elements = Set(claims.map { questions[$0].element })
    for count in [1, elements.count, elements.count + 2, 10_000] where count > 0 {
      let drawn = Drawing.questions(assessment, scores, seed: UInt64(seed), count: count)
      #expect(drawn == Drawing.questions(assessment, scores, seed: UInt64(seed), count: count))
      #expect(drawn.count == min(count, claims.count))
      #expect(Set(drawn).count == drawn.count)
      #expect(Set(drawn).isSubset(of: claims))
      let first = drawn.prefix(elements.count).map { questions[$0].element }
      #expect(Set(first).count == min(drawn.count, elements.count))
      // More draws only go on where fewer ended.
      let fewer = Drawing.questions(
        assessment, scores, seed: UInt64(seed), count: max(1, count / 2))
      #expect(drawn.starts(with: fewer))
    }
    let usual = Drawing.questions(assessment, scores, seed: 1)
    #expect(usual.count == min(claims.count, elements.count * Drawing.perElement))
  }

  @Test("The order of questions and elements changes nothing", arguments: 1...60)
  func order(_ seed: Int) throws {
    let files = RandomStudy.files(seed: UInt64(seed))
    func drawn(_ files: [String: String]) throws -> [String] {
      let folder = try Folder(files)
      let assessment = try #require(Loaded(folder.path).assessment)
      let scores = Scorecard(assessment, agreement: false).questions
      return Drawing.questions(assessment, scores, seed: 7, count: 12)
        .map { assessment.questionnaire.questions[$0].id }
    }
    var turned = files
    let bank = try #require(files["questionnaires/q.yml"])
    let start = try #require(bank.firstRange(of: "questions:\n"))
    let lines = bank[start.upperBound...].split(separator: "\n")
    turned["questionnaires/q.yml"] =
      bank[..<start.upperBound] + lines.reversed().map { $0 + "\n" }.joined()
    #expect(try drawn(files) == drawn(turned))
  }

  @Test("Each is drawn as often as its size says")
  func distribution() throws {
    var assessment = Assessment(blank: try Shipped.questionnaire("iso-23592-quick"))
    for question in assessment.questionnaire.questions.indices {
      assessment.settle(question, at: question % 5)
      assessment.questionnaire.questions[question].weight = question % 4
    }
    let scores = Scorecard(assessment, agreement: false).questions
    let sizes = scores.indices.map {
      Double(
        Drawing.size(
          weight: assessment.questionnaire.questions[$0].weight, value: scores[$0].value))
    }
    let rounds = 12_000
    var counts = [Int](repeating: 0, count: sizes.count)
    for seed in 1...UInt64(rounds) {
      let drawn = Drawing.questions(assessment, scores, seed: seed, count: 1)
      counts[try #require(drawn.first)] += 1
    }
    // The first draw takes an element by its sum, then a question by its size: in all, by its size.
    let total = sizes.reduce(0, +)
    var chiSquare = 0.0
    var classes = 0
    for (count, size) in zip(counts, sizes) {
      let expected = size / total * Double(rounds)
      if expected == 0 {
        #expect(count == 0)
        continue
      }
      chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
      classes += 1
    }
    // The seeds are fixed; five standard deviations above the mean.
    let freedom = Double(classes - 1)
    #expect(chiSquare < freedom + 5 * (2 * freedom).squareRoot(), "\(chiSquare)")
    #expect(classes > 15)
  }

  @Test("Scoring again with nothing found never raises what is evidenced", arguments: 1...60)
  func falls(_ seed: Int) throws {
    let assessment = try RandomStudy(seed: UInt64(seed)).assessment
    let scorecard = Scorecard(assessment, agreement: false)
    let drawn = Drawing.questions(assessment, scorecard.questions, seed: UInt64(seed))
    let nothing = assessment.model.rating.nothing
    for question in drawn {
      let fall = Fall([question], of: assessment, scorecard)
      let value = try #require(scorecard.questions[question].value)
      let then = try #require(fall.values.first?.then)
      #expect(then <= min(value, nothing))
      if let now = fall.values.first?.now { #expect(then == min(now, nothing)) }
      if scorecard.questions[question].evidencedValue == nil {
        // As the register would have it, once it says that nothing was found.
        var bare = assessment
        bare.nothingFound[question] = "Asked"
        let registered = Scorecard(bare, agreement: false)
        #expect(then == registered.questions[question].evidencedValue)
        let element = try #require(fall.elements.first)
        #expect(registered.evidenced.elements.contains(element.card.then))
      }
      let card = try #require(fall.elements.first?.card)
      let level = assessment.questionnaire.questions[question].level - 1
      if let now = card.now.cells[level].high, let after = card.then.cells[level].high {
        #expect(after <= now + 1e-9)
      }
      if let now = card.now.levelHigh, let after = card.then.levelHigh { #expect(after <= now) }
    }
    let all = Fall(drawn, of: assessment, scorecard)
    let alone = drawn.prefix(4).map { Fall([$0], of: assessment, scorecard) }.flatMap(\.elements)
    for element in all.elements {
      for fall in alone where fall.element == element.element {
        if let together = element.card.then.levelHigh, let one = fall.card.then.levelHigh {
          #expect(together <= one)
        }
      }
    }
  }
}
