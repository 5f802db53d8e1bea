import Testbed
import Testing
import YAML

@testable import Modeling

@Suite("What was answered the year before")
struct EarlierAnswersTests {
  private let folder: Folder

  init() throws {
    folder = try Folder(Small.files)
    for (name, text) in Small.files { try folder.write(text, to: "previous/" + name) }
  }

  private func earlier(_ questionnaire: Questionnaire? = nil) throws -> EarlierAnswers {
    let library = Library(Assessment.shelves(of: folder.path))
    let earlier = try #require(Assessment.previous(of: folder.path, library))
    let now = try #require(Loaded(folder.path).assessment).questionnaire
    return EarlierAnswers(earlier, for: questionnaire ?? now)
  }

  @Test("A person's own answer, and what was settled")
  func answers() throws {
    let earlier = try earlier()
    #expect(earlier.date == Day("2026-10-31"))
    #expect(
      earlier.own(0, by: "mk")
        == EarlierAnswers.Answer(
          position: 2, mark: .choice(2), wording: "All", value: 100, note: "On the wall.",
          day: Day("2026-10-02"), rewording: []))
    #expect(earlier.own(0, by: "ab") == nil)
    #expect(earlier.own(0, by: "nobody") == nil)
    #expect(earlier.own(2, by: "mk")?.reason == "Nobody to share it with")
    #expect(earlier.own(2, by: "mk")?.mark == .notApplicable)
    #expect(earlier.own(3, by: "mk")?.position == nil)
    let settled = try #require(earlier.settled(0))
    #expect(settled.position == 1 && settled.wording == "For half of it")
    #expect(settled.reason == "Half of it." && settled.day == Day("2026-10-20"))
    #expect(earlier.settled(1) == nil)
  }

  @Test("Steps are counted on this year's scale, by value")
  func steps() throws {
    var now = try #require(Loaded(folder.path).assessment).questionnaire
    let own = try #require(try earlier().own(0, by: "mk"))
    #expect(own.steps(to: 0) == -2 && own.steps(to: 2) == 0 && own.steps(to: nil) == nil)
    now.scales[0].choices.insert(Choice(id: "most", label: "Most", value: 75), at: 2)
    now.questions[1].ask = "Is it always kept?"
    let wider = try #require(try earlier(now).own(0, by: "mk"))
    #expect(wider.position == 3 && wider.steps(to: 1) == -2)
    #expect(wider.rewording == [.scale, .choices])
    #expect(try earlier(now).own(1, by: "mk")?.rewording == [.ask, .scale, .choices])
    now.scales[0].choices.removeLast()
    let none = try #require(try earlier(now).own(0, by: "mk"))
    #expect(none.position == nil && none.value == 100 && none.steps(to: 0) == nil)
    now.questions[0].id = "other"
    #expect(try earlier(now).own(0, by: "mk") == nil)
    #expect(try earlier(now).settled(0) == nil)
  }

  @Test("How lines are broken rewords nothing")
  func spaces() {
    var text = QuestionText(
      ask: "Is it\n kept? ", conditions: ["a  b"], wordings: [nil], values: [0])
    let before = text
    text.ask = "Is it kept?"
    text.conditions = ["a b"]
    #expect(Rewording(from: before, to: text) == [])
    text.conditionKeys = ["a"]
    #expect(Rewording(from: before, to: text) == [])
    var other = text
    other.conditionKeys = ["b"]
    #expect(Rewording(from: text, to: other) == .conditions)
  }

  @Test("What is kept is read with its own questionnaire, and only where there is something")
  func folders() throws {
    try folder.write(
      Small.questionnaire.replacing("Is it kept?", with: "Was it kept?"),
      to: "previous/questionnaires/bank/questionnaire.yml")
    #expect(try earlier().own(1, by: "mk")?.rewording == .ask)
    #expect(Assessment.isPrevious(folder("previous")))
    #expect(!Assessment.isPrevious(folder.path))
    try folder.write("id: [", to: "previous/plan.yml")
    let problems = Problems()
    #expect(Assessment.previous(of: folder.path, Library([]), problems) == nil)
    #expect(problems.errors.first?.place.file == folder("previous/plan.yml"))
    folder.remove("previous")
    #expect(Assessment.previous(of: folder.path, Library([]), Problems()) == nil)
    folder.makeFolder("alone/previous")
    #expect(!Assessment.isPrevious(folder("alone/previous")))
  }
}
