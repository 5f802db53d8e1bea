extension Output {
  /// Where a text lands, which decides what a line feed becomes.
  enum Place {
    case element, attribute
  }

  /// Writes what a text area holds: every character as it is, line ends included.
  mutating func field(_ text: String) {
    // A line feed right after the tag would be taken away.
    if text.first?.isNewline ?? false { raw("\n") }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case "\r": raw("&#13;")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Writes literal text for HTML or XML; a line feed in an element becomes `<br>`, elsewhere a
  /// space.
  mutating func text(_ text: String, in place: Place = .element) {
    var text = text
    text.withUTF8 { escape($0, place) }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Output.isPlain(byte) {
        index += 1
        continue
      }
      if byte >= 0xD6, byte != 0xE2, byte != 0xEF {
        if byte < 0xE0 { sawRightToLeft = true }
        index += 1
        continue
      }
      guard let piece = Output.replacement(text, index, place) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      markup(piece.markup)
      index += piece.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Whether a byte is written as it is and says nothing about its neighbours.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x3C, 0x3E, 0x7F: false
    case 0x20..<0x80: true
    case 0x80..<0xD6: byte != 0xC2
    default: false
    }
  }

  /// What stands for the character at an index, and how many bytes it takes away; nil to leave it.
  private static func replacement(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ place: Place
  ) -> (markup: String, length: Int)? {
    let lineEnd = place == .element ? "<br>" : " "
    switch text[index] {
    case 0x26: return ("&amp;", 1)
    case 0x3C: return ("&lt;", 1)
    case 0x3E: return ("&gt;", 1)
    case 0x22: return place == .attribute ? ("&quot;", 1) : nil
    case 0x09: return nil
    case 0x0A: return (lineEnd, 1)
    case 0x0D:
      let isPair = index + 1 < text.count && text[index + 1] == 0x0A
      return (lineEnd, isPair ? 2 : 1)
    case let byte where byte < 0x80: return (Visible.number(UInt32(byte)), 1)
    case 0xC2: return numbered(UInt32(text[index + 1]), 2)
    default:
      let scalar =
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
      return numbered(scalar, 3)
    }
  }

  private static func numbered(_ scalar: UInt32, _ length: Int) -> (markup: String, length: Int)? {
    Visible.isNumbered(scalar) ? (Visible.number(scalar), length) : nil
  }
}
