import Modeling
import Testbed
import Testing
import YAML

@Suite("Short forms and what is shipped")
struct FormTests {
  /// The short form that selects some questions of a bank with these actions.
  private func form(select: String, actions: String) throws -> Questionnaire {
    var files = Small.files
    files["questionnaires/bank/questionnaire.yml"] =
      String(
        Small.questionnaire[
          ..<(Small.questionnaire.firstRange(of: "actions:")?.lowerBound
            ?? Small.questionnaire.endIndex)]
      ) + "actions:\n" + actions
    files["questionnaires/bank/more.yml"] = String(
      Small.part[..<(Small.part.firstRange(of: "actions:")?.lowerBound ?? Small.part.endIndex)])
    files["questionnaires/short.yml"] = try Small.short.replacing(
      once: "[ steady, written ]", with: select)
    let folder = try Folder(files)
    let problems = Problems()
    let library = Library(Assessment.shelves(of: folder.path))
    let form = library.questionnaire("short", Record(problems))
    #expect(!problems.hasErrors)
    return try #require(form)
  }

  private func action(_ id: String, _ raises: String, after: String = "") -> String {
    "  - { id: \(id), title: T, raises: { \(raises) }, effort: 1, after: [ \(after) ] }\n"
  }

  @Test("Questions in the bank's order, the rest from the bank")
  func order() throws {
    let form = try form(select: "[ steady, written ]", actions: action("a", "written: all"))
    #expect(form.questions.map(\.id) == ["written", "steady"])
    #expect(form.id == "short")
    #expect(form.title == "Short form")
    #expect(form.bank == "bank")
    #expect(form.scales.map(\.id) == ["practice"])
    #expect(form.profile.map(\.id) == ["has-partners"])
  }

  @Test("Actions keep the selected raises; one left with none is dropped")
  func raises() throws {
    let form = try form(
      select: "[ steady ]",
      actions: action("a", "written: all, steady: half") + action("b", "kept: all")
        + action("c", "steady: all"))
    #expect(form.actions.map(\.id) == ["a", "c"])
    #expect(form.actions.map { $0.raises.map(\.question) } == [[0], [0]])
    #expect(form.actions.map { $0.raises.map(\.choice) } == [[1], [2]])
  }

  @Test("An action without selected raises stays if a kept one needs it, also through others")
  func needed() throws {
    let form = try form(
      select: "[ steady ]",
      actions: action("first", "written: all") + action("second", "kept: all", after: "first")
        + action("third", "steady: all", after: "second")
        + action("fourth", "shared: all", after: "third"))
    #expect(form.actions.map(\.id) == ["first", "second", "third"])
    #expect(form.actions.map(\.after) == [[], [0], [1]])
    #expect(form.actions.map(\.raises.count) == [0, 0, 1])
  }

  @Test("An action that raises nothing of its own is not kept for itself")
  func empty() throws {
    let form = try form(select: "[ kept ]", actions: action("a", "") + action("b", "kept: all"))
    #expect(form.actions.map(\.id) == ["b"])
  }

  /// What the package ships, read from its folders.
  private let shipped = Library([
    .models(folder: Repository.root + "/models"),
    .questionnaires(folder: Repository.root + "/questionnaires"),
  ])

  @Test("The shipped model has 2, 2, 3 and 2 elements on four levels")
  func model() throws {
    let problems = Problems()
    let model = try #require(shipped.model("iso-23592", Record(problems)))
    #expect(problems.rendered.isEmpty)
    #expect(model.dimensions.map(\.elements.count) == [2, 2, 3, 2])
    #expect(
      model.elements.compactMap(\.clause) == [
        "7.1.1", "7.1.2", "7.2.1", "7.2.2", "7.3.1", "7.3.2", "7.3.3", "7.4.1", "7.4.2",
      ])
    #expect(model.levels.count == 4)
    #expect(model.rating.bands.map(\.id) == ["N", "P-", "P+", "L-", "L+", "F"])
    #expect(model.rating.bands.map(\.upTo) == [15, 32.5, 50, 67.5, 85, 100])
    #expect(model.rating.attainedBound == 50)
    #expect(model.rating.securedBound == 67.5)
    #expect(model.rating.knockOut == 25)
  }

  @Test("Every shipped questionnaire reads without a problem; the bank asks in every cell")
  func bank() throws {
    let ids = shipped.list("questionnaires").map(\.id)
    #expect(ids.contains("iso-23592-full"))
    for id in ids {
      let problems = Problems()
      let questionnaire = try #require(shipped.questionnaire(id, Record(problems)))
      #expect(problems.rendered.isEmpty)
      for question in questionnaire.questions where questionnaire.bank == nil {
        let values = questionnaire.scales[question.scale].choices.map(\.value)
        #expect(values == [0, 25, 50, 75, 100])
      }
    }
    let bank = try #require(shipped.questionnaire("iso-23592-full", Record(Problems())))
    for element in bank.model.elements.indices {
      for level in 1...4 {
        #expect(
          bank.questions.contains { $0.element == element && $0.level == level && $0.weight > 0 })
      }
    }
  }
}
