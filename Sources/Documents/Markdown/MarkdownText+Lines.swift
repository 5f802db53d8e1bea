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

  /// Keeps GitHub from making a link of an address that holds escapes or runs into a mark: it would
  /// show both.
  mutating func breakAddresses() {
    var index = 0
    while index < scalars.count {
      guard isAddress(at: index) else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { $0 == " " || $0 == "\t" } ?? scalars.count
      let runsOn = end == scalars.count && after != " " && !isLast
      if runsOn || isEscaped[index..<end].contains(true) {
        for place in index..<end where isAddress(at: place) { isEscaped[place] = true }
      }
      index = end
    }
  }

  /// Whether the colon of `http://` or the dot of `www.` stands at an index.
  private func isAddress(at index: Int) -> Bool {
    switch scalars[index] {
    case ":":
      return "pPsS".unicodeScalars.contains(scalar(index - 1)) && scalar(index + 1) == "/"
        && scalar(index + 2) == "/"
    case ".":
      return index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }
}
