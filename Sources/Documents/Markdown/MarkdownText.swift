/// Escapes a stretch of literal text, and only what would mean something where it stands.
struct MarkdownText {
  private let literal: String
  let scalars: [Unicode.Scalar]
  /// Characters around the stretch; a line feed at the edge of a line.
  let before: Unicode.Scalar
  let after: Unicode.Scalar
  let place: MarkdownPlace
  let inLink: Bool
  /// Whether a link follows at once, which an exclamation mark would turn into an image.
  var isBeforeLink = false
  /// Whether nothing follows at all.
  var isLast = false
  /// By index: whether a backslash goes before the character.
  var isEscaped: [Bool]

  init(
    _ text: String, before: Unicode.Scalar, after: Unicode.Scalar, place: MarkdownPlace,
    inLink: Bool
  ) {
    literal = text
    let isStart = place == .paragraph && before == "\n"
    let isPlain = Self.isPlain(text, isStart: isStart) && (place != .heading || after != "\n")
    scalars = isPlain ? [] : Array(text.unicodeScalars)
    self.before = before
    self.after = after
    self.place = place
    self.inLink = inLink
    isEscaped = Array(repeating: false, count: scalars.count)
  }

  func text() -> String {
    guard !scalars.isEmpty else { return literal }
    var copy = self
    copy.escapeMarks()
    if before == "\n", place == .paragraph { copy.escapeLineStart() }
    if place == .heading, after == "\n", scalars.last == "#" {
      copy.isEscaped[scalars.count - 1] = true
    }
    copy.breakAddresses()
    var text = String.UnicodeScalarView()
    for (scalar, isEscaped) in zip(scalars, copy.isEscaped) {
      if isEscaped { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// Whether no character can mean anything, which most texts are.
  private static func isPlain(_ text: String, isStart: Bool) -> Bool {
    if isStart, let first = text.utf8.first, !(0x41...0x7A).contains(first) { return false }
    return !text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"),
        UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "!"),
        UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "&"),
        UInt8(ascii: "*"), UInt8(ascii: "<"):
        true
      default: false
      }
    }
  }

  /// The character at an index, also beyond the ends.
  func scalar(_ index: Int) -> Unicode.Scalar {
    index < 0 ? before : index < scalars.count ? scalars[index] : after
  }

  /// Marks what would begin or end a mark, a link, a tag, an entity or a cell.
  private mutating func escapeMarks() {
    let mayHoldMail = scalars.contains("@") || !MarkScalar.isSpace(after)
    let hasMath = scalars.count { $0 == "$" } > 1
    var index = 0
    while index < scalars.count {
      let next = scalar(index + 1)
      switch scalars[index] {
      case "`": isEscaped[index] = true
      case "|": isEscaped[index] = place == .cell
      case "$": isEscaped[index] = hasMath
      case "*", "_", "~": index = escapeRun(from: index) - 1
      case "\\":
        isEscaped[index] = MarkScalar.isASCIIPunctuation(next) || next == "\n"
      case "<":
        isEscaped[index] =
          next.properties.isAlphabetic || "/!?".unicodeScalars.contains(next)
          || mayHoldMail && !MarkScalar.isSpace(next)
      case "&": isEscaped[index] = isEntity(from: index)
      case "[": isEscaped[index] = inLink
      case "]":
        isEscaped[index] =
          inLink || next == "(" || next == ":" || index + 1 == scalars.count && next == "["
      case "!": isEscaped[index] = isBeforeLink && index + 1 == scalars.count
      default: break
      }
      index += 1
    }
  }

  /// Marks a run of the same sign unless it can neither begin nor end anything; returns the index
  /// after it.
  private mutating func escapeRun(from start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] == scalars[start] { end += 1 }
    let (left, right) = (scalar(start - 1), scalar(end))
    let isLoose = MarkScalar.isSpace(left) && MarkScalar.isSpace(right)
    let isInWord = scalars[start] == "_" && isWord(left) && isWord(right)
    if !isLoose, !isInWord {
      for index in start..<end { isEscaped[index] = true }
    }
    return end
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !MarkScalar.isSpace(scalar) && !MarkScalar.isPunctuation(scalar)
  }

  private func isEntity(from start: Int) -> Bool {
    Self.isEntity(scalars[start...].prefix(40), endsOpen: after != "\n")
  }

  /// Whether `&`, the first of some characters, begins a name or number that ends in `;` or runs
  /// on.
  static func isEntity(_ scalars: some Collection<Unicode.Scalar>, endsOpen: Bool) -> Bool {
    let name = scalars.dropFirst().drop { $0 == "#" }
    let rest = name.drop { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    guard let end = rest.first else { return endsOpen && !name.isEmpty }
    return end == ";" && name.first != ";"
  }
}
