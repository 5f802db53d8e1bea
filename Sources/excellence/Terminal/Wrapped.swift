extension String {
  /// The text broken between words into lines of at most so many characters, all but the first
  /// indented, or all; a longer word stays whole.
  func wrapped(to width: Int, indentingAll: Bool = false) -> [String] {
    let indent = "  "
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = (indentingAll ? indent : "") + word
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(indent + word)
      }
    }
    return lines
  }
}
