import Documents
import Reporting
import Testbed
import Testing
import YAML

@Suite("Report definitions")
struct DefinitionTests {
  private static let head = "schema: report/1\nid: gap-analysis\ntitle: Mine\n"

  @Test("Sections stand in the order given, with words of one's own between them")
  func order() throws {
    let text =
      Self.head
      + "theme: { accent: \"#804000\", font: serif, paper: Letter }\nsections:\n  - method\n"
      + "  - text: { title: \"Our *own* words\", body: \"One.\\n\\nTwo.\" }\n"
      + "  - profile: { charts: [ radar ] }\n"
    let problems = Problems()
    let definition = try #require(Case.definition(text, problems), "\(problems.rendered)")
    let document = try Case().report().document(definition)
    #expect(
      document.sections.map(\.title.plain) == ["Method and limits", "Our own words", "Profile"])
    #expect(document.sections[1].blocks.count == 2)
    #expect(document.charts.map(\.id) == ["radar"])
    #expect(document.theme.accent == "#804000" && document.theme.paper == .letter)
  }

  @Test(
    "What is wrong is said with its place",
    arguments: [
      (
        "sections: [ sumary ]",
        "gap-analysis.yml:4:13: error: There is no section 'sumary' (there are summary, scope, "
          + "profile, elements, dissent, evidence, method, annex, standing, change, takes, decision, "
          + "plan, team, ratings, claims, completeness, integrity, workshop, trend); did you mean "
          + "'summary'?"
      ),
      (
        "sections:\n  - profile: { charts: [ radar, radar ] }",
        "gap-analysis.yml:5:33: error: The chart 'radar' stands here twice."
      ),
      (
        "sections: [ summary ]\ntheme: { accent: red }",
        "gap-analysis.yml:5:18: error: 'accent' must be a colour like \"#0b5c6b\", not 'red'."
      ),
      (
        "sections: [ profile: { charts: [ pie ] } ]",
        "gap-analysis.yml:4:34: error: There is no chart 'pie' (there are pyramid, heat-map, radar)."
      ),
      (
        "sections: []",
        "gap-analysis.yml:4:11: error: The report definition: 'sections' must not be empty."
      ),
    ])
  func refusals(_ text: String, _ message: String) {
    let problems = Problems()
    #expect(Case.definition(Self.head + text, problems) == nil)
    #expect(problems.rendered.first?.split(separator: "\n").first.map(String.init) == message)
  }
}
