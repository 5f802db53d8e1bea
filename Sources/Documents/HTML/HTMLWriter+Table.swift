extension HTMLWriter {
  /// From this many columns on, a table scrolls in a region of its own where the page is narrow.
  private static let wideColumns = 3
  /// From this many columns on, paper needs smaller letters.
  private static let denseColumns = 9

  mutating func write(_ table: Table) {
    write(table, captionClass: nil)
  }

  /// A table whose caption only screen readers hear, since a figure around it shows the same.
  mutating func writeTwin(_ table: Table) {
    write(table, captionClass: "vh")
  }

  private mutating func write(_ table: Table, captionClass: String?) {
    guard !table.columns.isEmpty else { return }
    if table.columns.contains(where: { $0.alignment == .writing }) { hasWriting = true }
    let isWide = table.columns.count >= Self.wideColumns
    let isDense = table.columns.count >= Self.denseColumns
    if isWide {
      openRegion(table.caption.plain, columns: table.columns.count, isDense: isDense)
    }
    out.raw("<table>\n")
    if !table.caption.isEmpty {
      out.markup(captionClass.map { "<caption class=\"\($0)\">" } ?? "<caption>")
      write(table.caption)
      out.raw("</caption>\n")
    }
    head(table)
    out.raw("<tbody>\n")
    for row in table.rows { self.row(row, of: table) }
    out.raw("</tbody>\n</table>\n")
    if isWide { out.raw("</div>\n") }
  }

  mutating func openRegion(_ name: String, columns: Int = 0, isDense: Bool = false) {
    out.raw(isDense ? "<div class=\"scroll dense\"" : "<div class=\"scroll\"")
    if columns > 0 { out.markup(" style=\"--columns:\(columns)\"") }
    out.raw(" role=\"region\" tabindex=\"0\" aria-label=\"")
    out.text(regionName(name), in: .attribute)
    out.raw("\">\n")
  }

  /// Of a table that is to be written in at one place, that place is wide.
  private static func isWide(_ column: Table.Column, of table: Table) -> Bool {
    column.alignment == .writing && table.columns.count { $0.alignment == .writing } == 1
  }

  private mutating func head(_ table: Table) {
    out.raw("<thead>\n<tr>")
    for column in table.columns {
      let isEmpty = column.title.plain.isEmpty
      out.raw(isEmpty ? "<td" : "<th scope=\"col\"")
      let isLong = column.title.contains(where: Self.isLong)
      let isWide = Self.isWide(column, of: table)
      attribute("class", Self.classes(column.alignment, isLong: isLong, isWide: isWide))
      out.raw(">")
      write(column.title)
      out.raw(isEmpty ? "</td>" : "</th>")
    }
    out.raw("</tr>\n</thead>\n")
  }

  private mutating func row(_ row: Table.Row, of table: Table) {
    out.raw("<tr")
    anchor(row.id)
    out.raw(">")
    for (index, column) in table.columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index] : []
      let isHeader = index == 0 && table.hasRowHeaders && !cell.isEmpty
      out.raw(isHeader ? "<th scope=\"row\"" : "<td")
      attribute(
        "class",
        Self.classes(
          column.alignment, isLong: cell.contains(where: Self.isLong),
          isWide: Self.isWide(column, of: table)))
      let place = out.bytes.count
      out.raw(">")
      directed(at: place, cell)
      out.raw(isHeader ? "</th>" : "</td>")
    }
    out.raw("</tr>\n")
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    out.raw(" ")
    out.markup(name)
    out.raw("=\"")
    out.markup(value)
    out.raw("\"")
  }

  private static func classes(
    _ alignment: Table.Alignment, isLong: Bool, isWide: Bool
  ) -> String? {
    switch alignment {
    case .leading: isLong ? "long" : nil
    case .center: isLong ? "center long" : "center"
    case .trailing: isLong ? "trailing long" : "trailing"
    case .writing: isWide ? "writing wide" : "writing"
    }
  }

  /// Whether a word is so long that a narrow column has to break it.
  private static func isLong(_ part: Inline) -> Bool {
    switch part {
    case .text(let text), .code(let text), .badge(let text, _): hasLongWord(text)
    case .strong(let parts), .emphasis(let parts), .link(let parts, _):
      parts.contains(where: isLong)
    case .lineBreak: false
    }
  }

  private static func hasLongWord(_ text: String) -> Bool {
    let longest = 20
    guard text.utf8.count > longest else { return false }
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start + longest < bytes.count {
        // Without a space in reach the word is long; else the next one begins after the last.
        let reach = bytes[start...start + longest]
        guard let space = reach.lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) else { return true }
        start = space + 1
      }
      return false
    }
  }
}
