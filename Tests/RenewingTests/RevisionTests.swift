import Modeling
import Testbed
import Testing
import YAML

@testable import Renewing

@Suite("What is other in a newer version")
struct RevisionTests {
  /// A change of the small bank's files, and what a revision says of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file = "questionnaires/bank/questionnaire.yml"
    var old: String
    var new: String
    var expect: @Sendable (inout Revision) -> Void

    var testDescription: String { name }
  }

  private static let unchanged = ["written", "kept", "shared", "steady"]

  private static let cases: [Case] = [
    Case(name: "nothing", old: "Small bank", new: "Small  bank") { _ in },
    Case(name: "lines broken otherwise", old: "Is it kept?", new: "\"Is  it kept?\"") { _ in },
    Case(name: "the question", old: "Is it kept?", new: "Is it always kept?") {
      $0.reworded = [.init(id: "kept", parts: .ask)]
      $0.questions.kept = ["written", "shared", "steady"]
    },
    Case(name: "a condition's text", old: "It can be read", new: "All can read it") {
      $0.reworded = [.init(id: "written", parts: .conditions)]
      $0.questions.kept = ["kept", "shared", "steady"]
    },
    Case(name: "a condition's id", old: "{ id: dated }", new: "{ id: signed, text: dated }") {
      $0.reworded = [.init(id: "written", parts: .conditions)]
      $0.questions.kept = ["kept", "shared", "steady"]
    },
    Case(name: "a choice's wording", old: "For half of it", new: "For a part") {
      $0.reworded = [.init(id: "written", parts: .choices)]
      $0.questions.kept = ["kept", "shared", "steady"]
    },
    Case(name: "a value", old: "value: 50", new: "value: 60") {
      $0.reworded = unchanged.map { .init(id: $0, parts: .scale) }
      $0.questions.kept = []
    },
    Case(
      name: "a choice called otherwise", old: "id: none, label: None", new: "id: no, label: None"
    ) {
      $0.reworded = unchanged.map { .init(id: $0, parts: .scale) }
      $0.questions.kept = []
    },
    Case(name: "help", old: "A sign on the wall", new: "A sign") { $0.improved = ["written"] },
    Case(name: "typical evidence", old: "title: The text", new: "title: A text") {
      $0.improved = ["written"]
    },
    Case(name: "weight", old: "weight: 2", new: "weight: 3") {
      $0.questions.changed = [.init(id: "written", aspects: [.weight])]
    },
    Case(name: "cell", old: "element: vision, level: mid", new: "element: process, level: top") {
      $0.questions.changed = [.init(id: "kept", aspects: [.element, .level])]
    },
    Case(name: "whom", old: "ask-of: [ management ]", new: "ask-of: [ staff ]") {
      $0.questions.changed = [.init(id: "written", aspects: [.askOf])]
    },
    Case(
      name: "when", old: "when: { has-partners: \"yes\" }",
      new: "when: { has-partners: [ \"yes\", \"no\" ] }"
    ) { $0.questions.changed = [.init(id: "written", aspects: [.when])] },
    Case(name: "proof", old: "enough: document", new: "enough: record") {
      $0.questions.changed = [.init(id: "written", aspects: [.enough])]
    },
    Case(name: "effort", old: "effort: 3", new: "effort: 4") {
      $0.actions.changed = [.init(id: "write", aspects: [.effort])]
    },
    Case(name: "an action less", old: "- { id: share, ", new: "- { id: spread, ") {
      $0.actions.removed = ["share"]
      $0.actions.added = ["spread"]
      $0.actions.kept = ["write", "keep"]
    },
    Case(
      name: "a question for another", old: "- { id: steady,", new: "- { id: firm,"
    ) {
      $0.questions.removed = ["steady"]
      $0.questions.added = ["firm"]
      $0.questions.kept = ["written", "kept", "shared"]
    },
    Case(name: "a fact", old: "choices: [ \"yes\", \"no\" ]", new: "choices: [ \"yes\" ]") {
      $0.facts.changed = [.init(id: "has-partners", aspects: [.choices])]
    },
    Case(
      name: "an element's title", file: "models/small.yml", old: "title: Process",
      new: "title: Processes"
    ) { $0.elements.changed = [.init(id: "process", aspects: [.title])] },
  ]

  @Test("It says what it is", arguments: cases)
  func revision(_ example: Case) throws {
    var files = Small.files
    var file = example.file
    if files[file]?.contains(example.old) != true { file = "questionnaires/bank/more.yml" }
    let text = try #require(files[file])
    files[file] = try text.replacing(once: example.old, with: example.new)
    let old = try edition(Small.files)
    let new = try edition(files)
    let revision = Revision(from: old, to: new)
    var expected = Revision(from: old, to: old)
    #expect(expected.isEmpty && expected.questions.kept == Self.unchanged)
    example.expect(&expected)
    #expect(revision == expected)
  }

  @Test("A translation that is other")
  func translations() throws {
    var files = Small.files
    files["questionnaires/bank/locales/de.yml"] =
      "schema: locale/1\nquestions: { kept: { ask: Wird es gehalten? } }\n"
    let revision = Revision(from: try edition(Small.files), to: try edition(files))
    #expect(revision.translations == ["questionnaires/bank/locales/de.yml"])
    #expect(revision.reworded.isEmpty && !revision.isEmpty)
  }

  @Test(
    "A later version",
    arguments: [
      ("1.9", "1.10", true), ("1.0", "1.0.0", false), ("2.0-beta", "2.0", true),
      ("2.0", "2.0-beta", false), ("", "1", true), ("1.0.1", "1.0", false), ("a", "b", true),
    ])
  func versions(_ one: String, _ other: String, _ isLater: Bool) {
    #expect((VersionNumber(one) < VersionNumber(other)) == isLater)
  }

  @Test("Which edition comes next")
  func newer() throws {
    let own = try Folder(Small.files)
    var files = Small.files
    files["questionnaires/bank/questionnaire.yml"] = Small.questionnaire.replacing(
      "version: \"2.0\"", with: "version: \"1.5\"")
    let other = try Folder(files)
    let old = try edition(own)
    let shelves = Assessment.shelves(of: other.path)
    let problems = Problems()
    func next(named: [Shelf], builtIn: [Shelf]) -> String? {
      old.newer(
        named: named, builtIn: builtIn, own: Assessment.shelves(of: own.path), problems
      )?.questionnaire.version
    }
    // What is built in has to be later; a folder that is named is what is wanted.
    #expect(next(named: [], builtIn: shelves) == nil)
    #expect(next(named: shelves, builtIn: []) == "1.5")
    #expect(next(named: Assessment.shelves(of: own.path), builtIn: []) == nil)
    #expect(next(named: [], builtIn: []) == nil)
    #expect(!problems.hasErrors)
  }

  private func edition(_ files: [String: String]) throws -> Edition {
    try edition(try Folder(files))
  }

  private func edition(_ folder: Folder) throws -> Edition {
    let problems = Problems()
    let edition = Edition("bank", Library(Assessment.shelves(of: folder.path)), problems)
    return try #require(edition, "\(problems.rendered)")
  }
}
