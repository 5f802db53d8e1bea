package import YAML

/// One value of a sheet.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// Finite; another is written as empty.
  case number(Double)
  case day(Day)
}

extension Cell {
  /// A text, or an empty cell for none.
  package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

  package static func number(_ number: Double?) -> Cell { number.map { .number($0) } ?? .empty }

  package static func number(_ number: Int?) -> Cell {
    number.map { .number(Double($0)) } ?? .empty
  }

  /// A day written `2026-10-31`; a text that is none, or one before spreadsheets count, stays a
  /// text, and nil is an empty cell.
  package static func day(_ iso: String?) -> Cell {
    guard let iso else { return .empty }
    guard let day = Day(iso), let first = Day.firstCounted, day >= first else { return .text(iso) }
    return .day(day)
  }
}
