import Testing

@testable import Spreadsheets

@Suite("Reading CSV")
struct CSVReadingTests {
  private func texts(_ text: String) throws -> [[String]] {
    try CSV.rows(of: Array(text.utf8)).map { $0.map(\.text) }
  }

  @Test(
    "What spreadsheets save is read",
    arguments: [
      "a,b\r\n1,2\r\n", "a;b\n1;2\n", "a\tb\r1\t2\r", "\u{FEFF}a,b\n1,2", "sep=;\r\na;b\r\n1;2\r\n",
      "\"a\",\"b\"\r\n\"1\",\"2\"", "a,b\n\n1,2\n\n", "a;b\n1;2\n", "\"a\";\"b\"\n1;2",
    ])
  func forms(_ text: String) throws {
    #expect(try texts(text) == [["a", "b"], ["1", "2"]])
  }

  @Test("Commas and line breaks inside quotes belong to their value; places are known")
  func quoted() throws {
    let rows = try CSV.rows(of: Array("n;t\r\n1;\"a, \"\"b\"\"\r\nü;c\"\r\n2;x\n".utf8))
    #expect(rows[1][1] == CSV.Field(text: "a, \"b\"\r\nü;c", line: 2, column: 3))
    #expect(rows[2][1] == CSV.Field(text: "x", line: 4, column: 3))
  }

  @Test(
    "What is no CSV in UTF-8 is refused with its place",
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFC, 0x0A], 2, 2, "The file is not UTF-8 here"),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "The file is UTF-16"),
      ([0x61, 0x0A, 0x62, 0x00], 2, 2, "There is a byte here that is no text"),
      ([0x61, 0x2C, 0x22, 0x62, 0x0A, 0x63], 1, 3, "The closing quote"),
      ([0x22, 0x61, 0x22, 0x62], 1, 4, "A quote inside a value"),
    ] as [([UInt8], Int, Int, String)])
  func refused(_ bytes: [UInt8], _ line: Int, _ column: Int, _ says: String) {
    do {
      _ = try CSV.rows(of: bytes)
      Issue.record("was read")
    } catch {
      #expect(error.line == line && error.column == column)
      #expect(error.message.hasPrefix(says))
    }
  }

  /// Texts that spreadsheets and readers stumble over.
  static let hostile = [
    "=1+1", "'=1+1", "''=1", "'", "''", "'x", "+49", "-", "@a", "\t=1", "\r", "\n", "\r\nx", " x ",
    "\"", "\"\"", ",", ";", "a\"b", "\u{FF1D}1", "'\u{FF1D}1", "x\u{0}".filter { $0 != "\0" },
    "é\u{301}", "'\u{301}=",
    "\u{FEFF}x", "日本", "_x0041_", "a\u{1}b", "sep=;", "\u{2028}", "1,5", "TRUE", "1e9", "00012",
  ]

  @Test("Every text comes back byte for byte", arguments: hostile)
  func roundTrip(_ text: String) throws {
    let sheet = Worksheet(
      id: "s", title: "S", columns: [.init("a", "A"), .init("b", "B")],
      rows: [[.text(text), .text("end")]])
    let rows = try CSV.rows(of: Array(CSV.text(of: sheet).utf8))
    #expect(Array(CSV.disarmed(rows[1][0].text).utf8) == Array(text.utf8))
    #expect(rows[1][1].text == "end")
  }
}
