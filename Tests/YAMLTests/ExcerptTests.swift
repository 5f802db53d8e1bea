import Testbed
import Testing

@testable import YAML

@Suite("Diagnostics as they are printed")
struct ExcerptTests {
  /// Says "Here." of the marked place.
  private func rendered(_ text: String) throws -> String {
    let marked = Marked(text)
    let problems = Problems()
    let source = Source(name: "f.yml", bytes: Array(marked.text.utf8))
    problems.error(source, line: marked.line, column: marked.column, "Here.")
    return try #require(problems.rendered.first)
  }

  @Test(
    "The line, and a caret under the place",
    arguments: [
      Case("first column", "⟦a: 1\n", "f.yml:1:1: error: Here.\n  a: 1\n  ^"),
      Case("middle of the second line", "a: 1\nb: ⟦2\n", "f.yml:2:4: error: Here.\n  b: 2\n     ^"),
      Case("a tab before", "a:\t⟦1\n", "f.yml:1:4: error: Here.\n  a:\t1\n    \t^"),
      Case(
        "letters of two bytes before", "äöü: ⟦1\n", "f.yml:1:6: error: Here.\n  äöü: 1\n       ^"),
      Case("behind spaces at the end", "a: 1   ⟦\n", "f.yml:1:8: error: Here.\n  a: 1\n         ^"),
      Case("an empty line", "a: 1\n⟦\nb: 2\n", "f.yml:2:1: error: Here."),
      Case("CRLF", "a: 1\r\nb: ⟦2\r\n", "f.yml:2:4: error: Here.\n  b: 2\n     ^"),
      Case(
        "the last line without a break", "a: 1\nb: ⟦2", "f.yml:2:4: error: Here.\n  b: 2\n     ^"),
      Case(
        "an escape sequence", "a: \u{1B}[2J ⟦b\n",
        "f.yml:1:9: error: Here.\n  a: \u{FFFD}[2J b\n          ^"),
      Case(
        "text that runs backwards", "a: \u{202E}x ⟦b\n",
        "f.yml:1:7: error: Here.\n  a: \u{FFFD}x b\n        ^"),
    ])
  func carets(_ example: Case) throws {
    #expect(try rendered(example.text) == example.expected)
  }

  @Test("A line is cut at 120 columns, and the caret is left out behind them")
  func wideLines() throws {
    let wide = String(repeating: "0123456789", count: 30)
    let cut = String(repeating: "0123456789", count: 12)
    let caret = String(repeating: " ", count: 119) + "^"
    let inside = String(cut.dropLast()) + "⟦9" + wide
    #expect(try rendered(inside) == "f.yml:1:120: error: Here.\n  \(cut)\n  \(caret)")
    #expect(try rendered(cut + "⟦" + wide) == "f.yml:1:121: error: Here.\n  \(cut)")
  }

  @Test("A wide line of letters of many bytes is cut between letters")
  func wideLetters() throws {
    let text = "⟦" + String(repeating: "😀", count: 200)
    let cut = String(repeating: "😀", count: 120)
    #expect(try rendered(text) == "f.yml:1:1: error: Here.\n  \(cut)\n  ^")
  }

  @Test("A place in the whole file has no line")
  func wholeFile() {
    let problems = Problems()
    problems.warning(file: "f.yml", "Hm.")
    #expect(problems.rendered == ["f.yml: warning: Hm."])
  }

  @Test("Lines end where libyaml ends them")
  func lineBreaks() {
    let source = Source(name: "f", bytes: Array("a\nb\rc\r\nd\u{85}e\u{2028}f\u{2029}g".utf8))
    let excerpt = Excerpt(source)
    #expect((1...7).map { excerpt.line($0) } == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(excerpt.line(8) == nil)
    #expect(excerpt.line(0) == nil)
  }
}

@Suite("The list of what was found")
struct ProblemsTests {
  @Test("Up to 100 are kept and shown, the rest is counted")
  func limit() {
    let problems = Problems()
    for number in 1...250 { problems.error(file: "f\(number)", "E.") }
    for number in 1...30 { problems.warning(file: "f\(number)", "W.") }
    #expect(problems.errors.count == 100)
    #expect(problems.errorCount == 250)
    #expect(problems.warningCount == 30)
    let lines = problems.rendered
    #expect(lines.count == 101)
    #expect(lines.first == "f1: error: E.")
    #expect(lines[99] == "f100: error: E.")
    #expect(lines.last == "... and 180 more.")
  }

  @Test("Errors stand before warnings")
  func order() {
    let problems = Problems()
    problems.warning(file: "f", "W.")
    problems.error(file: "f", "E.")
    #expect(problems.rendered == ["f: error: E.", "f: warning: W."])
  }

  @Test("Exactly 100 need no count")
  func full() {
    let problems = Problems()
    for number in 1...100 { problems.error(file: "f\(number)", "E.") }
    #expect(problems.rendered.last == "f100: error: E.")
  }

  @Test("What is said twice is kept once")
  func twice() {
    let problems = Problems()
    problems.error(file: "f", "E.")
    problems.error(file: "f", "E.")
    #expect(problems.rendered == ["f: error: E."])
    #expect(problems.errorCount == 1)
  }

  @Test("A message that nobody will see is not made")
  func lazy() {
    let root = Reading("a: 1").root
    let problems = Problems()
    for number in 1...100 { problems.error(file: "f\(number)", "E.") }
    var isMade = false
    func message() -> String {
      isMade = true
      return "x"
    }
    if let root { problems.error(root, message()) }
    #expect(!isMade)
    #expect(problems.errorCount == 101)
  }
}
