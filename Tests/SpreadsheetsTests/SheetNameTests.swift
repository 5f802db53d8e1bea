import Testing

@testable import Spreadsheets

@Suite("Names of sheets")
struct SheetNameTests {
  @Test(
    "A name is made legal",
    arguments: [
      ("Actions", "Actions"), ("A/B: [c]*?\\d", "A B   c    d"), ("'quoted'", "quoted"), ("", "-"),
      ("::", "-"), ("History", "History (2)"),
      ("Organisation und Dimensionen des Hauses", "Organisation und Dimensionen de"),
      ("tab\tand\u{7F}", "tab and"),
    ])
  func legal(_ wish: String, _ name: String) {
    #expect(SheetNames.unique([wish]) == [name])
  }

  @Test("No two names are alike, also where they are cut and but for case")
  func unique() {
    let long = String(repeating: "x", count: 40)
    let names = SheetNames.unique(["Gaps", "gaps", "GAPS", long, long, long])
    #expect(names.prefix(3) == ["Gaps", "gaps (2)", "GAPS (3)"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.isEmpty })
  }
}
