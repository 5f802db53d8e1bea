import Crypto
import Modeling
import Reporting
import Testbed
import Testing
import YAML

@testable import Documents
@testable import Forms

@Suite("Forms")
struct FormTests {
  /// The form of a person of the small assessment, some of whose files say something else.
  private func form(
    of person: String = "mk", _ changes: [String: String] = [:], until: String? = nil
  ) throws -> Form {
    let folder = try Folder(Small.files.merging(changes) { $1 })
    let loaded = Loaded(folder.path)
    let assessment = try #require(loaded.assessment, "\(loaded.problems.rendered)")
    let who = try #require(assessment.people.first { $0.id == person })
    return try #require(
      Form(assessment, for: who, until: until.flatMap { Day($0) }, .english))
  }

  /// What a reader is shown, without styles and script.
  private func body(_ html: String) throws -> String {
    String(try #require(html.firstMatch(of: /<body[\s\S]*?(?=<script type)/)).0)
  }

  @Test("A whole page, as somebody once read it")
  func page() throws {
    let body = try body(form(until: "2026-11-15").html)
    if let fault = Golden.fault(body, "form.html", in: "FormsTests") { Issue.record("\(fault)") }
  }

  @Test("One script runs, and nothing else is asked of anybody")
  func policy() throws {
    let html = try form().html
    let scripts = html.matches(of: /<script[^>]*>([\s\S]*?)<\/script>/).map { String($0.1) }
    #expect(scripts == [FormScript.text])
    #expect(Base64.text(Array(SHA256.hash(data: Array(FormScript.text.utf8)))) == FormScript.hash)
    #expect(html.contains("content=\"default-src 'none';"))
    #expect(html.contains("script-src 'sha256-\(FormScript.hash)'\">"))
    #expect(html.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
    #expect(html.firstMatch(of: /https?:|url\(|@import| src=/) == nil)
    #expect(FormScript.text.utf8.count < 16_384)
  }

  @Test("Nothing of a text becomes markup, wherever it stands")
  func hostile() throws {
    let bad = "</textarea></span>--><script>x</script><img src=x onerror=x>\\\"'&{1}"
    let quoted = "\"\(bad)\""
    let html = try form(
      of: "mk",
      [
        "questionnaires/bank/questionnaire.yml": Small.questionnaire
          .replacing("Small bank", with: quoted).replacing(
            "A sign on the wall is enough.", with: quoted
          )
          .replacing("Is it written down?", with: quoted).replacing("It can be read", with: quoted)
          .replacing("For half of it", with: quoted).replacing(
            "title: The text", with: "title: \(quoted)"
          )
          .replacing("label: Half", with: "label: \(quoted)"),
        "models/small.yml": Small.model.replacing("title: Vision", with: "title: \(quoted)")
          .replacing("To see.", with: quoted),
        "assessment.yml": Small.assessment.replacing("Corner Shop", with: quoted)
          .replacing("First look", with: quoted).replacing("M. Keller", with: quoted),
        "answers/mk.yml": Small.answers.replacing("On the wall.", with: quoted)
          .replacing("Nobody to share it with", with: quoted),
      ]
    ).html
    #expect(html.matches(of: /<script/).count == 1)
    #expect(!html.contains("<img"))
    #expect(html.matches(of: /<textarea/).count == html.matches(of: /<\/textarea>/).count)
    #expect(html.matches(of: /&lt;script/).count >= 12)
  }

  @Test("A text area holds what was written, line ends and control characters too")
  func field() throws {
    let note = "\\n two\\r\\nlines\\t\\x01\\u202e\\u2028 \\u00a0 & <b> 😀"
    let html = try form(
      of: "mk",
      [
        "answers/mk.yml": Small.answers.replacing("On the wall.", with: "\"\(note)\"")
      ]
    )
    .html
    #expect(
      html.contains(
        ">\n\n two&#13;\nlines\t\u{1}\u{202e}\u{2028} \u{a0} &amp; &lt;b> 😀</textarea>"))
  }

  @Test("The answers in it are the person's own")
  func own() throws {
    let files = [
      "answers/ab.yml":
        "schema: answers/1\nby: ab\nanswers: { kept: { choice: all, note: Mine alone } }\n"
    ]
    let (mk, ab) = try (form(of: "mk", files).html, form(of: "ab", files).html)
    #expect(mk.contains("On the wall.") && !mk.contains("Mine alone"))
    #expect(!ab.contains("On the wall.") && ab.contains("Mine alone"))
    #expect(!mk.contains("Half of it.") && !ab.contains("Half of it."), "the consensus shows")
  }

  @Test("Only what is asked of the person is in it, and no level")
  func asked() throws {
    let model = Small.model.replacing("title: Base", with: "title: BASEMENT")
      .replacing("title: Mid", with: "title: MIDDLE").replacing("title: Top", with: "title: SUMMIT")
    let people = Small.assessment.replacing("{ id: ab }", with: "{ id: ab, group: management }")
    let form = try form(of: "ab", ["models/small.yml": model, "assessment.yml": people])
    #expect(form.count == 4)
    #expect(form.parts.map(\.questions) == [[0, 1], [2], [3]])
    for title in ["BASEMENT", "MIDDLE", "SUMMIT"] { #expect(!form.html.contains(title)) }
    let excluded = people.replacing(
      "exclude: {}", with: "exclude: { vision: x, culture: x, process: x }"
    ).replacing("vision: top", with: "")
    let folder = try Folder(Small.files.merging(["assessment.yml": excluded]) { $1 })
    let assessment = try #require(Loaded(folder.path).assessment)
    #expect(Form(assessment, for: assessment.people[0], .english) == nil)
  }

  @Test(
    "The numbers in the page are the model's rule, on every combination",
    arguments: [nil, 0.0, 25, 50])
  func fits(_ knockOut: Double?) throws {
    var rating = try form().assessment.model.rating
    rating.knockOut = knockOut
    for count in 0...6 {
      for value in 0...100 {
        let fitting = Form.fitting(value, of: count, rating)
        let (least, most) = (fitting.first ?? -1, fitting.last ?? -1)
        for met in 0...count {
          // What the script makes of the two numbers.
          let said: ConditionFit = met < least ? .more : met > most ? .less : .fits
          #expect(said == ConditionFit(value: value, met: met, of: count, rating))
        }
      }
    }
  }
}
