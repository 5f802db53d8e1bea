extension MarkdownWriter {
  mutating func write(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    line(Self.row(table.columns.map { MarkdownLine.text($0.title, in: .cell) }))
    line(Self.row(table.columns.map { Self.ruler($0.alignment) }))
    for row in table.rows {
      var cells = table.columns.indices.map { index in
        index < row.cells.count ? MarkdownLine.text(row.cells[index], in: .cell) : ""
      }
      if let id = row.id { cells[0] = Self.anchor(id) + cells[0] }
      line(Self.row(cells))
    }
    blank()
  }

  private static func row(_ cells: [String]) -> String {
    cells.reduce(into: "|") { row, cell in row += cell.isEmpty ? " |" : " \(cell) |" }
  }

  private static func ruler(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: "---"
    case .center: ":-:"
    case .trailing: "--:"
    case .writing: "---"
    }
  }
}
