import Testing

@testable import Documents

/// Text stays text wherever it lands.
@Suite struct EscapingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var written: String
    var testDescription: String { text }

    init(_ text: String, _ written: String) {
      self.text = text
      self.written = written
    }
  }

  @Test(arguments: [
    Case("plain, with *marks* and | pipes", "plain, with *marks* and | pipes"),
    Case("<script>alert(\"1\")</script>", "&lt;script&gt;alert(\"1\")&lt;/script&gt;"),
    Case("R&D &amp; co", "R&amp;D &amp;amp; co"),
    Case("one\ntwo\r\nthree\rfour", "one<br>two<br>three<br>four"),
    Case("tab\tstays", "tab\tstays"),
    Case("\u{0}\u{1B}[31m\u{7F}\u{85}", "[U+0000][U+001B][31m[U+007F][U+0085]"),
    Case("a\u{202E}b\u{2066}c\u{2069}", "a[U+202E]b[U+2066]c[U+2069]"),
    Case("\u{FEFF}\u{2028}\u{2029}\u{FFFE}", "[U+FEFF][U+2028][U+2029][U+FFFE]"),
    Case("ש\u{200F}a\u{200E}ع\u{61C}", "ש\u{200F}a\u{200E}ع\u{61C}"),
    Case("é – “x” 漢字 😀 ¢ \u{A0}", "é – “x” 漢字 😀 ¢ \u{A0}"),
  ])
  func html(_ test: Case) {
    var out = Output()
    out.text(test.text)
    #expect(out.string == test.written)
  }

  @Test func attributes() {
    var out = Output()
    out.text("\"><x a='\n\u{202E}", in: .attribute)
    #expect(out.string == "&quot;&gt;&lt;x a=' [U+202E]")
  }

  @Test(arguments: [
    Case("# heading", "\\# heading"),
    Case("#tag and C#", "#tag and C#"),
    Case("- item - with dash", "\\- item - with dash"),
    Case("-5 degrees", "-5 degrees"),
    Case("---", "\\---"),
    Case("+ plus + plus", "\\+ plus + plus"),
    Case("> quote > more", "\\> quote > more"),
    Case("1. item 1. more", "1\\. item 1. more"),
    Case("12) item", "12\\) item"),
    Case("3.5 points", "3.5 points"),
    Case("one\n===", "one\\\n\\==="),
    Case("one\n\ntwo", "one\\\n\\\ntwo"),
    Case("a\n  indented  \n", "a\\\nindented"),
    Case("a | b\n--|--", "a | b\\\n\\--|--"),
    Case("~~~", "\\~~~"),
    Case("~5 to ~6", "\\~5 to \\~6"),
    Case("*a* 3 * 4 **", "\\*a\\* 3 * 4 **"),
    Case("snake_case_name _x_", "snake_case_name \\_x\\_"),
    Case("`code` ``", "\\`code\\` \\`\\`"),
    Case("[x](y) a[1] [b]", "\\[x\\](y) a[1] [b]"),
    Case("[ ] task", "\\[ ] task"),
    Case("[x]: /url", "\\[x\\]: /url"),
    Case("![x](y)", "![x\\](y)"),
    Case("<b> a < b <3 </", "\\<b> a < b <3 \\</"),
    Case("R&D &amp; &#35; & AT&T;", "R&D \\&amp; \\&#35; & AT\\&T;"),
    Case("C:\\dir \\* end\\", "C:\\dir \\\\\\* end\\\\"),
    Case("$5 only", "$5 only"),
    Case("$a$ math", "\\$a\\$ math"),
    Case("http://a.b/~user/_x", "http\\://a.b/\\~user/\\_x"),
    Case("see www.a.b/x_y ok", "see www.a.b/x_y ok"),
    Case("\u{202E}(x)", "\\[U+202E\\](x)"),
    Case("what?! No.", "what?! No."),
  ])
  func markdown(_ test: Case) {
    #expect(MarkdownLine.text([.text(test.text)], in: .paragraph) == test.written)
  }

  @Test(arguments: [
    Case("a|b", "a\\|b"), Case("a\\|b", "a\\\\\\|b"), Case("one\ntwo", "one<br>two"),
    Case("- x", "- x"), Case("# x", "# x"), Case(" padded ", "padded"), Case("end\\", "end\\\\"),
  ])
  func cells(_ test: Case) {
    #expect(MarkdownLine.text([.text(test.text)], in: .cell) == test.written)
  }

  @Test(arguments: [
    Case("a`b", "``a`b``"), Case("`", "`` ` ``"), Case("a|b", "`a\\|b`"), Case(" x ", "`  x  `"),
    Case("a\\|b", "<code>a\\\\\\|b</code>"), Case("a\nb", "`a b`"),
  ])
  func codeInCells(_ test: Case) {
    #expect(MarkdownLine.text([.code(test.text)], in: .cell) == test.written)
  }

  @Test(arguments: [
    ("https://example.org", true), ("HTTP://X", true), ("mailto:a@b.c", true), ("#row-1", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), (" https://x", false),
    ("https://x\u{202E}y", false), ("https://a b", false), ("#", false), ("//x", false),
    ("file.html", false), ("", false),
  ])
  func destinations(_ destination: String, _ isSafe: Bool) {
    #expect(LinkTarget.isSafe(destination) == isSafe)
    let parts = [Inline.link([.text("x")], to: destination)]
    #expect(MarkdownLine.text(parts, in: .paragraph).hasPrefix("[x](") == isSafe)
  }
}
