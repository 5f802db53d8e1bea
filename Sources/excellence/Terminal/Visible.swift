extension String {
  /// The text on one line that ends with a line break, and safe for a terminal.
  var visibleLine: String { onOneLine + "\n" }

  /// The text on one line, and safe for a terminal.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").visible
  }

  /// The text with what would move a terminal's cursor or reorder a line shown as `�`; line breaks
  /// go on indented.
  var visible: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(contentsOf: "\n    ".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
