import Testbed
import Testing
import YAML

@testable import Spreadsheets

@Suite("Reading workbooks")
struct WorkbookReadingTests {
  static let isThere =
    WorkbookLibrary() != nil && ArchiveLibrary() != nil && XMLLibrary() != nil

  private static func bytes(_ sheets: [EntrySheet]) throws -> [UInt8] {
    let tint = Workbook.Tint(ground: 0xFFFFFF, ink: 0)
    let folder = try Folder()
    try EntryWorkbook(sheets, title: "T", day: nil, header: tint, entry: tint)
      .write(to: folder("x.xlsx"))
    return try Bytes.read(folder("x.xlsx"))
  }

  @Test("Cells come back as they were written", .enabled(if: isThere))
  func roundTrip() throws {
    var sheet = EntrySheet(title: "My sheet", columns: [.init(width: 9), .init(width: 9)])
    let day = try #require(Day("2026-10-31"))
    sheet.rows = [
      [.init(.text("a"), .header)], [],
      [.init(.number(5), .entry), .init(.day(day), .entryDay)],
      [.init(.empty, .entry), .init(.number(0.5), .plain)],
    ]
    let read = try WorkbookReading.sheets(of: Self.bytes([sheet]))
    #expect(read.map(\.name) == ["My sheet"])
    #expect(
      read[0].rows == [
        0: [0: .text("a")], 2: [0: .number(5), 1: .day(day)], 3: [1: .number(0.5)],
      ])
    #expect(read[0].reference(2, 1) == "'My sheet'!B3")
    #expect(read[0][2, 0]?.text == "5")
  }

  @Test("Every text comes back", .enabled(if: isThere), arguments: CSVReadingTests.hostile)
  func texts(_ text: String) throws {
    var sheet = EntrySheet(title: "S", columns: [.init(width: 9)])
    sheet.rows = [[.init(.text(text), .entry)]]
    let read = try WorkbookReading.sheets(of: Self.bytes([sheet]))
    #expect(read[0][0, 0] == .text(text))
  }

  @Test(
    "A row or cell that no sheet has is refused", .enabled(if: isThere),
    arguments: [
      #"<row r="-9223372036854775808"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#,
      #"<row r="1"><c r="A0"/></row>"#, #"<row r="1"><c r="ZZZZ1"/></row>"#,
      #"<row r="1"><c t="s"><v>-1</v></c></row>"#,
    ])
  func places(_ row: String) throws {
    let reader = SheetReader(
      try #require(XMLLibrary()), texts: [], looks: [], countsFrom1904: false)
    let page = "<worksheet><sheetData>\(row)</sheetData></worksheet>"
    #expect(throws: WorkbookReading.Refusal.broken) {
      try reader.sheet(Array(page.utf8), name: "S")
    }
  }

  @Test("Days are counted as spreadsheets count them")
  func days() {
    #expect(Day(serial: 46_326, from1904: false) == Day("2026-10-31"))
    #expect(Day(serial: 46_326.99, from1904: false) == Day("2026-10-31"))
    #expect(Day(serial: 1, from1904: false) == Day("1900-01-01"))
    #expect(Day(serial: 61, from1904: false) == Day("1900-03-01"))
    #expect(Day(serial: 0, from1904: true) == Day("1904-01-01"))
    #expect(Day(serial: 2_958_465, from1904: false) == Day.last)
    #expect(Day(serial: 2_958_466, from1904: false) == nil)
    #expect(Day(serial: .nan, from1904: false) == nil)
    for serial in stride(from: 61, to: 200_000, by: 7) {
      #expect(Day(serial: Double(serial), from1904: false)?.serial == serial)
    }
  }

  @Test(
    "A format shows a day, or not",
    arguments: [
      (14, nil, true), (22, nil, true), (0, nil, false), (164, "yyyy\\-mm\\-dd", true),
      (164, "[$-409]d. mmmm", true), (164, "0.00\" days\"", false), (164, "[Red]0", false),
      (164, "hh:mm", false),
    ] as [(Int, String?, Bool)])
  func looks(_ id: Int, _ code: String?, _ isDay: Bool) {
    #expect(DayLook.isDay(id, code) == isDay)
  }

  @Test("What is no workbook is refused", .enabled(if: isThere))
  func refused() throws {
    func refusal(_ bytes: [UInt8]) -> WorkbookReading.Refusal? {
      do {
        _ = try WorkbookReading.sheets(of: bytes)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .otherFormat)
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0]) == .otherFormat)
    #expect(refusal(Array("PK\u{3}\u{4} but no archive".utf8)) != nil)
    #expect(throws: WorkbookReading.Refusal.noLibrary) {
      try WorkbookReading.sheets(of: [0x50, 0x4B], nil, XMLLibrary())
    }
    #expect(ArchiveLibrary(names: ["libc.so.6"]) == nil)
    #expect(XMLLibrary(names: ["libthere-is-none.so.1"]) == nil)
  }

  @Test("A declared entity is not put in, and the file is refused", .enabled(if: isThere))
  func entities() throws {
    let xml = try #require(XMLLibrary())
    let text = "<!DOCTYPE a [<!ENTITY b \"bomb\">]><a>&b;</a>"
    #expect(throws: WorkbookReading.Refusal.broken) {
      try xml.forEach(in: Array(text.utf8)) { _ in }
    }
  }

  @Test("Damaged workbooks end in a refusal or in sheets, never otherwise", .enabled(if: isThere))
  func damaged() throws {
    var sheet = EntrySheet(title: "S", columns: [.init(width: 9), .init(width: 9)])
    sheet.rows = (0..<40).map {
      [.init(.text("text \($0)"), .entry), .init(.number(Double($0)), .entry)]
    }
    let whole = try Self.bytes([sheet])
    var random = Random(seed: 5)
    var refused = 0
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<random.int(1...8) {
        bytes[random.int(0...bytes.count - 1)] = UInt8(random.int(0...255))
      }
      if random.chance(0.2) { bytes.removeLast(random.int(1...bytes.count - 2)) }
      if (try? WorkbookReading.sheets(of: bytes)) == nil { refused += 1 }
    }
    #expect(refused > 100)
  }
}
