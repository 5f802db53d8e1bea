import Modeling
import Testbed
import Testing
import YAML

@Suite("What is kept, with a warning")
struct WarningTests {
  private static let stray =
    "Questionnaire 'bank' 2.0 has no question 'wirtten'; kept, without effect; did you mean 'written'?"

  @Test(
    "assessment.yml",
    arguments: [
      Flaw(
        "another version", "questionnaire-version: \"2.0\"", "questionnaire-version: ⟦1.10",
        "The assessment was made with version 1.10 of questionnaire 'bank'; this is version 2.0."),
      Flaw(
        "a fact not given",
        "schema: assessment/1\nid: first\ntitle: First look\norganization: Corner Shop\ndate: 2026-10-31\nquestionnaire: bank\nquestionnaire-version: \"2.0\"\nlanguage: en\nstatus: final\nprofile: { has-partners: \"yes\" }\n",
        "⟦schema: assessment/1\nid: first\ntitle: First look\norganization: Corner Shop\ndate: 2026-10-31\nquestionnaire: bank\n",
        "Profile fact 'has-partners' is not given; questions that depend on it are asked."),
    ])
  func head(_ flaw: Flaw) throws { try flaw.check("assessment.yml", severity: "warning") }

  @Test(
    "An answer, a consensus, evidence",
    arguments: [
      ("answers/mk.yml", "steady: {", "⟦wirtten: {"), ("consensus.yml", "written:", "⟦wirtten:"),
      ("evidence.yml", "written:", "⟦wirtten:"), ("evidence.yml", "shared:", "⟦wirtten:"),
      ("evidence.yml", "{ steady:", "{ ⟦wirtten:"),
    ])
  func strays(_ file: String, _ old: String, _ new: String) throws {
    try Flaw("stray", old, new, Self.stray).check(file, severity: "warning")
    let folder = try Folder(Small.files)
    try folder.write(
      Marked(Small.files[file]?.replacing(once: old, with: new) ?? "").text, to: file)
    let strays = try #require(Loaded(folder.path).assessment).strays
    #expect(strays.map(\.question) == ["wirtten"])
    #expect(strays.map(\.file) == [file])
  }

  @Test("A stray's choices are not looked at, its keys are")
  func strayContent() throws {
    try Flaw(
      "stray", "steady: { unknown: Not my area }", "⟦gone: { choice: whatever }",
      "Questionnaire 'bank' 2.0 has no question 'gone'; kept, without effect."
    )
    .check("answers/mk.yml", severity: "warning")
    let folder = try Folder(Small.files)
    try folder.write(
      Small.answers.replacing(once: "steady: {", with: "gone: { chioce: x,"), to: "answers/mk.yml")
    #expect(
      said(Loaded(folder.path).problems, in: folder).first
        == "answers/mk.yml:7:11: error: The answer to 'gone' has an unknown key 'chioce'; did you mean 'choice'?"
    )
  }

  @Test("Evidence of the future")
  func future() throws {
    let folder = try Folder(Small.files)
    let text = try Small.evidence.replacing(once: "- id: sign", with: "- ⟦id: sign")
      .replacing(once: "dated: 2026-03-01", with: "dated: 2026-11-01")
    let marked = Marked(text)
    try folder.write(marked.text, to: "evidence.yml")
    let loaded = Loaded(folder.path)
    let place = marked.place(in: "evidence.yml")
    #expect(
      said(loaded.problems, in: folder) == [
        "\(place): warning: Evidence 'sign' is dated after the assessment (2026-10-31); it does not count."
      ])
    #expect(loaded.assessment?.evidence.count == 1)
  }

  @Test("Answers out of scope")
  func scope() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Small.assessment.replacing(once: "exclude: {}", with: "exclude: { culture: Elsewhere }"),
      to: "assessment.yml")
    let loaded = Loaded(folder.path)
    let text =
      "warning: Question 'shared' is outside the scope of this assessment; kept, without effect."
    #expect(
      said(loaded.problems, in: folder) == [
        "answers/mk.yml:6:3: \(text)", "evidence.yml:16:18: \(text)",
      ])
    let assessment = try #require(loaded.assessment)
    #expect(assessment.exclusions == [nil, "Elsewhere", nil])
    #expect(assessment.questionnaire.question(id: "shared").map(assessment.isInScope) == false)
  }

  @Test("A question that a profile fact rules out")
  func ruledOut() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Small.assessment.replacing(once: "has-partners: \"yes\"", with: "has-partners: \"no\""),
      to: "assessment.yml")
    let loaded = Loaded(folder.path)
    #expect(loaded.problems.warningCount == 3)
    #expect(loaded.problems.errorCount == 0)
    #expect(loaded.assessment?.isInScope(0) == false)
    #expect(loaded.assessment?.isInScope(1) == true)
  }

  @Test("An answers file that ends in .yaml")
  func ending() throws {
    let folder = try Folder(Small.files)
    try folder.write(Small.answers, to: "answers/zz.yaml")
    try folder.write("not YAML: [", to: "answers/.hidden.yml")
    try folder.write("not YAML: [", to: "answers/notes.txt")
    #expect(
      said(Loaded(folder.path).problems, in: folder) == [
        "answers/zz.yaml: warning: The file is not read, since answers files end in '.yml'."
      ])
  }

  @Test("A short form that asks a level without the one it rests on")
  func skippedLevel() throws {
    var files = Small.files
    files["questionnaires/short.yml"] = try Small.short.replacing(
      once: "[ steady, written ]", with: "[ kept ]")
    let folder = try Folder(files)
    let problems = Problems()
    _ = Library(Assessment.shelves(of: folder.path)).questionnaire("short", Record(problems))
    #expect(
      said(problems, in: folder) == [
        "questionnaires/short.yml:1:1: warning: Element 'vision' is asked about at level 'mid' but "
          + "not at 'base', on which it rests."
      ])
  }
}
