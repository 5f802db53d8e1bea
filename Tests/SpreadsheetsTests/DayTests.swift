import Testing
import YAML

@testable import Spreadsheets

@Suite("Days")
struct DayTests {
  /// Serial numbers as spreadsheets show them.
  @Test(
    "A day has the number that spreadsheets give it",
    arguments: [
      ("1900-03-01", 61), ("1999-12-31", 36_525), ("2000-02-29", 36_585), ("2000-03-01", 36_586),
      ("2024-12-31", 45_657), ("2026-10-31", 46_326), ("9999-12-31", 2_958_465),
    ])
  func serials(_ iso: String, _ serial: Int) throws {
    let day = try #require(Day(iso))
    #expect(day.serial == serial)
    #expect(Cell.day(iso) == .day(day))
  }

  @Test("Days follow one another, over four centuries")
  func succession() throws {
    var serial = try #require(Day("1999-12-31")).serial
    for year in 2000..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          guard let found = Day("\(year)-\(two(month))-\(two(day))") else { continue }
          serial += 1
          #expect(found.serial == serial)
        }
      }
    }
    #expect(serial == Day("2399-12-31")?.serial)
  }

  @Test(
    "What is no day is none",
    arguments: [
      "", "2026", "2026-1-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-28",
      "+026-01-01", "2026-10-31T00:00", "31-10-2026",
    ])
  func noDays(_ text: String) {
    #expect(Cell.day(text) == .text(text))
  }
}
