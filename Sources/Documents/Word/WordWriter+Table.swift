extension WordWriter {
  /// A table; one beneath a picture has the picture's title and needs no caption.
  mutating func write(_ table: Table, hasCaption: Bool = true) {
    guard !table.columns.isEmpty else { return }
    out.raw("<table>\n")
    if hasCaption, !table.caption.isEmpty {
      out.raw("<caption>")
      write(table.caption)
      out.raw("</caption>\n")
    }
    out.raw("<colgroup>")
    for width in Self.widths(table) { out.markup("<col style=\"width:\(width)%\">") }
    out.raw("</colgroup>\n<thead>\n<tr>")
    for column in table.columns {
      cell("th", column.alignment, column.title, id: nil)
    }
    out.raw("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      out.raw("<tr>")
      for (index, column) in table.columns.enumerated() {
        let parts = index < row.cells.count ? row.cells[index] : []
        let isHeader = index == 0 && table.hasRowHeaders && !parts.isEmpty
        cell(
          isHeader ? "th" : "td", column.alignment, isHeader ? [.strong(parts)] : parts,
          id: index == 0 ? row.id : nil)
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  private mutating func cell(
    _ tag: String, _ alignment: Table.Alignment, _ parts: [Inline], id: String?
  ) {
    out.open(tag)
    switch alignment {
    case .leading, .writing: break
    case .center: out.raw(" style=\"text-align:center\"")
    case .trailing: out.raw(" style=\"text-align:right\"")
    }
    out.raw(">")
    if id != nil {
      out.raw("<span")
      anchor(id)
      out.raw("></span>")
    }
    write(parts)
    out.close(tag)
  }

  /// Percent of the width for each column, together 100: room for its longest word first, then as
  /// much as its texts ask for.
  static func widths(_ table: Table) -> [Int] {
    let needs = table.columns.indices.map { column -> (least: Double, wish: Double) in
      let texts =
        [table.columns[column].title.plain]
        + table.rows.map { row in
          row.cells.indices.contains(column) ? row.cells[column].plain : ""
        }
      let longest = Double(texts.map(\.count).max() ?? 0)
      let word = Double(texts.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 0)
      // A bold word of as many letters and the margins of the cell take about this.
      let least = min(word, 30) * 1.25 + 3
      // A long text takes lines, so that its wish grows slower than its length.
      let wish = longest < 24 ? longest * 1.1 + 3 : 30 + (longest - 24).squareRoot() * 3
      return (least, max(least, wish))
    }
    let (least, wish) = (needs.map(\.least).reduce(0, +), needs.map(\.wish).reduce(0, +))
    let isTight = least >= lettersOfLine || wish <= least
    let share = isTight ? 0 : (lettersOfLine - least) / (wish - least)
    let letters = needs.map { $0.least + ($0.wish - $0.least) * share }
    let sum = letters.reduce(0, +)
    var widths = letters.map { max(1, Int(($0 / sum * 100).rounded())) }
    if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] += 100 - widths.reduce(0, +)
    }
    return widths
  }

  /// Letters of a table's size that a line across the page holds.
  private static let lettersOfLine = 100.0
}
