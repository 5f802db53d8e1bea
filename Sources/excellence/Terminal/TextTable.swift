/// Rows in columns for a terminal.
struct TextTable {
  var header: [String]
  var rows: [[String]]
  /// Columns whose text stands at the right.
  var trailing: Set<Int> = []

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      all.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
        return trailing.contains(column) ? space + text : text + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The lines, what names the rows cut so far that they are at most so many characters wide.
  func lines(within width: Int) -> [String] {
    let excess = (lines.map(\.unicodeScalars.count).max() ?? 0) - width
    guard excess > 0, let widest = rows.map({ $0[0].count }).max() else { return lines }
    var table = self
    for row in rows.indices {
      table.rows[row][0] = rows[row][0].elided(to: max(8, widest - excess))
    }
    return table.lines
  }
}
