import Spreadsheets

extension Views {
  /// One row for the organization and for each dimension, claimed and evidenced.
  func organization() -> Worksheet {
    Worksheet(
      id: "organization", title: say("Organization and dimensions"),
      columns: [
        Column("view", say("View")), Column("kind", say("Kind")), Column("id", say("Id")),
        Column("title", say("Title")), Column("level", say("Level"), .whole),
        Column("level-low", say("Level at least"), .whole),
        Column("level-high", say("Level at most"), .whole),
        Column("achievement", say("Achievement, %"), .percent),
        Column("foundations", say("Foundations, %"), .percent),
        Column("excellence", say("Excellence, %"), .percent),
        Column("coverage", say("Coverage"), .share),
        Column("lowest-element", say("Lowest element")),
        Column("lowest-level", say("Level of the lowest element"), .whole),
      ],
      rows: sides.flatMap { side in
        (side.view.organization.map { [$0] } ?? []).map { row($0, side.id, isWhole: true) }
          + side.view.dimensions.map { row($0, side.id, isWhole: false) }
      })
  }

  private func row(_ card: Report.GroupFigures, _ side: String, isWhole: Bool) -> [Cell] {
    let dimension = report.definitions.dimensions.first { $0.id == card.id }
    return [
      .text(side), .text(isWhole ? "organization" : "dimension"), .text(card.id),
      .text(isWhole ? report.assessment.organization : dimension?.title ?? card.id),
      .number(card.level), .number(card.levelLow), .number(card.levelHigh),
      .number(card.achievement), .number(card.foundations), .number(card.excellence),
      .number(card.coverage), .text(card.floorElement), .number(card.floor),
    ]
  }
}
