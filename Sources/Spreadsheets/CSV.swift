import YAML

/// Comma-separated values by RFC 4180, harmless in a spreadsheet.
package enum CSV {
  /// The ids of the columns, then the rows; figures unrounded, days as `2026-10-31`.
  package static func text(of sheet: Worksheet) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((sheet.rows.count + 1) * sheet.columns.count * 12)
    line(sheet.columns.map { .text($0.id) }, to: &bytes)
    for row in sheet.rows { line(row, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func line(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .text(let text): field(text, to: &bytes)
      case .number(let number): bytes += figure(number).utf8
      case .day(let day): bytes += day.description.utf8
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// A number with as many digits as it has; nothing for one that is not finite.
  private static func figure(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A text, quoted where it needs it; one that a spreadsheet would take for a formula starts with
  /// an apostrophe, and so that it can be told apart, also one that has such apostrophes already.
  private static func field(_ text: String, to bytes: inout [UInt8]) {
    var text = needsApostrophe(text.unicodeScalars[...]) ? "'" + text : text
    text.withUTF8 { utf8 in
      guard utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
        bytes.append(contentsOf: utf8)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a text starts a formula, but for apostrophes.
  static func needsApostrophe(_ text: Substring.UnicodeScalarView) -> Bool {
    startsFormula(text.drop { $0 == "'" }.first)
  }

  /// Whether a spreadsheet may run a text by its first character: `=`, `+`, `-` or `@`, also in
  /// their full width, or a tab or a line end, which some of them skip.
  private static func startsFormula(_ first: Unicode.Scalar?) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
