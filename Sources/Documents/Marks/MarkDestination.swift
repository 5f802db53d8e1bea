/// Reads what follows the text of a link: `(destination "title")`.
enum MarkDestination {
  /// The destination and the index after the closing parenthesis; nil where there is none.
  static func read(
    _ scalars: [Unicode.Scalar], after start: Int
  ) -> (destination: String, end: Int)? {
    guard start < scalars.count, scalars[start] == "(" else { return nil }
    var index = skipSpaces(scalars, start + 1)
    guard let (destination, end) = destination(scalars, index) else { return nil }
    index = skipSpaces(scalars, end)
    if index > end, let afterTitle = title(scalars, index) {
      index = skipSpaces(scalars, afterTitle)
    }
    guard index < scalars.count, scalars[index] == ")" else { return nil }
    return (destination, index + 1)
  }

  private static func skipSpaces(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    while index < scalars.count, index < start + 100, MarkScalar.isSpace(scalars[index]) {
      index += 1
    }
    return index
  }

  /// In angle brackets, or without spaces and with balanced parentheses, at most 2,000 characters.
  private static func destination(
    _ scalars: [Unicode.Scalar], _ start: Int
  ) -> (text: String, end: Int)? {
    let isBracketed = start < scalars.count && scalars[start] == "<"
    var index = isBracketed ? start + 1 : start
    var text = String.UnicodeScalarView()
    var depth = 0
    while index < scalars.count, index < start + 2000 {
      let scalar = scalars[index]
      if scalar == "\\", index + 1 < scalars.count,
        MarkScalar.isASCIIPunctuation(scalars[index + 1])
      {
        text.append(scalars[index + 1])
        index += 2
        continue
      }
      if isBracketed {
        if scalar == ">" { return (String(text), index + 1) }
        if scalar == "<" || scalar == "\n" { return nil }
      } else {
        if scalar.value <= 0x20 || scalar.value == 0x7F { break }
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        if depth > 8 { return nil }
        if depth < 0 { break }
      }
      text.append(scalar)
      index += 1
    }
    return isBracketed || depth > 0 || text.isEmpty ? nil : (String(text), index)
  }

  /// The index after a title in quotes, at most 1,000 characters.
  private static func title(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard start < scalars.count, scalars[start] == "\"" || scalars[start] == "'" else { return nil }
    var index = start + 1
    while index < scalars.count, index < start + 1000 {
      if scalars[index] == scalars[start] { return index + 1 }
      index += scalars[index] == "\\" ? 2 : 1
    }
    return nil
  }
}
