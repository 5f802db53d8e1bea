import Spreadsheets

extension Views {
  /// One row for each element, with the band of each of its levels.
  func elements() -> Worksheet {
    let levels = report.definitions.levels.indices.map { $0 + 1 }
    return Worksheet(
      id: "elements", title: say("Elements"),
      columns: [
        Column("dimension", say("Dimension")), Column("clause", say("Clause")),
        Column("element", say("Element")), Column("title", say("Title")),
        Column("claimed", say("Level claimed"), .whole),
        Column("claimed-low", say("Level claimed, at least"), .whole),
        Column("claimed-high", say("Level claimed, at most"), .whole),
        Column("evidenced", say("Level evidenced"), .whole),
        Column("evidenced-low", say("Level evidenced, at least"), .whole),
        Column("evidenced-high", say("Level evidenced, at most"), .whole),
        Column("target", say("Target"), .whole),
      ]
        + levels.map { Column("claimed-\($0)", say("Claimed, level \($0)"), bands) }
        + levels.map { Column("evidenced-\($0)", say("Evidenced, level \($0)"), bands) }
        + [
          Column("achievement", say("Achievement, %"), .percent),
          Column("foundations", say("Foundations, %"), .percent),
          Column("excellence", say("Excellence, %"), .percent),
          Column("coverage", say("Coverage"), .share),
          Column("evidenced-achievement", say("Achievement evidenced, %"), .percent),
          Column("evidenced-coverage", say("Coverage examined"), .share),
          Column("limiting-level", say("Held back by level")),
          Column("limiting-reason", say("Held back by")),
          Column("limiting-achievement", say("Achievement there, %"), .percent),
          Column("limiting-bound", say("Must exceed, %"), .percent),
          Column("knocked-out", say("Knocked out by")), Column("weight", say("Weight"), .whole),
          Column("importance", say("Importance"), .whole),
        ],
      rows: report.claimed.elements.map { claimed in
        row(claimed, report.evidenced.elements.first { $0.id == claimed.id } ?? claimed)
      })
  }

  private func row(_ claimed: Report.ElementFigures, _ evidenced: Report.ElementFigures) -> [Cell] {
    let definition = report.element(claimed.id)
    let dimension = report.definitions.dimensions.first { $0.elements.contains(claimed.id) }
    let head: [Cell] = [
      .text(dimension?.id), .text(definition?.clause), .text(claimed.id), .text(definition?.title),
      .number(claimed.level), .number(claimed.levelLow), .number(claimed.levelHigh),
      .number(evidenced.level), .number(evidenced.levelLow), .number(evidenced.levelHigh),
      .number(claimed.target),
    ]
    let figures: [Cell] = [
      .number(claimed.achievement), .number(claimed.foundations), .number(claimed.excellence),
      .number(claimed.coverage), .number(evidenced.achievement), .number(evidenced.coverage),
    ]
    let limit: [Cell] = [
      .text(claimed.limiting?.level), term(claimed.limiting?.why),
      .number(claimed.limiting?.achievement), .number(claimed.limiting?.bound),
      joined(claimed.limiting?.knockedOut ?? []),
    ]
    return head + bandCells(claimed) + bandCells(evidenced) + figures + limit
      + [.number(definition?.weight), .number(definition?.importance)]
  }

  /// The band of each level; empty where there is none.
  private func bandCells(_ card: Report.ElementFigures) -> [Cell] {
    report.definitions.levels.map { level in
      .text(card.cells.first { $0.level == level.id }?.band)
    }
  }
}
