package import Spreadsheets

extension Comparison {
  /// One row for each element at each point, and the organization's, figures unrounded.
  package func sheet(_ words: Words) -> Worksheet {
    typealias Column = Worksheet.Column
    let rows = (elements + [organization]).flatMap { line in
      points.indices.map { index -> [Cell] in
        let point = points[index]
        let all = line.all[index]
        let shared = line.shared[index]
        return [
          .text(point.label), .text(point.id), .day(point.date), .text(line.id),
          .number(all?.level), .number(all?.levelHigh), .number(all?.achievement),
          .number(all?.evidencedLevel), .number(all?.evidenced), .number(shared?.level),
          .number(shared?.levelHigh), .number(shared?.achievement),
        ]
      }
    }
    return Worksheet(
      id: "trend", title: words.say("Trend"),
      columns: [
        Column("point", words.say("Point")), Column("id", words.say("Id")),
        Column("date", words.say("Date"), .day), Column("element", words.say("Element")),
        Column("level", words.say("Level at least"), .whole),
        Column("level-high", words.say("Level at most"), .whole),
        Column("achievement", words.say("Achievement, %"), .percent),
        Column("evidenced-level", words.say("Level evidenced"), .whole),
        Column("evidenced", words.say("Evidenced %"), .percent),
        Column("shared-level", words.say("Level at least, on what all share"), .whole),
        Column("shared-level-high", words.say("Level at most, on what all share"), .whole),
        Column("shared-achievement", words.say("Achievement on what all share, %"), .percent),
      ], rows: rows)
  }
}
