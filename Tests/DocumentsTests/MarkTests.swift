import Testing

@testable import Documents

/// Authored text with inline marks.
@Suite struct MarkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var parts: [Inline]
    var testDescription: String { text }

    init(_ text: String, _ parts: [Inline]) {
      self.text = text
      self.parts = parts
    }
  }

  @Test(arguments: [
    Case("", []),
    Case("plain & <b>", [.text("plain & <b>")]),
    Case("*a* _b_", [.emphasis([.text("a")]), .text(" "), .emphasis([.text("b")])]),
    Case("**a** __b__", [.strong([.text("a")]), .text(" "), .strong([.text("b")])]),
    Case("***a***", [.emphasis([.strong([.text("a")])])]),
    Case("**a *b* c**", [.strong([.text("a "), .emphasis([.text("b")]), .text(" c")])]),
    Case("*a **b***", [.emphasis([.text("a "), .strong([.text("b")])])]),
    Case("in*word*s", [.text("in"), .emphasis([.text("word")]), .text("s")]),
    Case("snake_case_name", [.text("snake_case_name")]),
    Case("3 * 4 * 5", [.text("3 * 4 * 5")]),
    Case("**open *", [.text("**open *")]),
    Case("*a", [.text("*a")]),
    Case("**a*", [.text("*"), .emphasis([.text("a")])]),
    Case("*a _b* c_", [.emphasis([.text("a _b")]), .text(" c_")]),
    Case("foo*\"bar\"*", [.text("foo*\"bar\"*")]),
    Case("*foo**bar*", [.emphasis([.text("foo**bar")])]),
    Case("`a*b` *c*", [.code("a*b"), .text(" "), .emphasis([.text("c")])]),
    Case("`` a`b ``", [.code("a`b")]),
    Case("``a`", [.text("``a`")]),
    Case("*a `b*`", [.text("*a "), .code("b*")]),
    Case("\\*a\\* \\x", [.text("*a* \\x")]),
    Case("\\`a`", [.text("`a`")]),
    Case("a\\\nb", [.text("a"), .lineBreak, .text("b")]),
    Case("end\\", [.text("end\\")]),
    Case("[a](https://x.y)", [.link([.text("a")], to: "https://x.y")]),
    Case("[*a*](#b \"t\") c", [.link([.emphasis([.text("a")])], to: "#b"), .text(" c")]),
    Case("*[a](<u v>)*", [.emphasis([.link([.text("a")], to: "u v")])]),
    Case("[a](b(c)d)", [.link([.text("a")], to: "b(c)d")]),
    Case("[a [b](c) d](e)", [.text("[a "), .link([.text("b")], to: "c"), .text(" d](e)")]),
    Case("[*a](b)*", [.link([.text("*a")], to: "b"), .text("*")]),
    Case("[a] (b) [c](d", [.text("[a] (b) [c](d")]),
    Case("[]()", [.text("[]()")]),
    Case("![a](b)", [.text("!"), .link([.text("a")], to: "b")]),
  ])
  func marked(_ test: Case) {
    #expect(Inline.marked(test.text) == test.parts)
  }

  @Test(arguments: [
    "*", "[", "]", "`", "_", "\\", "*a ", "a* ", "[](", "**a_", "`*", "[a](<b", "[a](b \"c", "*[",
    "]*", "a**b_", "![", "(", ")",
  ])
  func timeIsLinear(_ unit: String) {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let elapsed = ContinuousClock().measure {
      _ = Inline.marked(text)
    }
    #expect(elapsed < .seconds(5))
  }

  @Test func depthIsBounded() {
    let text = String(repeating: "*a ", count: 50_000) + String(repeating: "b* ", count: 50_000)
    let document = Document(cover: Cover(title: Inline.marked(text)), sections: [])
    #expect(document.html().utf8.count > 200_000)
    #expect(document.markdown().utf8.count > 200_000)
  }

  @Test func plain() {
    #expect(Inline.marked("a **b *c*** `d` [e](f)").plain == "a b c d e")
  }
}
