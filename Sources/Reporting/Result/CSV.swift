/// Comma-separated values by RFC 4180, harmless in a spreadsheet.
package enum CSV {
  package static func text(of rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field, quoted where it needs it; one that a spreadsheet would take for a formula starts with
  /// an apostrophe.
  private static func field(_ text: String) -> String {
    let isNumber = Double(text) != nil
    let guarded =
      !isNumber && "=+-@\t\r".contains(text.prefix(1)) && !text.isEmpty ? "'" + text : text
    let needsQuotes = guarded.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return guarded }
    return "\""
      + guarded.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Report {
  /// One row for each cell, claimed and evidenced, with figures unrounded.
  package var cellRows: [[String]] {
    var rows = [
      [
        "view", "kind", "id", "reached", "reached-low", "reached-high", "level", "state",
        "achievement",
        "low", "high", "coverage", "band",
      ]
    ]
    func figure(_ number: Double?) -> String {
      guard let number else { return "" }
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    func add(_ head: [String], _ levels: [Int?], _ cells: [CellFigures]) {
      let reached = levels.map { $0.map(String.init) ?? "" }
      for cell in cells {
        let figures = [cell.achievement, cell.low, cell.high, cell.coverage].map(figure)
        rows.append(head + reached + [cell.level, cell.state] + figures + [cell.band ?? ""])
      }
    }
    for (name, view) in [("claimed", claimed), ("evidenced", evidenced)] {
      for card in [view.organization].compactMap({ $0 }) + view.dimensions {
        let kind = card.id == "organization" ? "organization" : "dimension"
        add([name, kind, card.id], [card.level, card.levelLow, card.levelHigh], card.cells)
      }
      for card in view.elements {
        add([name, "element", card.id], [card.level, card.levelLow, card.levelHigh], card.cells)
      }
    }
    return rows
  }
}
