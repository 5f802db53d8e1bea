/// What people get wrong when they write YAML, in their words instead of libyaml's.
enum Slip {
  static let tab = "A tab cannot indent; use spaces."

  /// A byte that is no text.
  static func reading(_ problem: String, value: CInt) -> String {
    guard problem.hasPrefix("control characters") else {
      return "The file is not UTF-8 here; save it as UTF-8."
    }
    let digits = String(value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "The control character U+\(code) cannot stand in a text file."
  }

  /// Text that is no YAML.
  static func writing(_ problem: String, _ context: String) -> String {
    if let words = sentences.first(where: {
      problem.contains($0.problem) && context.contains($0.context)
    }) {
      return words.sentence
    }
    return "Not YAML\(context.isEmpty ? "" : " " + context): \(problem)."
  }

  /// The first entry whose two texts stand in what libyaml says is the one that fits.
  private static let sentences: [(problem: String, context: String, sentence: String)] = [
    ("found a tab character", "", tab),
    (
      "cannot start any token", "",
      "A text cannot start with this character; put the text in quotes."
    ),
    (
      "mapping values are not allowed", "",
      "A second ':' on the line, or a line indented too far; put a text with ': ' in quotes."
    ),
    ("could not find expected ':'", "", "The ':' after this key is missing."),
    (
      "did not find expected key", "block mapping",
      "A key is expected here; check the indentation and the quotes."
    ),
    (
      "did not find expected '-'", "",
      "A list item ('- ') is expected here; check the indentation."
    ),
    (
      "did not find expected ',' or ']'", "", "A ',' or the ']' that ends the list is missing here."
    ),
    ("did not find expected ',' or '}'", "", "A ',' or the '}' that ends the map is missing here."),
    (
      "block sequence entries are not allowed", "",
      "A list item cannot start here; put it on a line of its own."
    ),
    (
      "found unexpected end of stream", "quoted scalar",
      "The closing quote of this text is missing."
    ),
    (
      "found unexpected document indicator", "quoted scalar",
      "The closing quote of this text is missing."
    ),
    (
      "found unknown escape character", "",
      "This '\\' means nothing here; write '\\\\', or use single quotes."
    ),
    (
      "did not find expected <document start>", "",
      "The text before does not go on here; check the indentation."
    ),
  ]
}
