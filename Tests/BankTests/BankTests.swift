import Editorial
import Modeling
import Testbed
import Testing
import YAML

/// What is promised of the question banks, proven by counting.
@Suite("The question banks")
struct BankTests {
  static let neighbours = [
    "iso-10004", "quality-management-principles", "customer-satisfaction-management",
  ]
  static let shortForms = ["iso-23592-quick", "iso-23592-front-line", "iso-23592-leadership"]
  static let all = ["iso-23592-full"] + shortForms + neighbours

  @Test("All that is shipped is counted here")
  func shipped() {
    #expect(Shipped.library.list("questionnaires").map(\.id) == Self.all.sorted())
    #expect(Shipped.library.list("models").map(\.id) == (["iso-23592"] + Self.neighbours).sorted())
  }

  @Test("An editor finds nothing", arguments: BankTests.all)
  func editorial(_ id: String) throws {
    let problems = Problems()
    let questionnaire = try Shipped.questionnaire(id)
    Review(Manuscript(questionnaire, Shipped.library.files(of: id)), problems).run()
    #expect(problems.rendered == [])
  }

  // MARK: The full assessment

  @Test("The full assessment asks three questions in each of 36 cells")
  func cells() throws {
    let full = try Shipped.questionnaire("iso-23592-full")
    #expect(full.questions.count == 108)
    let cells = full.questionsByCell.flatMap { $0 }
    #expect(cells.map(\.count) == Array(repeating: 3, count: 36))
  }

  @Test("Every cell asks something of everybody, and every fact decides about a question")
  func conditions() throws {
    let full = try Shipped.questionnaire("iso-23592-full")
    for cell in full.questionsByCell.flatMap({ $0 }) {
      let always = cell.count { full.questions[$0].when.isEmpty }
      #expect(always >= 1, "\(cell.map { full.questions[$0].id })")
    }
    let facts = Set(full.questions.flatMap(\.when).map(\.fact))
    #expect(facts == Set(full.profile.indices))
  }

  @Test("Where a body that treats all alike cannot be asked, a variant asks it")
  func variants() throws {
    let full = try Shipped.questionnaire("iso-23592-full")
    let variants = full.questionsByCell.flatMap { $0 }.map { cell in
      Set(cell.flatMap { Self.publicBody(full, $0) })
    }
    .filter { !$0.isEmpty }
    #expect(variants.count >= 3)
    #expect(variants.allSatisfy { $0 == ["yes", "no"] })
  }

  /// The values of the fact about public bodies under which a question is asked.
  private static func publicBody(_ questionnaire: Questionnaire, _ question: Int) -> [String] {
    questionnaire.questions[question].when
      .filter { questionnaire.profile[$0.fact].id == "public-body" }.flatMap(\.values)
  }

  @Test("References keep to the documents of their level")
  func references() throws {
    let full = try Shipped.questionnaire("iso-23592-full")
    let foundations = ["ISO 9001:2015", "ISO 10001:2018", "ISO 10002:2018", "ISO 10003:2018"]
    let lower = foundations + ["ISO 10004:2018", "ISO/IEC 20000-1:2018"]
    let upper = ["ISO 23592:2021", "ISO/TS 24082:2021", "ISO/TS 23686:2022"]
    for question in full.questions {
      let documents = question.references.map { String($0.prefix { $0 != "," }) }
      let allowed = question.level <= 2 ? lower : upper
      #expect(!documents.isEmpty, "\(question.id)")
      #expect(Set(documents).isSubset(of: allowed), "\(question.id): \(documents)")
    }
  }

  // MARK: All banks

  @Test(
    "Every question brings what two assessors need",
    arguments: ["iso-23592-full"] + BankTests.neighbours)
  func questions(_ id: String) throws {
    let bank = try Shipped.questionnaire(id)
    let tags = bank.model.tags
    let groups: Set = ["leadership", "management", "front-line", "support", "quality"]
    for question in bank.questions {
      let name = Comment(rawValue: question.id)
      #expect(question.ask.count < 200, name)
      #expect(question.help != nil, name)
      #expect((2...5).contains(question.conditions.count), name)
      #expect(question.wordings.count == 5 && question.wordings.allSatisfy { $0 != nil }, name)
      #expect(question.evidence.count >= 2, name)
      #expect(question.evidence.contains { ($0.strength ?? .statement) >= question.enough }, name)
      #expect(question.tags.contains { tags[$0].kind == "principle" }, name)
      #expect(question.tags.count { tags[$0].kind == "cycle" } == 1, name)
      #expect(groups.isSuperset(of: question.askOf), name)
    }
    #expect(Set(bank.questions.map(\.ask)).count == bank.questions.count)
    // The rules of the scale stand with it.
    let meanings = bank.scales.flatMap(\.choices).compactMap(\.meaning)
    #expect(meanings.count == bank.scales.flatMap(\.choices).count)
    let rules = (meanings + [bank.description ?? ""]).joined(separator: " ")
    for rule in ["twelve months", "typical", "lower"] { #expect(rules.contains(rule)) }
  }

  @Test("Every gap leads to an action", arguments: ["iso-23592-full"] + BankTests.neighbours)
  func actions(_ id: String) throws {
    let bank = try Shipped.questionnaire(id)
    #expect(bank.actions.count >= (id == "iso-23592-full" ? 90 : 35))
    #expect(Set(bank.actions.flatMap(\.raises).map(\.question)) == Set(bank.questions.indices))
    for action in bank.actions {
      let name = Comment(rawValue: action.id)
      #expect((3...6).contains(action.steps.count), name)
      #expect(action.owner != nil && action.doneWhen != nil, name)
      #expect(action.effort <= 60 && action.within <= 24, name)
      for raise in action.raises {
        #expect(bank.scale(of: raise.question).choices[raise.choice].id != "embedded", name)
      }
    }
    #expect(bank.actions.contains { !$0.after.isEmpty })
  }

  // MARK: Short forms and neighbours

  @Test("The quick form asks one question in each cell")
  func quick() throws {
    let form = try Shipped.questionnaire("iso-23592-quick")
    #expect(form.questionsByCell.flatMap { $0 }.map(\.count) == Array(repeating: 1, count: 36))
    #expect(!form.questions.contains { !$0.when.isEmpty })
  }

  @Test(
    "A form for some people asks what they can answer",
    arguments: [("iso-23592-front-line", "front-line"), ("iso-23592-leadership", "leadership")])
  func forms(_ id: String, _ group: String) throws {
    let form = try Shipped.questionnaire(id)
    #expect(form.bank == "iso-23592-full")
    #expect(form.description != nil)
    for question in form.questions {
      #expect(question.askOf.isEmpty || question.askOf.contains(group), "\(question.id)")
    }
  }

  @Test(
    "A neighbour is a whole questionnaire that carries cells of the model",
    arguments: BankTests.neighbours)
  func neighbour(_ id: String) throws {
    let bank = try Shipped.questionnaire(id)
    let full = try Shipped.questionnaire("iso-23592-full")
    let model = bank.model
    #expect(model.id == id)
    #expect(bank.questions.count >= 35)
    #expect(bank.questionsByCell.allSatisfy { $0.allSatisfy { !$0.isEmpty } })
    #expect(model.levels.allSatisfy { $0.meaning != nil } && model.belowMeaning != nil)
    #expect(model.notice != nil && model.description != nil)
    for element in model.elements {
      #expect(!element.underpins.isEmpty, "\(element.id)")
      for cell in element.underpins {
        let parts = cell.split { $0 == "/" || $0 == "@" }.map(String.init)
        #expect(parts[0] == "iso-23592")
        #expect(full.model.element(id: parts[1]) != nil, "\(cell)")
        #expect(full.model.level(id: parts[2]) != nil, "\(cell)")
      }
    }
  }
}
