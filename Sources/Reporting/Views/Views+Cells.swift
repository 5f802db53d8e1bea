import Spreadsheets

extension Views {
  /// One row for each cell of the organization, a dimension or an element, claimed and evidenced.
  func cells() -> Worksheet {
    var rows: [[Cell]] = []
    func add(_ head: [Cell], _ cells: [Report.CellFigures]) {
      for cell in cells {
        rows.append(
          head + [
            .text(cell.level), .text(cell.state), .number(cell.achievement), .number(cell.low),
            .number(cell.high), .number(cell.coverage), .text(cell.band),
          ])
      }
    }
    for (name, view) in sides {
      for card in [view.organization].compactMap({ $0 }) + view.dimensions {
        let kind = card.id == "organization" ? "organization" : "dimension"
        add(
          [
            .text(name), .text(kind), .text(card.id), .number(card.level), .number(card.levelLow),
            .number(card.levelHigh),
          ], card.cells)
      }
      for card in view.elements {
        add(
          [
            .text(name), .text("element"), .text(card.id), .number(card.level),
            .number(card.levelLow), .number(card.levelHigh),
          ], card.cells)
      }
    }
    return Worksheet(
      id: "cells", title: say("Cells"),
      columns: [
        Column("view", say("View")), Column("kind", say("Kind")), Column("id", say("Id")),
        Column("reached", say("Level reached"), .whole),
        Column("reached-low", say("Level at least"), .whole),
        Column("reached-high", say("Level at most"), .whole), Column("level", say("Level")),
        Column("state", say("State")), Column("achievement", say("Achievement, %"), .percent),
        Column("low", say("At least, %"), .percent), Column("high", say("At most, %"), .percent),
        Column("coverage", say("Coverage"), .share), Column("band", say("Band"), bands),
      ], rows: rows)
  }
}
