import FoundationEssentials

/// `embed <output> <root> <file> ...` writes one Swift source that holds the files' texts.
@main
struct Embed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let root = arguments[1]
    var source = "/// The files this program carries: relative path and text, sorted by path.\n"
    source += "let shippedFiles: [(path: String, text: StaticString)] = [\n"
    for path in arguments.dropFirst(2) {
      let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      source += "  (\"\(path)\", \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(toFile: arguments[0], atomically: true, encoding: .utf8)
  }

  /// A raw string literal with as many `#` as the text needs.
  static func literal(_ text: String) -> String {
    var fence = "##"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence + "\"\"\"\n" + text + "\n\"\"\"" + fence
  }
}
