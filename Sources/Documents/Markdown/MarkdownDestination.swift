/// Writes the destinations of links and images.
enum MarkdownDestination {
  /// The destination, in angle brackets where it would end too early without.
  static func text(_ destination: String) -> String {
    let needsBrackets =
      destination.isEmpty
      || destination.utf8.contains {
        $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
      }
    let scalars = Array(Visible.text(destination).unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": text.append(contentsOf: "%0A".unicodeScalars)
      case "|": text.append(contentsOf: "%7C".unicodeScalars)
      case "\\", "<", ">": text.append(contentsOf: ["\\", scalar])
      case "&" where MarkdownText.isEntity(scalars[index...].prefix(40), endsOpen: false):
        text.append(contentsOf: ["\\", scalar])
      default: text.append(scalar)
      }
    }
    return needsBrackets ? "<\(String(text))>" : String(text)
  }
}
