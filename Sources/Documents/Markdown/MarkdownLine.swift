/// Writes runs as Markdown, choosing marks that are read as marks.
struct MarkdownLine {
  private let pieces: [MarkdownPiece]
  private let place: MarkdownPlace
  private var text = ""

  /// The runs as Markdown; in a paragraph with line feeds after backslashes.
  static func text(_ parts: [Inline], in place: MarkdownPlace) -> String {
    var line = MarkdownLine(pieces: MarkdownPieces(parts).list, place: place)
    line.write()
    return line.text
  }

  private init(pieces: [MarkdownPiece], place: MarkdownPlace) {
    self.pieces = pieces
    self.place = place
  }

  private mutating func write() {
    var open: [(index: Int, usesTags: Bool)] = []
    var links = 0
    let ends = partners()
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): write(text, at: index, inLink: links > 0)
      case .code(let code): text += MarkdownCode.text(code, in: place)
      case .space: text += " "
      case .lineBreak: text += place == .paragraph ? "\\\n" : "<br>"
      case .begin(.link):
        links += 1
        text += "["
      case .end(.link(let destination)):
        links -= 1
        text += "](" + MarkdownDestination.text(destination) + ")"
      case .begin(let mark):
        let usesTags = !canMark(mark, from: index, to: ends[index] ?? index)
        open.append((index, usesTags))
        text += Self.sign(mark, usesTags: usesTags, ends: false)
      case .end(let mark):
        text += Self.sign(mark, usesTags: open.popLast()?.usesTags ?? false, ends: true)
      }
    }
  }

  private mutating func write(_ literal: String, at index: Int, inLink: Bool) {
    var escaped = MarkdownText(
      literal, before: before(index), after: after(index), place: place, inLink: inLink)
    escaped.isLast = index + 1 == pieces.count
    if index + 1 < pieces.count, case .begin(.link) = pieces[index + 1] {
      escaped.isBeforeLink = true
    }
    text += escaped.text()
  }

  /// The index of the end of each mark, by that of its begin.
  private func partners() -> [Int: Int] {
    var open: [Int] = []
    var ends: [Int: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      if case .begin = piece { open.append(index) }
      if case .end = piece, let begin = open.popLast() { ends[begin] = index }
    }
    return ends
  }

  /// Whether asterisks or underscores would be read as the mark (CommonMark 0.31, section 6.2).
  private func canMark(_ mark: MarkdownPiece.Mark, from begin: Int, to end: Int) -> Bool {
    func isOpen(_ outside: Unicode.Scalar, _ inside: Unicode.Scalar, _ sign: Unicode.Scalar) -> Bool
    {
      guard outside != sign, !MarkScalar.isSpace(inside) else { return false }
      let isApart = MarkScalar.isSpace(outside) || MarkScalar.isPunctuation(outside)
      return isApart || sign == "*" && !MarkScalar.isPunctuation(inside)
    }
    let sign: Unicode.Scalar = mark == .strong ? "*" : "_"
    return isOpen(before(begin), after(begin), sign) && isOpen(after(end), before(end), sign)
  }

  /// The last character written before a piece.
  private func before(_ index: Int) -> Unicode.Scalar {
    guard index > 0 else { return "\n" }
    switch pieces[index - 1] {
    case .text(let text): return text.unicodeScalars.last ?? " "
    case .begin(let mark), .end(let mark): return Self.edge(mark, isEnd: true)
    case .lineBreak: return place == .paragraph ? "\n" : ">"
    case .code: return "`"
    case .space: return " "
    }
  }

  /// The first character written after a piece.
  private func after(_ index: Int) -> Unicode.Scalar {
    guard index + 1 < pieces.count else { return "\n" }
    switch pieces[index + 1] {
    case .text(let text): return text.unicodeScalars.first ?? " "
    case .begin(let mark), .end(let mark): return Self.edge(mark, isEnd: false)
    case .lineBreak: return place == .paragraph ? "\\" : "<"
    case .code: return "`"
    case .space: return " "
    }
  }

  private static func edge(_ mark: MarkdownPiece.Mark, isEnd: Bool) -> Unicode.Scalar {
    switch mark {
    case .strong: "*"
    case .emphasis: "_"
    case .link: isEnd ? ")" : "["
    }
  }

  private static func sign(_ mark: MarkdownPiece.Mark, usesTags: Bool, ends: Bool) -> String {
    guard usesTags else { return mark == .strong ? "**" : "_" }
    return (ends ? "</" : "<") + (mark == .strong ? "strong>" : "em>")
  }
}
