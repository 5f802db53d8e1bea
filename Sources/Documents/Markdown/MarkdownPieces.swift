/// Flattens runs into pieces whose marks hug their text.
///
/// White space moves out of marks, empty marks and marks within the same mark vanish, and no white
/// space stands at the edges of a line.
struct MarkdownPieces {
  private(set) var list: [MarkdownPiece] = []
  private var waiting: [MarkdownPiece.Mark] = []
  private var breaks = 0
  private var hasSpace = false
  private var strong = 0
  private var emphasis = 0
  private var links = 0

  init(_ parts: [Inline]) {
    for part in parts { add(part) }
  }

  private mutating func add(_ part: Inline) {
    switch part {
    case .text(let text): add(text)
    case .badge(let letters, _): strong([.text(letters)])
    case .strong(let parts): strong(parts)
    case .emphasis(let parts):
      emphasis += 1
      wrap(emphasis == 1 ? .emphasis : nil, parts)
      emphasis -= 1
    case .link(let parts, let destination):
      links += 1
      wrap(links == 1 && LinkTarget.isSafe(destination) ? .link(destination) : nil, parts)
      links -= 1
    case .code(let code):
      guard !code.isEmpty else { return }
      settle()
      append(code: Visible.text(code))
    case .lineBreak: breaks += 1
    }
  }

  private mutating func strong(_ parts: [Inline]) {
    strong += 1
    wrap(strong == 1 ? .strong : nil, parts)
    strong -= 1
  }

  private mutating func wrap(_ mark: MarkdownPiece.Mark?, _ parts: [Inline]) {
    guard let mark else {
      for part in parts { add(part) }
      return
    }
    let depth = waiting.count
    waiting.append(mark)
    for part in parts { add(part) }
    if waiting.count > depth {
      waiting.removeLast()
    } else {
      list.append(.end(mark))
    }
  }

  private mutating func add(_ text: String) {
    if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20,
      !text.utf8.contains(where: { $0 < 0x20 || Visible.mayStartNumbered($0) })
    {
      settle()
      return append(text)
    }
    let lines = Visible.text(text).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { breaks += 1 }
      guard let first = line.firstIndex(where: { !Self.isSpace($0) }),
        let last = line.lastIndex(where: { !Self.isSpace($0) })
      else {
        hasSpace = hasSpace || !line.isEmpty
        continue
      }
      if first > line.startIndex { hasSpace = true }
      settle()
      append(String(line[first...last]))
      hasSpace = line.index(after: last) < line.endIndex
    }
  }

  /// Writes the white space and the marks that wait for something to follow.
  private mutating func settle() {
    if !list.isEmpty {
      if breaks > 0 {
        list += Array(repeating: .lineBreak, count: breaks)
      } else if hasSpace {
        if waiting.isEmpty, case .text = list.last { append(" ") } else { list.append(.space) }
      }
    }
    breaks = 0
    hasSpace = false
    list += waiting.map { .begin($0) }
    waiting = []
  }

  private mutating func append(_ text: String) {
    if case .text(let before) = list.last {
      list[list.count - 1] = .text(before + text)
    } else {
      list.append(.text(text))
    }
  }

  /// Spans that touch become one, since their backticks would run together.
  private mutating func append(code: String) {
    if case .code(let before) = list.last {
      list[list.count - 1] = .code(before + code)
    } else {
      list.append(.code(code))
    }
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\t"
  }
}
