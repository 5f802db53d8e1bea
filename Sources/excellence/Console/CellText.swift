/// Text as a terminal lays it out: in cells, of which a letter takes none, one or two.
enum CellText {
  /// How many cells a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0xAD: return 1
    case ..<0x300: return scalar.value < 0xA0 ? 0 : 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// After the East Asian Width of Unicode, by blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text in lines of at most so many cells, broken between words; a word that is longer is
  /// broken anywhere. The first line follows `lead`, the others are indented by its width.
  static func wrapped(_ text: String, lead: String = "", width: Int) -> [String] {
    let indent = min(Self.width(lead), max(0, width / 2))
    let room = max(1, width - indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    func flush() {
      lines.append(line)
      line = ""
      used = 0
    }
    for word in text.visible.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      var word = String(word)
      var size = Self.width(word)
      if used > 0, used + 1 + size > room { flush() }
      while size > room {
        let (head, rest) = cut(word, room)
        if rest.isEmpty { break }
        line = head
        flush()
        word = rest
        size = Self.width(rest)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + size
    }
    if used > 0 || lines.isEmpty { flush() }
    let space = String(repeating: " ", count: indent)
    let start = indent < Self.width(lead) ? cut(lead, indent).head : lead
    return lines.enumerated().map { ($0 == 0 ? start : space) + $1 }
  }

  /// What fits into so many cells, at least one letter, and what does not.
  static func cut(_ text: String, _ room: Int) -> (head: String, rest: String) {
    var used = 0
    for index in text.indices {
      used += width(String(text[index]))
      if used > room, index > text.startIndex {
        return (String(text[..<index]), String(text[index...]))
      }
    }
    return (text, "")
  }

  /// The text in so many cells, with an ellipsis where it is cut.
  static func fitted(_ text: String, _ room: Int) -> String {
    if width(text) <= room { return text }
    if room < 2 { return String(repeating: "…", count: max(0, room)) }
    return cut(text, room - 1).head + "…"
  }

  /// The text with spaces up to so many cells.
  static func padded(_ text: String, _ room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - width(text)))
  }
}
