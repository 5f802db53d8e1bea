import Testing

@testable import Spreadsheets

@Suite("CSV")
struct CSVTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cell: Cell
    var written: String

    var testDescription: String { written }

    init(_ cell: Cell, _ written: String) {
      self.cell = cell
      self.written = written
    }
  }

  @Test(
    "A cell is quoted where it needs it, and harmless",
    arguments: [
      Case(.empty, ""), Case(.text(""), ""), Case(.text("plain"), "plain"),
      Case(.text("a,b"), "\"a,b\""), Case(.text("say \"x\""), "\"say \"\"x\"\"\""),
      Case(.text("line\nbreak"), "\"line\nbreak\""),
      Case(.text("line\r\nbreak"), "\"line\r\nbreak\""),
      Case(.text("=1+1"), "'=1+1"), Case(.text("+49 30"), "'+49 30"), Case(.text("-x"), "'-x"),
      Case(.text("-5"), "'-5"), Case(.text("@SUM(A1)"), "'@SUM(A1)"),
      Case(.text("\t=1"), "'\t=1"), Case(.text("\r=1"), "\"'\r=1\""),
      Case(.text("\n=1"), "\"'\n=1\""), Case(.text("=a,b"), "\"'=a,b\""),
      Case(.text("\u{FF1D}1"), "'\u{FF1D}1"), Case(.text("a=b"), "a=b"), Case(.text("'x"), "'x"),
      Case(.number(-5), "-5"), Case(.number(0), "0"),
      Case(.number(58.333333333333336), "58.333333333333336"),
      Case(.number(62.5), "62.5"), Case(.number(.nan), ""), Case(.number(.infinity), ""),
      Case(.day("2026-10-31"), "2026-10-31"), Case(.day("October"), "October"),
      Case(.day("=2"), "'=2"),
    ])
  func cells(_ test: Case) {
    let sheet = Worksheet(
      id: "s", title: "S", columns: [.init("a", "A"), .init("b", "B")],
      rows: [[test.cell, .text("end")]])
    #expect(CSV.text(of: sheet) == "a,b\r\n\(test.written),end\r\n")
  }
}
