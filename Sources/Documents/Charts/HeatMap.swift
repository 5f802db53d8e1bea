/// One row of a heat map.
package struct HeatRow: Hashable, Sendable {
  package var title: String
  /// Anchor the row's title leads to in the table, without `#`; nil for none.
  package var link: String?
  /// As many as there are columns.
  package var cells: [HeatCell]

  package init(title: String, link: String? = nil, cells: [HeatCell]) {
    self.title = title
    self.link = link
    self.cells = cells
  }
}

/// One field of a heat map.
package struct HeatCell: Hashable, Sendable {
  /// A few letters, set large.
  package var mark: String
  /// The figure, or words where there is none.
  package var shown: String
  package var tone: Tone
  /// Set back: without tint, with a dashed border; `note` should say why.
  package var isDimmed: Bool
  /// Words for the table; empty for none.
  package var note: String

  package init(
    mark: String, shown: String, tone: Tone, isDimmed: Bool = false, note: String = ""
  ) {
    self.mark = mark
    self.shown = shown
    self.tone = tone
    self.isDimmed = isDimmed
    self.note = note
  }
}

extension Chart {
  /// Fields in rows and columns, each with a mark, a figure and a tint; `corner` names the rows.
  package static func heatMap(
    id: String, title: String, description: String, corner: String, columns: [String],
    rows: [HeatRow]
  ) -> Chart {
    let table = Table(
      caption: [.text(title)],
      columns: [Table.Column([.text(corner)])] + columns.map { Table.Column([.text($0)]) },
      rows: rows.map { row in
        let title: [Inline] = [.text(row.title)]
        let link = row.link.map { [Inline.link(title, to: "#" + $0)] }
        return Table.Row([link ?? title] + row.cells.map(\.words))
      })
    return Chart(
      id: id, title: title, description: description,
      picture: HeatPicture(corner: corner, columns: columns, rows: rows).picture, table: table)
  }
}

extension HeatCell {
  /// Mark, figure and note as they stand in the table.
  fileprivate var words: [Inline] {
    var words: [Inline] = []
    if !mark.isEmpty { words.append(.badge(mark, isDimmed ? .neutral : tone)) }
    if !shown.isEmpty { words.append(.text(words.isEmpty ? shown : " " + shown)) }
    if !note.isEmpty { words.append(.text(words.isEmpty ? note : " (" + note + ")")) }
    return words
  }
}
