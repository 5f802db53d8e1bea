import Documents
import Modeling
import Reporting
import Testbed
import Testing
import YAML

@Suite("Kinds of report")
struct DocumentTests {
  /// A kind of report of one of the cases.
  struct Sheet: Sendable, CustomTestStringConvertible {
    var kind: String
    var name: String
    var testDescription: String { "\(kind) of \(name)" }
  }

  private static let sheets = Case.kinds.flatMap { kind in
    cases.keys.sorted().map { Sheet(kind: kind, name: $0) }
  }

  /// With what changed since a year before, where the same of the model is assessed.
  private static func document(_ sheet: Sheet) throws -> Document {
    try Case(cases[sheet.name] ?? [:]).document(sheet.kind, since: try Case.earlier())
  }

  /// Assessments of very different kinds.
  private static let cases: [String: [String: String?]] = [
    "the small one": [:],
    "nobody answered": [
      "answers/mk.yml": nil, "answers/ab.yml": nil, "consensus.yml": nil, "evidence.yml": nil,
      "findings.yml": nil, "plan.yml": nil,
    ],
    "no target": [
      "assessment.yml": Small.assessment.replacing("{ default: mid, vision: top }", with: "{}")
    ],
    "part of the model": [
      "assessment.yml": Small.assessment.replacing("exclude: {}", with: "exclude: { culture: No }")
    ],
    "nothing applies": [
      "assessment.yml": Small.assessment.replacing(
        "exclude: {}", with: "exclude: { culture: No, vision: No, process: No }"),
      "findings.yml": nil,
    ],
    "hostile texts": [
      "assessment.yml": Small.assessment.replacing("Corner Shop", with: hostileScalar)
        .replacing("The owner", with: hostileScalar),
      "answers/mk.yml": Small.answers.replacing("On the wall.", with: hostileScalar)
        .replacing("Not my area", with: hostileScalar),
      "consensus.yml": Small.consensus.replacing("Half of it.", with: hostileScalar),
      "evidence.yml": Small.evidence.replacing("The sign", with: hostileScalar)
        .replacing("https://example.com/sign", with: "\"javascript:alert(1)\""),
    ],
  ]

  private static let hostile =
    "<script>alert(1)</script> | *a* _b_ `c` ](javascript:x) \u{202E}rtl\nnext & \"quote\""
  private static let hostileScalar =
    #""<script>alert(1)</script> | *a* _b_ `c` ](javascript:x) \u202Ertl\nnext & \"quote\"""#

  @Test(
    "Every link inside leads somewhere, and every anchor is there once",
    arguments: sheets)
  func anchors(_ sheet: Sheet) throws {
    let html = try Self.document(sheet).html()
    let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!links.isEmpty && Set(links).isSubset(of: Set(ids)))
  }

  @Test("It holds no script but the page's own and asks no network", arguments: sheets)
  func harmless(_ sheet: Sheet) throws {
    let html = try Self.document(sheet).html()
    #expect(html.matches(of: /<script/).count == 1)
    #expect(html.contains("</div>\n<script type=\"module\">const "))
    #expect(!html.contains("href=\"javascript"))
    #expect(!html.contains("src=\"http"))
    #expect(!html.contains("\u{202E}"))
  }

  @Test("What people typed is shown as typed")
  func literal() throws {
    let report = try Case(Self.cases["hostile texts"] ?? [:]).report()
    #expect(report.assessment.organization == Self.hostile)
    let document = report.document(try Case.shippedDefinition())
    #expect(
      document.html().contains(
        "&lt;script&gt;alert(1)&lt;/script&gt; | *a* _b_ `c` ](javascript:x) [U+202E]rtl"))
    let markdown = document.markdown().replacing("\\<", with: "").replacing("\\*", with: "")
    #expect(markdown.firstRange(of: "<script") == nil)
    #expect(markdown.firstRange(of: "*a*") == nil)
  }

  @Test("The first page has no band letters")
  func plainSummary() throws {
    let document = try Case().document()
    let summary = try #require(document.sections.first { $0.id == "summary" })
    for case .paragraph(let line) in summary.blocks {
      #expect(!line.plain.contains(/\b(N|P|L|F)[+-]?\b/))
    }
  }

  @Test("Both formats say the same words")
  func sameWords() throws {
    let document = try Case().document()
    for section in document.sections {
      #expect(document.html().contains(section.title.plain))
      #expect(document.markdown().contains("## " + section.title.plain))
    }
  }

  @Test(
    "Each question of the annex is folded on a page, under its element", arguments: ["en", "de"])
  func annex(_ language: String) throws {
    let report = try Case().report()
    let annex = try #require(
      Case().document(in: language).sections.first { $0.form == .filtered })
    #expect(annex.sections.map(\.form) == annex.sections.map { _ in .open })
    let questions = annex.sections.flatMap(\.sections)
    #expect(questions.map(\.id) == report.questions.map { "question-" + $0.id })
    #expect(questions.map(\.form) == questions.map { _ in .folded })
    let found = language == "en" ? "{1} of {2} questions" : "{1} von {2} Fragen"
    #expect(try Case().document(in: language).html().contains("data-found=\"\(found)\""))
  }

  @Test("Goldens of the small one", arguments: Case.kinds)
  func golden(_ kind: String) throws {
    let document = try Case().document(kind, since: try Case.earlier())
    for (ending, text) in [("md", document.markdown()), ("html", document.html())] {
      if let fault = Golden.fault(text, "\(kind).\(ending)", in: "ReportingTests") {
        Issue.record("\(fault)")
      }
    }
  }

  @Test("Goldens of the small one in other languages", arguments: Case.kinds, ["de", "fr"])
  func languages(_ kind: String, _ language: String) throws {
    let document = try Case().document(kind, since: try Case.earlier(), in: language)
    let fault = Golden.fault(document.markdown(), "\(kind).\(language).md", in: "ReportingTests")
    if let fault { Issue.record("\(fault)") }
  }

  @Test("A report for auditors recommends nothing")
  func noAdvice() throws {
    let study = try Case()
    let titles = study.assessment.actions.map(\.title)
    let text = try study.document("evidence").markdown()
    #expect(!titles.isEmpty && titles.allSatisfy { !text.contains($0) })
  }

  @Test("Without an earlier one there is no word of change")
  func noChange() throws {
    let document = try Case().document("summary")
    #expect(document.sections.map(\.id) == ["standing", "takes", "decision"])
  }

  @Test("Where nobody answered, the report says so and gives no advice it cannot give")
  func empty() throws {
    let markdown = try Case(Self.cases["nobody answered"] ?? [:]).document().markdown()
    #expect(markdown.contains("No evidence is registered; every figure rests on what people said."))
    #expect(
      markdown.contains("Have the four open questions answered")
        || markdown.contains("four open questions"))
  }
}
