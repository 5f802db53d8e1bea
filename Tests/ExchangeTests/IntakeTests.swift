import Editing
import Exchange
import Modeling
import Testbed
import Testing
import YAML

@Suite("What becomes of answers that come in")
struct IntakeTests {
  /// An answer that comes where another is, both as they stand in an answers file.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Nil where nothing is said.
    var there: String?
    var comes: String
    /// How many are taken, the same, in conflict.
    var outcome: [Int]

    init(_ name: String, _ there: String?, _ comes: String, _ outcome: [Int]) {
      (self.name, self.there, self.comes, self.outcome) = (name, there, comes, outcome)
    }

    var testDescription: String { name }
  }

  private static let taken = [1, 0, 0]
  private static let same = [0, 1, 0]
  private static let conflict = [0, 0, 1]

  private static let cases: [Case] = [
    Case("nothing there", nil, "{ choice: half }", taken),
    Case("nothing but braces there", "{}", "{ unknown: '' }", taken),
    Case("nothing comes", "{ choice: half }", "{}", [0, 0, 0]),
    Case(
      "the same", "{ choice: half, met: [ readable ] }", "{ met: [ readable ], choice: half }", same
    ),
    Case(
      "the same of another day", "{ choice: half, answered: 2026-10-02 }",
      "{ choice: half, answered: 2026-10-03 }", same),
    Case(
      "conditions in another order", "{ met: [ readable, dated ] }",
      "{ met: [ dated, readable ] }", same),
    Case("another choice", "{ choice: half }", "{ choice: all }", conflict),
    Case(
      "another condition", "{ choice: half, met: [ dated ] }",
      "{ choice: half, met: [ readable ] }", conflict),
    Case("another reason", "{ not-applicable: No shop }", "{ not-applicable: No wall }", conflict),
    Case("unknown where it was answered", "{ choice: half }", "{ unknown: '' }", conflict),
    Case(
      "a note beside the choice that is there", "{ choice: half }",
      "{ choice: half, note: On the wall. }", conflict),
    Case(
      "a note alone where there is a choice", "{ choice: half }", "{ note: On the wall. }",
      conflict),
    Case(
      "a choice where there was a note, which is kept", "{ note: To be checked }",
      "{ choice: half, note: To be checked }", taken),
    Case(
      "a choice where there was a note, which is not", "{ note: To be checked }",
      "{ choice: half }", conflict),
    Case(
      "more conditions where nothing was chosen", "{ met: [ dated ] }",
      "{ choice: half, met: [ readable, dated ] }", taken),
  ]

  @Test("Taken, the same, or refused", arguments: cases)
  func policy(_ item: Case) throws {
    let (intake, _) = try intake(item)
    #expect([intake.taken.count, intake.same.count, intake.conflicts.count] == item.outcome)
  }

  @Test("What comes is what is written", arguments: cases)
  func changes(_ item: Case) throws {
    let (intake, assessment) = try intake(item)
    let changes = intake.changes(assessment.questionnaire)
    #expect(changes.count == item.outcome[0] + item.outcome[2])
    for change in changes {
      #expect(change.entry == .answer("written", by: "mk"))
      #expect(
        change.value == assessment.sheet(of: "ab")[0].content(0, of: assessment.questionnaire))
    }
  }

  /// The same answer stands in the sheet of another person, to compare with.
  private func intake(_ item: Case) throws -> (Intake, Assessment) {
    func file(_ person: String, _ answer: String?) -> String {
      "schema: answers/1\nby: \(person)\nanswers: { \(answer.map { "written: \($0)" } ?? "") }\n"
    }
    var files = Small.files
    files["answers/mk.yml"] = file("mk", item.there)
    files["answers/ab.yml"] = file("ab", item.comes)
    let folder = try Folder(files)
    let assessment = try #require(Loaded(folder.path).assessment)
    let source = Source(name: "in.yml", bytes: Array(file("mk", item.comes).utf8))
    let problems = Problems()
    let incoming = try #require(Incoming(answersFile: source, to: assessment, problems))
    #expect(incoming.items.allSatisfy { $0.place == "in.yml:3" })
    return (Intake(incoming, into: assessment), assessment)
  }
}
