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
        "view", "kind", "id", "reached", "level", "state", "achievement", "low", "high", "coverage",
        "band",
      ]
    ]
    func figure(_ number: Double?) -> String {
      guard let number else { return "" }
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    func add(_ view: String, _ kind: String, _ id: String, _ level: Int?, _ cells: [CellFigures]) {
      for cell in cells {
        rows.append([
          view, kind, id, level.map(String.init) ?? "", cell.level, cell.state,
          figure(cell.achievement), figure(cell.low), figure(cell.high), figure(cell.coverage),
          cell.band ?? "",
        ])
      }
    }
    for (name, view) in [("claimed", claimed), ("evidenced", evidenced)] {
      if let card = view.organization { add(name, "organization", card.id, card.level, card.cells) }
      for card in view.dimensions { add(name, "dimension", card.id, card.level, card.cells) }
      for card in view.elements { add(name, "element", card.id, card.level, card.cells) }
    }
    return rows
  }
}
