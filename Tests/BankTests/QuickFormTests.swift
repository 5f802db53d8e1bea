import Modeling
import Scoring
import Testbed
import Testing

/// The short form with one question per cell is the one that agrees best with its bank.
@Suite("The quick form")
struct QuickFormTests {
  private let bank: Questionnaire
  private let form: Questionnaire

  init() throws {
    bank = try Shipped.questionnaire("iso-23592-full")
    form = try Shipped.questionnaire("iso-23592-quick")
  }

  /// Organizations the questions are chosen by, and as many others the agreement is told by.
  private static let count = 1000

  @Test("Its questions agree best with the bank's levels on simulated organizations")
  func choice() {
    let study = Study(bank, seed: 1, count: Self.count)
    let best = bank.model.elements.indices.flatMap { element in
      study.best(candidates(element), element)
    }
    #expect(form.questions.map(\.id) == best.map { bank.questions[$0].id })
  }

  @Test("Its description says how often its levels agree")
  func agreement() throws {
    var organizations = SimulatedOrganizations(bank, seed: 2)
    let asked = try form.questions.map { try #require(bank.question(id: $0.id)) }
    var same = 0
    var near = 0
    var all = 0
    for _ in 0..<Self.count {
      let choices = organizations.next()
      let pairs = zip(bank.levels(choices), form.levels(asked.map { choices[$0] }))
      for case (let full?, let quick?) in pairs {
        all += 1
        if full == quick { same += 1 }
        if abs(full - quick) <= 1 { near += 1 }
      }
    }
    let said =
      "in \(same * 100 / all) of 100 cases the full form's and in \(near * 100 / all) of 100 at most one away"
    let description = try #require(form.description)
    #expect(description.contains(said))
    #expect(description.contains("indicative"))
    for language in Shipped.languages {
      let translated = try Shipped.questionnaire(form.id, in: language).description ?? ""
      let numbers = translated.split { !$0.isNumber }.compactMap { Int($0) }
      #expect(numbers == [same * 100 / all, 100, near * 100 / all, 100], "\(language)")
    }
  }

  /// The questions that are asked of everybody, for each level.
  private func candidates(_ element: Int) -> [[Int]] {
    bank.questionsByCell[element].map { cell in
      cell.filter { bank.questions[$0].when.isEmpty }
    }
  }
}

/// Simulated answers with the levels they give.
private struct Study {
  let bank: Questionnaire
  var answers: [[Int]] = []
  var levels: [[Int?]] = []

  init(_ bank: Questionnaire, seed: UInt64, count: Int) {
    self.bank = bank
    var organizations = SimulatedOrganizations(bank, seed: seed)
    for _ in 0..<count {
      let choices = organizations.next()
      answers.append(choices)
      levels.append(bank.levels(choices))
    }
  }

  /// One question of each cell of an element: the set whose level is the bank's most often, the
  /// first among equals.
  func best(_ candidates: [[Int]], _ element: Int) -> [Int] {
    var sets: [[Int]] = [[]]
    for cell in candidates { sets = sets.flatMap { set in cell.map { set + [$0] } } }
    let hits = sets.map { set in
      answers.indices.count { level(set, answers[$0]) == levels[$0][element] }
    }
    return sets[hits.firstIndex(of: hits.max() ?? 0) ?? 0]
  }

  /// The level that single answers, one for each level, give.
  private func level(_ set: [Int], _ choices: [Int]) -> Int {
    var level = 0
    for (index, question) in set.enumerated() {
      let value = Double(bank.scale(of: question).choices[choices[question]].value)
      if bank.model.rating.isAttained(value) { level = index + 1 }
      guard bank.model.rating.isSecured(value) else { break }
    }
    return level
  }
}
