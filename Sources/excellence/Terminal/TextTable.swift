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
}
