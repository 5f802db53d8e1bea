import Documents
import Reporting
import Testbed
import Testing
import YAML

/// The theme and the own texts of a definition.
@Suite("An organization's own look")
struct LookTests {
  private static let head =
    "schema: report/1\nid: gap-analysis\ntitle: Mine\nsections: [ summary ]\n"
  private static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
  private static let woff2 = Array("wOF2 and more".utf8)

  private static let files = DefinitionFiles { name throws(DefinitionFiles.Refusal) in
    switch name {
    case "logo.svg": svg
    case "house.woff2", "logo.woff2": woff2
    case "notes.svg": Array("<html></html>".utf8)
    default: throw DefinitionFiles.Refusal(reason: "does not exist")
    }
  }

  @Test("Every key of a theme is in the document")
  func all() throws {
    let text =
      Self.head
      + "theme: { accent: \"#0b5c6b\", second: \"#804000\", scale: [ \"#f0f0f0\", \"#405060\" ], "
      + "logo: { file: logo.svg, alt: Corner Shop }, font: serif, heading-font: house.woff2, "
      + "paper: Letter }\n"
    let problems = Problems()
    let definition = try #require(Case.definition(text, files: Self.files, problems))
    #expect(problems.rendered == [])
    let logo = try #require(Asset(Self.svg))
    let font = try #require(Asset(Self.woff2))
    #expect(
      definition.theme
        == Theme(
          accent: "#0b5c6b", second: "#804000", scale: ["#f0f0f0", "#405060"],
          logo: Theme.Logo(logo, alt: "Corner Shop"), font: .serif, headingFont: .file(font),
          paper: .letter))
    #expect(try Case().report().document(definition).theme == definition.theme)
  }

  @Test("A logo needs no more than its name")
  func short() throws {
    let text = Self.head + "theme: { logo: logo.svg, font: house.woff2, heading-font: sans }"
    let definition = try #require(Case.definition(text, files: Self.files, Problems()))
    #expect(definition.theme.logo?.alt == "" && definition.theme.logo?.image.kind == .svg)
    #expect(definition.theme.headingFont == .sans)
    guard case .file = definition.theme.font else { return #expect(Bool(false)) }
  }

  @Test(
    "What is wrong is said with its place",
    arguments: [
      ("second: blue", "18: error: 'second' must be a colour like \"#0b5c6b\", not 'blue'."),
      (
        "scale: [ \"#ffffff\" ]",
        "17: error: 'scale' must hold 2 to 10 colours, from the lowest band to the highest, not 1."
      ),
      (
        "scale: [ \"#ffffff\", grey ]",
        "30: error: 'scale' holds colours like \"#0b5c6b\", not 'grey'."
      ),
      ("scale: green", "17: error: The theme: 'scale' must be a list, not a text."),
      ("logo: sign.svg", "16: error: The logo 'sign.svg' does not exist."),
      (
        "logo: notes.svg",
        "16: error: The logo 'notes.svg' is neither an SVG, a PNG nor a JPEG picture."
      ),
      (
        "logo: logo.woff2",
        "16: error: The logo 'logo.woff2' is neither an SVG, a PNG nor a JPEG picture."
      ),
      ("logo: { alt: Shop }", "16: error: The logo lacks the required key 'file'."),
      ("logo: [ logo.svg ]", "16: error: The logo must be a map of keys and values."),
      ("logo: \"\"", "16: error: The logo must be the name of a file beside the definition."),
      (
        "font: sanss",
        "16: error: 'font' must be sans, serif or the name of a .woff2 file, not 'sanss'; "
          + "did you mean 'sans'?"
      ),
      ("heading-font: none.woff2", "24: error: The font 'none.woff2' does not exist."),
      (
        "paper: A5",
        "17: error: The theme: 'paper' must be one of A4, Letter, not 'A5'; "
          + "did you mean 'A4'?"
      ),
      (
        "colour: red", "10: error: The theme has an unknown key 'colour'."
      ),
      (
        "accent: \"#fff000\"",
        "18: warning: The accent \"#fff000\" reads badly on white (1.1:1); "
          + "reports use \"#7a7300\" instead."
      ),
      (
        "second: \"#ffc0cb\"",
        "18: warning: The second colour \"#ffc0cb\" is hard to see on white (1.5:1); "
          + "reports use \"#a37b82\" instead."
      ),
      (
        "scale: [ \"#ffffff\", \"#f0f0f0\", \"#202020\" ]",
        "30: warning: The colours \"#ffffff\" and \"#f0f0f0\" of the scale look alike in grey "
          + "(1.1:1)."
      ),
    ])
  func places(_ theme: String, _ message: String) {
    let problems = Problems()
    let definition = Case.definition(
      Self.head + "theme: { \(theme) }", files: Self.files, problems)
    #expect((definition == nil) == problems.hasErrors)
    let lines = problems.rendered.map { String($0.split(separator: "\n")[0]) }
    #expect(lines == ["gap-analysis.yml:5:" + message])
  }

  @Test("A shipped definition has no files beside it")
  func shipped() {
    let problems = Problems()
    #expect(Case.definition(Self.head + "theme: { logo: logo.svg }", problems) == nil)
    #expect(
      problems.rendered.first?.contains(
        "The logo 'logo.svg' cannot be read, since the definition is no file of its own.") == true)
  }

  @Test("Own texts hold paragraphs, lists, small headings and marks, as often as wanted")
  func texts() throws {
    let text = """
      schema: report/1
      id: gap-analysis
      title: Mine
      sections:
        - text:
            title: First
            body: |
              One *line*
              and its end.

              ### Why
              - because
              - since it
                goes on

              - and so on
              That is all - for now.
              #### No heading
              1. No list
        - text: { title: Second, body: Two. }
        - method
      """
    let definition = try #require(Case.definition(text, Problems()))
    let sections = try Case().report().document(definition).sections
    #expect(sections.map(\.title.plain) == ["First", "Second", "Method and limits"])
    #expect(Set(sections.map(\.id)).count == 3)
    #expect(
      sections[0].blocks == [
        .paragraph([
          .text("One "), .emphasis([.text("line")]), .text("\nand its end."),
        ]),
        .heading([.text("Why")]),
        .list(
          ["because", "since it goes on", "and so on"].map { [.paragraph([.text($0)])] },
          ordered: false),
        .paragraph([.text("That is all - for now.\n#### No heading\n1. No list")]),
      ])
    #expect(sections[1].blocks == [.paragraph([.text("Two.")])])
  }
}
