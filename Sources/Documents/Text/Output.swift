/// A document being written, as UTF-8.
struct Output {
  var bytes: [UInt8] = []
  /// Set when a text written since the last reset holds a right-to-left letter.
  var sawRightToLeft = false

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes markup as it stands in the code.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes markup as it is.
  mutating func markup(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes the beginning of a tag, to which attributes and `>` belong.
  mutating func open(_ tag: String) {
    raw("<")
    markup(tag)
  }

  mutating func close(_ tag: String) {
    raw("</")
    markup(tag)
    raw(">")
  }

  /// Writes a coordinate with at most one decimal.
  mutating func number(_ value: Double) {
    let tenths = Int(value * 10 + (value < 0 ? -0.5 : 0.5))
    if tenths < 0 { raw("-") }
    markup(String(tenths.magnitude / 10))
    if tenths.magnitude % 10 != 0 {
      raw(".")
      markup(String(tenths.magnitude % 10))
    }
  }
}
