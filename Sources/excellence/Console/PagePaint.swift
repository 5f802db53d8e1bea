import Reporting

/// How a page looks in a window of some size: a heading, rows, and at the bottom what can be done.
struct PagePaint {
  struct Painting {
    /// What is sent to the terminal.
    var bytes: String
    /// How far the rows are scrolled, brought into bounds.
    var offset: Int
    /// How many rows can be seen.
    var height: Int
  }

  /// The widest a text is laid out; longer lines are hard to read.
  private static let widest = 104
  /// How many lines a text that is typed may take.
  private static let editing = 4

  private let words: Words
  private let hasColor: Bool

  init(_ words: Words, hasColor: Bool) {
    self.words = words
    self.hasColor = hasColor
  }

  func page(
    _ page: Page, offset: Int, in size: (columns: Int, rows: Int),
    editing: (prompt: String, editor: LineEditor)? = nil
  ) -> Painting {
    // The last column stays free, since some terminals begin a new line after it.
    let width = max(1, min(size.columns - 2, Self.widest))
    let head =
      heading(page, width)
      + page.lead.flatMap { row in
        CellText.wrapped(row.text, lead: row.lead, width: width).map { styled($0, row.style) }
      }
    var (foot, cursor) = footing(page, width, editing, keyLines: 3)
    let whole = PageLayout.lines(page.rows, width: width, height: 0).count
    if whole + head.count + foot.count + 1 > size.rows {
      (foot, cursor) = footing(page, width, editing, keyLines: 1)
    }
    // A window that is too low keeps what was asked for last.
    let shownFoot = foot.suffix(max(0, size.rows - 1))
    let shownHead = head.prefix(max(0, size.rows - 1 - shownFoot.count - 1))
    let height = max(0, size.rows - shownHead.count - shownFoot.count - 1)
    let lines = PageLayout.lines(page.rows, width: width, height: height)
    let most = max(0, lines.count - height)
    let offset = min(max(0, offset), most)
    var body = lines.dropFirst(offset).prefix(height).map { styled($0.text, $0.style) }
    while body.count < height { body.append("") }
    let rule = rule(width, above: offset, below: most - offset)
    let all = shownHead + body + [rule] + shownFoot
    var bytes = "\u{1B}[?25l"
    for (row, line) in all.prefix(size.rows).enumerated() {
      bytes += "\u{1B}[\(row + 1);1H\u{1B}[K" + (size.columns > 2 ? " " : "") + line
    }
    bytes += "\u{1B}[J"
    if let cursor {
      let row = all.count - foot.count + cursor.row + 1
      bytes += "\u{1B}[\(max(1, row));\(cursor.column + 2)H\u{1B}[?25h"
    }
    return Painting(bytes: bytes, offset: offset, height: height)
  }

  // MARK: Parts

  private func heading(_ page: Page, _ width: Int) -> [String] {
    guard !page.title.isEmpty else { return [] }
    let aside = CellText.fitted(page.aside.visible, max(0, width / 2))
    let room = width - (aside.isEmpty ? 0 : CellText.width(aside) + 2)
    let title = CellText.fitted(page.title.visible, room)
    let space = String(
      repeating: " ", count: max(0, width - CellText.width(title) - CellText.width(aside)))
    return [styled(title, .strong) + space + styled(aside, .quiet), bar(page, width)]
  }

  /// How much is done, as a line that fills up, with words at its right.
  private func bar(_ page: Page, _ width: Int) -> String {
    guard let share = page.share else {
      return styled(String(repeating: "─", count: width), .quiet)
    }
    let words = CellText.fitted(page.progress.visible, width - 2)
    let room = max(0, width - CellText.width(words) - 1)
    // A part is not seen as nothing, nor as all.
    var done = Int((share * Double(room)).rounded(.down))
    if share > 0, room > 1 { done = max(1, done) }
    return styled(String(repeating: "━", count: done), .chosen)
      + styled(String(repeating: "─", count: room - done) + " " + words, .quiet)
  }

  private func rule(_ width: Int, above: Int, below: Int) -> String {
    guard above > 0 || below > 0 else {
      return styled(String(repeating: "─", count: width), .quiet)
    }
    let arrows = (above > 0 ? "↑" : "") + (below > 0 ? "↓" : "")
    let more = CellText.fitted(
      " " + arrows + " " + words.say("more: space, page keys or arrows") + " ", width)
    let left = max(0, min(2, width - CellText.width(more)))
    let right = max(0, width - left - CellText.width(more))
    return styled(String(repeating: "─", count: left), .quiet) + styled(more, .strong)
      + styled(String(repeating: "─", count: right), .quiet)
  }

  private func footing(
    _ page: Page, _ width: Int, _ editing: (prompt: String, editor: LineEditor)?, keyLines: Int
  ) -> (lines: [String], cursor: (row: Int, column: Int)?) {
    var lines: [String] = []
    if !page.notice.isEmpty {
      lines += CellText.wrapped(page.notice, width: width).prefix(4)
        .map { page.isWarning ? warning($0) : styled($0, .strong) }
    }
    if let editing {
      lines += CellText.wrapped(editing.prompt, width: width).prefix(3).map { styled($0, .plain) }
      let shown = editing.editor.shown(width: max(1, width - 2), height: Self.editing)
      let start = lines.count
      for (row, line) in shown.lines.enumerated() { lines.append((row == 0 ? "> " : "  ") + line) }
      let hint = words.say("Enter: done. Esc: back without it.")
      lines.append(styled(CellText.fitted(hint, width), .quiet))
      return (lines, (start + shown.row, shown.column + 2))
    }
    for line in PageLayout.keys(page.keys, width: width, lines: keyLines) {
      let parts = line.map { key, words in
        key.isEmpty ? styled(words, .quiet) : styled(key, .strong) + " " + styled(words, .quiet)
      }
      lines.append(parts.joined(separator: "  "))
    }
    return (lines, nil)
  }

  // MARK: Marks

  private func warning(_ text: String) -> String { mark(text, hasColor ? "1;31" : "1") }

  private func styled(_ text: String, _ style: Row.Style) -> String {
    switch style {
    case .plain: text
    case .strong: mark(text, "1")
    case .quiet: mark(text, hasColor ? "2" : "")
    case .chosen: mark(text, hasColor ? "1;36" : "1")
    }
  }

  private func mark(_ text: String, _ code: String) -> String {
    text.isEmpty || code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
