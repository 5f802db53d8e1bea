/// Characters that would act on a reader's screen without being seen.
///
/// Control characters, bidirectional overrides and isolates, and the Unicode line separators let a
/// text pose as another one, so every format shows them as `[U+202E]`. Tabs, line feeds and the
/// harmless marks U+200E, U+200F and U+061C stay.
enum Visible {
  /// Whether a scalar is shown by its number.
  static func isNumbered(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// `[U+202E]`, with four digits.
  static func number(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }

  /// The text with hidden characters shown and every line end a line feed.
  static func text(_ text: String) -> String {
    guard text.utf8.contains(where: mayStartNumbered) else { return text }
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        shown.append("\n")
      } else if scalar == "\n", previous == "\r" {
        // The pair is one line end, already written.
      } else if isNumbered(scalar.value) {
        shown.append(contentsOf: number(scalar.value).unicodeScalars)
      } else {
        shown.append(scalar)
      }
      previous = scalar
    }
    return String(shown)
  }

  /// Whether a byte of UTF-8 can be the first of a numbered scalar.
  static func mayStartNumbered(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }
}
