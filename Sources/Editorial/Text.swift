extension StringProtocol {
  /// Without spaces at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }

  /// Its words in lower case, without marks.
  var normalized: String {
    split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }.joined(separator: " ")
  }
}
