/// Texts written so that they read back the same, by old and new readers alike.
package enum Scalar {
  /// A text in double quotes, on one line.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      // Line ends of YAML 1.1, and what no YAML file may hold.
      case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        result += "\\u" + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A text on one line: plain where that cannot be taken for anything else, else in quotes.
  static func inline(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// Whether a text can stand without quotes; days and small whole numbers can, as they do in all
  /// files of ours.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    if Day(text) != nil { return true }
    if let number = Int(text), String(number) == text, (0...100_000).contains(number) {
      return true
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != ":", last != " ", !words.contains(text.lowercased())
    else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if before == ":" && scalar == " " || before == " " && scalar == "#" { return false }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return false
      default: break
      }
      if inFlow, ",[]{}:".unicodeScalars.contains(scalar) { return false }
      before = scalar
    }
    return true
  }

  /// What some reader takes for a truth value or for nothing.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  /// A text of several lines below a header such as `|-`, the lines without indentation; nil if it
  /// cannot be written so.
  static func block(_ text: String) -> (header: String, lines: [String])? {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    guard lines.count > 1, let first = lines.first?.unicodeScalars.first, first != " " else {
      return nil
    }
    var header = "|-"
    if lines.last == "" {
      lines.removeLast()
      header = "|"
    }
    let isReadable = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard isReadable, let last = lines.last, !last.isBlank,
      lines.allSatisfy({ $0.isEmpty || !$0.isBlank })
    else { return nil }
    return (header, lines)
  }
}
