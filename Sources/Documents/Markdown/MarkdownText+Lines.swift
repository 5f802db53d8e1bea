extension MarkdownText {
  /// Marks what would make the line a heading, list, quotation, rule, fence, table or definition.
  mutating func escapeLineStart() {
    guard let first = scalars.first else { return }
    switch first {
    case ">", "~", "[": isEscaped[0] = true
    case "#":
      let end = scalars.firstIndex { $0 != "#" } ?? scalars.count
      if MarkScalar.isSpace(scalar(end)) { isEscaped[0] = true }
    case "-", "+", "*":
      if MarkScalar.isSpace(scalar(1)) { isEscaped[0] = true }
    case "0"..."9": escapeNumber()
    default: break
    }
    if "-=:|*_".unicodeScalars.contains(first), scalars.allSatisfy(isRuler) { isEscaped[0] = true }
  }

  /// Marks the `.` or `)` of a number that would begin a list.
  private mutating func escapeNumber() {
    guard let end = scalars.firstIndex(where: { !("0"..."9").contains($0) }), end < 10,
      scalars[end] == "." || scalars[end] == ")", MarkScalar.isSpace(scalar(end + 1))
    else { return }
    isEscaped[end] = true
  }

  /// Signs of which rules, underlined headings and the second line of a table are made.
  private func isRuler(_ scalar: Unicode.Scalar) -> Bool {
    "-=:|*_ \t".unicodeScalars.contains(scalar)
  }

  /// Keeps GitHub from making a link of an address that holds escapes, since it would show the backslashes.
  mutating func breakAddresses() {
    guard let first = isEscaped.firstIndex(of: true) else { return }
    var checked = 0
    for index in scalars.indices where index >= checked {
      let isWeb = scalars[index] == ":" && scalar(index + 1) == "/" && scalar(index + 2) == "/"
      let isHost = scalars[index] == "." && index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
      guard isWeb || isHost else { continue }
      checked = index + 1
      while checked < scalars.count, !MarkScalar.isSpace(scalars[checked]) { checked += 1 }
      if checked > first, isEscaped[index..<checked].contains(true) { isEscaped[index] = true }
    }
  }
}
