import Modeling
import Testbed
import Testing
import YAML

@Suite("What is read")
struct ReadingTests {
  private func small(_ changes: [String: String] = [:]) throws -> Assessment {
    let folder = try Folder(Small.files)
    for (file, text) in changes { try folder.write(text, to: file) }
    let loaded = Loaded(folder.path)
    #expect(!loaded.problems.hasErrors)
    return try #require(loaded.assessment)
  }

  @Test("The small assessment is without fault")
  func whole() throws {
    let assessment = try small()
    #expect(assessment.sheets.map(\.by) == ["ab", "mk"])
    #expect(assessment.targets == [3, 2, 2])
    #expect(assessment.importance == [5, 3, 3])
    #expect(assessment.profile == ["yes"])
    #expect(assessment.status == .final)
    #expect(assessment.confidentiality.names == .hidden)
    #expect(assessment.consensus.keys.sorted() == [0])
    #expect(assessment.evidence.first?.supports.map(\.shows) == [1, nil])
    #expect(assessment.evidence.first?.contradicts.map(\.shows) == [0])
    #expect(assessment.nothingFound == [2: "Asked twice"])
    #expect(assessment.statements.map(\.evidence) == [[0]])
    #expect(assessment.decisions.own.map(\.after) == [[0]])
    #expect(assessment.decisions.byAction["write"]?.status == .running)
    let marks = assessment.sheets[1].marks.map(\.raw)
    #expect(marks == [2, 1, Sheet.Mark.notApplicable.raw, Sheet.Mark.unknown.raw])
    #expect(assessment.sheets[1].remarks[0]?.met == ["readable"])
    #expect(assessment.sheets[1].remarks[3]?.reason == "Not my area")
  }

  @Test("A model's defaults")
  func modelDefaults() throws {
    let model = """
      schema: model/1
      id: small
      version: 1.10
      title: No
      levels: [ { id: base, title: Base }, { id: mid, title: Mid }, { id: top, title: Top } ]
      dimensions:
        - { id: lead, title: L, elements: [ { id: vision, title: V }, { id: culture, title: C } ] }
        - { id: run, title: R, elements: [ { id: process, title: P } ] }
      tags: { cycle: [ { id: plan, title: P } ] }
      rating: { bands: [ { id: "N", up-to: 50 }, { id: "Y", up-to: 100 } ], attained: Y, secured: Y }
      """
    let read = try small(["models/small.yml": model]).model
    #expect(read.version == "1.10")
    #expect(read.title == "No")
    #expect(read.elements.map(\.weight) == [1, 1, 1])
    #expect(read.dimensions.map(\.elements) == [0..<2, 2..<3])
    #expect(read.belowTitle == nil)
    #expect(read.title(ofLevel: 0) == "Below the first level")
    let rating = read.rating
    #expect(rating.knockOut == nil)
    #expect(rating.sufficient == 50)
    #expect(rating.quorum == 66)
    #expect(rating.enough == .record)
    #expect(rating.short == [100, 75, 50, 25])
    #expect(rating.nothing == 25)
    #expect(rating.combine == .median)
    #expect(rating.bands.map(\.title) == ["N", "Y"])
  }

  @Test("A questionnaire's defaults")
  func questionnaireDefaults() throws {
    let bank = """
      schema: questionnaire/1
      id: bank
      model: small
      version: 1.0
      title: Bank
      scales: { yes-no: [ { id: n, value: 0 }, { id: y, value: 100 } ] }
      questions: [ { id: kept, element: vision, level: top, scale: yes-no, ask: Kept? } ]
      actions: [ { id: write, title: W, do: Write, raises: { kept: y }, effort: 1 } ]
      """
    var files = Small.files.filter { $0.key.hasPrefix("models/") }
    files["questionnaires/bank.yml"] = bank
    files["assessment.yml"] = """
      schema: assessment/1
      id: a
      title: T
      organization: O
      date: 2026-01-01
      questionnaire: bank
      """
    let folder = try Folder(files)
    let loaded = Loaded(folder.path)
    #expect(!loaded.problems.hasErrors)
    let assessment = try #require(loaded.assessment)
    let questionnaire = assessment.questionnaire
    #expect(questionnaire.language == "en")
    #expect(questionnaire.version == "1.0")
    #expect(questionnaire.questions.map(\.weight) == [1])
    #expect(questionnaire.questions.map(\.level) == [3])
    #expect(questionnaire.questions.map(\.enough) == [.record])
    #expect(questionnaire.questions[0].wordings == [nil, nil])
    #expect(questionnaire.scales[0].choices.map(\.label) == ["n", "y"])
    #expect(questionnaire.actions.map(\.within) == [3])
    #expect(questionnaire.actions.map(\.steps) == [["Write"]])
    #expect(assessment.language == "en")
    #expect(assessment.status == .draft)
    #expect(assessment.targets == [nil, nil, nil])
    #expect(assessment.importance == [3, 3, 3])
    #expect(assessment.confidentiality.names == .roles)
    #expect(assessment.confidentiality.groupsFrom == 5)
    #expect(assessment.sheets.isEmpty)
  }

  @Test("The file's own questions and actions first, then the parts' as listed")
  func order() throws {
    let questionnaire = try small().questionnaire
    #expect(questionnaire.questions.map(\.id) == ["written", "kept", "shared", "steady"])
    #expect(questionnaire.actions.map(\.id) == ["write", "keep", "share"])
    #expect(questionnaire.actions.map(\.after) == [[], [0], [1]])
    let two = try small([
      "questionnaires/bank/questionnaire.yml": Small.questionnaire.replacing(
        once: "parts: [ more.yml ]", with: "parts: [ zero.yml, more.yml ]"),
      "questionnaires/bank/zero.yml": """
      schema: part/1
      questions: [ { id: zero, element: process, level: top, scale: practice, ask: Q } ]
      """,
    ])
    #expect(
      two.questionnaire.questions.map(\.id) == ["written", "kept", "zero", "shared", "steady"])
  }

  @Test("A note alone, and nothing at all, leave a question unanswered")
  func unanswered() throws {
    let assessment = try small([
      "answers/mk.yml": """
      schema: answers/1
      by: mk
      answers:
        written: { note: To be checked }
        kept:
        shared: {}
      """
    ])
    let sheet = assessment.sheets[1]
    #expect(sheet.marks.allSatisfy { $0 == .none })
    #expect(sheet.remarks[0]?.note == "To be checked")
    #expect(sheet.remarks.count == 1)
  }

  @Test("Words that other readers take for something else")
  func words() throws {
    let questionnaire = try Small.questionnaire
      .replacing(once: "label: None", with: "label: No")
      .replacing(once: "label: Half", with: "label: ~")
      .replacing(once: "label: All", with: "label: 0x10")
    let scale = try small(["questionnaires/bank/questionnaire.yml": questionnaire]).questionnaire
      .scales[0]
    #expect(scale.choices.map(\.label) == ["No", "~", "0x10"])
  }

  @Test("A consensus of not applicable, with its reason")
  func consensus() throws {
    let text =
      "schema: consensus/1\nanswers: { kept: { not-applicable: Nothing to keep, reason: Asked } }\n"
    let consensus = try small(["consensus.yml": text]).consensus
    #expect(consensus[1]?.choice == nil)
    #expect(consensus[1]?.reason == "Nothing to keep\nAsked")
  }

  @Test("An answers file without people in the assessment may be anybody's")
  func anybody() throws {
    var text = Small.assessment
    let start = try #require(text.firstRange(of: "people:")).lowerBound
    text = String(text[..<start])
    let assessment = try small([
      "assessment.yml": text, "answers/zz.yml": "schema: answers/1\nby: zz\nanswers: {}\n",
    ])
    #expect(assessment.sheets.map(\.by) == ["ab", "mk", "zz"])
  }
}
