import Testing

@testable import Spreadsheets

@Suite("Workbooks")
struct WorkbookTests {
  private static func workbook(rows: Int) -> Workbook {
    let tint = Workbook.Tint(ground: 0xFFFFFF, ink: 0)
    return Workbook(
      [
        Worksheet(
          id: "s", title: "S", columns: [.init("a", "A")],
          rows: .init(repeating: [.empty], count: rows))
      ],
      title: "T", day: nil, header: tint, tint: { _, _ in tint })
  }

  @Test("Where the library is missing, that is said and nothing is written")
  func noLibrary() {
    #expect(WorkbookLibrary(names: ["libthere-is-none.so.1"]) == nil)
    #expect(throws: Workbook.Refusal.noLibrary) {
      try Self.workbook(rows: 1).write(to: "/nowhere/x.xlsx", nil)
    }
  }

  @Test("A library without the functions is none")
  func otherLibrary() {
    #expect(WorkbookLibrary(names: ["libc.so.6"]) == nil)
  }

  @Test("A folder that is not there is refused", .enabled(if: WorkbookLibrary() != nil))
  func noFolder() {
    #expect(throws: Workbook.Refusal.notWritten(2)) {
      try Self.workbook(rows: 1).write(to: "/nowhere/x.xlsx")
    }
  }

  @Test("More rows than the format holds are refused", .enabled(if: WorkbookLibrary() != nil))
  func tooLarge() {
    #expect(throws: Workbook.Refusal.tooLarge(sheet: "s")) {
      try Self.workbook(rows: 1_048_576).write(to: "/nowhere/x.xlsx")
    }
  }
}
