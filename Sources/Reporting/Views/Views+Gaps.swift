import Spreadsheets

extension Views {
  /// One row for each level of an element that is short of its target.
  func gaps() -> Worksheet {
    Worksheet(
      id: "gaps", title: say("Gaps"),
      columns: [
        Column("element", say("Element")), Column("title", say("Title")),
        Column("reached", say("Level reached"), .whole), Column("target", say("Target"), .whole),
        Column("level", say("Level")), Column("achievement", say("Achievement, %"), .percent),
        Column("bound", say("Must exceed, %"), .percent),
        Column("knocked-out", say("Knocked out by")), Column("open", say("Open")),
        Column("actions", say("Actions")),
      ],
      rows: report.gaps.flatMap { gap in
        gap.unmet.map { unmet in
          [
            .text(gap.element), title(ofElement: gap.element), .number(gap.level),
            .number(gap.target), .text(unmet.level), .number(unmet.achievement),
            .number(unmet.bound), joined(unmet.knockedOut), .text(unmet.open ? "yes" : "no"),
            joined(gap.actions),
          ]
        }
      })
  }

  /// One row for each cell that was judged.
  func findings() -> Worksheet {
    Worksheet(
      id: "findings", title: say("Findings"),
      columns: [
        Column("element", say("Element")), Column("title", say("Title")),
        Column("level", say("Level")), Column("kind", say("Kind")),
        Column("finding", say("Finding")),
      ],
      rows: report.findings.map { finding in
        [
          .text(finding.element), title(ofElement: finding.element), .text(finding.level),
          .text(finding.kind), .text(words.finding(finding.kind)),
        ]
      })
  }

  /// One row for each finding the assessors wrote.
  func statements() -> Worksheet {
    Worksheet(
      id: "statements", title: say("Statements of the assessors"),
      columns: [
        Column("id", say("Id")), Column("element", say("Element")), Column("level", say("Level")),
        Column("kind", say("Kind")), Column("text", say("Statement"), .prose),
        Column("evidence", say("Evidence")), Column("by", say("Who")),
        Column("date", say("Date"), .day),
      ],
      rows: report.statements.map { statement in
        [
          .text(statement.id), .text(statement.element), .text(statement.level),
          term(statement.kind), .text(statement.text), joined(statement.evidence),
          who(statement.by), .day(statement.onDate),
        ]
      })
  }
}
