import Testbed
import Testing

@Suite("Mistakes in a short form")
struct FormFlawTests {
  private static let usesForm = Small.assessment.replacingForm()

  @Test(
    "A short form",
    arguments: [
      Flaw(
        "no bank of that name", "from: bank", "from: ⟦banc",
        "There is no questionnaire 'banc' in the folders named, the assessment or built in; did you mean 'bank'?"
      ),
      Flaw(
        "from itself", "from: bank", "from: ⟦short", "The short form 'short' selects from itself."),
      Flaw(
        "no select",
        "schema: questionnaire/1\nid: short\nversion: \"2.0\"\ntitle: Short form\nfrom: bank\nselect: [ steady, written ]",
        "⟦schema: questionnaire/1\nid: short\nversion: \"2.0\"\ntitle: Short form\nfrom: bank",
        "The short form lacks the required key 'select'."),
      Flaw(
        "an empty select", "[ steady, written ]", "⟦[]",
        "The short form: 'select' must not be empty."),
      Flaw(
        "no question of that name", "steady,", "⟦steddy,",
        "The short form names question 'steddy', which bank 'bank' does not define; did you mean 'steady'?"
      ),
      Flaw(
        "a question twice", "steady,", "steady, ⟦steady,",
        "The short form names question 'steady' twice."),
      Flaw(
        "questions of its own", "from: bank", "from: bank\n⟦questions: []",
        "The short form has an unknown key 'questions'."),
      Flaw(
        "no version", "schema: questionnaire/1\nid: short\nversion: \"2.0\"",
        "⟦schema: questionnaire/1\nid: short", "The short form lacks the required key 'version'."),
    ])
  func form(_ flaw: Flaw) throws {
    let text = try flaw.old.map { try Small.short.replacing(once: $0, with: flaw.new) } ?? flaw.new
    let marked = Marked(text)
    let folder = try Folder(Small.files)
    try folder.write(marked.text, to: "questionnaires/short.yml")
    try folder.write(Self.usesForm, to: "assessment.yml")
    let loaded = Loaded(folder.path)
    let place = marked.place(in: "questionnaires/short.yml")
    #expect(said(loaded.problems, in: folder) == flaw.messages.map { "\(place): error: \($0)" })
    #expect(loaded.assessment == nil)
  }

  @Test("A short form of a short form")
  func twoHops() throws {
    let folder = try Folder(Small.files)
    let marked = Marked(
      "schema: questionnaire/1\nid: tiny\nversion: \"1\"\ntitle: T\nfrom: ⟦short\nselect: [ written ]\n"
    )
    try folder.write(marked.text, to: "questionnaires/tiny.yml")
    try folder.write(
      Small.assessment.replacing(once: "questionnaire: bank", with: "questionnaire: tiny"),
      to: "assessment.yml")
    #expect(
      said(Loaded(folder.path).problems, in: folder) == [
        "\(marked.place(in: "questionnaires/tiny.yml")): error: "
          + "'short' is a short form itself; select from a questionnaire with its own questions."
      ])
  }
}

extension String {
  fileprivate func replacingForm() -> String {
    (try? replacing(once: "questionnaire: bank", with: "questionnaire: short")) ?? self
  }
}
