import Testing

@testable import YAML

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "The one plausible correction",
    arguments: [
      ("visoin", ["vision", "culture"], "vision"), ("cultre", ["vision", "culture"], "culture"),
      ("vision", ["vision-2", "culture"], "vision-2"),
      ("promise-writen", ["promise-written"], "promise-written"),
      ("ab", ["abc"], "abc"), ("a", ["b"], "b"), ("abc", ["xyz"], nil), ("", ["a"], nil),
      // Both are one letter away.
      ("cat", ["bat", "rat"], nil),
      ("cat", ["bat", "bat"], "bat"), ("four-letters", ["quite-different"], nil),
      // More than three edits are too many for any word.
      ("abcdefghijklmnop", ["abcdefghijklwxyz"], nil),
      ("abcdefghijklmnop", ["abcdefghijklmxyz"], "abcdefghijklmxyz"),
      ("größe", ["grösse", "lang"], "grösse"),
    ] as [(String, [String], String?)])
  func closest(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(Suggestion.closest(to: word, among: candidates) == expected)
    #expect(
      Suggestion.tail(word, among: candidates)
        == (expected.map { "; did you mean '\($0)'?" } ?? "."))
  }

  @Test("A word of a million letters costs nothing")
  func longWord() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.closest(to: word, among: ["a", word]) == nil)
  }
}

@Suite("Days, numbers and ids")
struct ValueTests {
  @Test(
    "Days of the calendar",
    arguments: [
      "2026-10-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "0000-01-01",
      "2026-04-30",
    ])
  func days(_ text: String) { #expect(Day(text)?.description == text) }

  @Test(
    "No days",
    arguments: [
      "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
      "2026-01-00",
      "2026-1-1", "26-01-01", "2026/01/01", "20260101", "2026-01-01T00:00:00", " 2026-01-01",
      "2026-01-32",
      "٢٠٢٦-01-01", "-026-01-01", "2026-01-1a", "", "tomorrow",
    ])
  func noDays(_ text: String) { #expect(Day(text) == nil) }

  @Test("Days are in order")
  func order() throws {
    let texts = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"]
    let days = try texts.map { try #require(Day($0)) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test(
    "Whole numbers",
    arguments: [
      ("0", 0), ("7", 7), ("007", 7), ("-1", -1), ("123456789012345", 123_456_789_012_345),
      ("", nil),
      ("-", nil), ("+1", nil), ("1_000", nil), ("1,000", nil), ("0x10", nil), ("1e3", nil),
      ("1.0", nil),
      (" 1", nil), ("1 ", nil), ("--1", nil), ("1234567890123456789012345", nil), ("٣", nil),
      (".nan", nil),
    ] as [(String, Int?)])
  func integers(_ text: String, _ value: Int?) { #expect(Numeral.integer(text) == value) }

  @Test(
    "Numbers",
    arguments: [
      ("0", 0), ("7", 7), ("007", 7), ("32.5", 32.5), ("-1", -1), ("-0.5", -0.5), ("1.10", 1.1),
      ("1.", nil),
      (".5", nil), (".", nil), ("", nil), ("1e3", nil), ("1e999", nil), (".nan", nil),
      (".inf", nil),
      ("nan", nil), ("inf", nil), ("0x10", nil), ("1.2.3", nil), ("1,5", nil), ("+1", nil),
      ("1_000", nil),
      ("1234567890123456789012345", nil), ("0.1234567890123456789", nil),
    ] as [(String, Double?)])
  func decimals(_ text: String, _ value: Double?) { #expect(Numeral.decimal(text) == value) }

  @Test(
    "Ids",
    arguments: [
      "a", "1", "promise-written", "iso-23592", "7", String(repeating: "a", count: 64),
    ])
  func ids(_ text: String) { #expect(Identifier.refusal(of: text) == nil) }

  private static let form =
    "is no id: ids are lower-case letters and digits, words joined by single hyphens."

  @Test(
    "No ids",
    arguments: [
      "", "A", "a_b", "a--b", "-a", "a-", "-", "a b", "ä", "a.b", "a/b", "..", "a\0",
    ])
  func noIDs(_ text: String) { #expect(Identifier.refusal(of: text) == Self.form) }

  @Test("An id has up to 64 characters")
  func longID() {
    #expect(
      Identifier.refusal(of: String(repeating: "a", count: 65))
        == "is longer than an id's 64 characters.")
  }
}
