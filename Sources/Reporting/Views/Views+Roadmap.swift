import Spreadsheets

extension Views {
  /// One row for each action of the plan, what brings most for each person-day first.
  func roadmap(_ roadmap: Report.RoadmapResult) -> Worksheet {
    let actions = Dictionary(
      report.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Worksheet(
      id: "roadmap", title: say("Roadmap"),
      columns: [
        Column("action", say("Action")), Column("title", say("Title"), .prose),
        Column("effort", say("Person-days"), .whole), Column("start", say("Start, month"), .whole),
        Column("end", say("End, month"), .whole), Column("benefit", say("Impact, points"), .number),
        Column("effort-in-all", say("Person-days with what it needs"), .whole),
        Column("quick-win", say("Quick win")), Column("needs", say("Needs first")),
      ],
      rows: roadmap.steps.map { step in
        let action = actions[step.action]
        return [
          .text(step.action), .text(action?.title), .number(action?.effort), .number(step.start),
          .number(step.end), .number(step.benefit), .number(step.effort),
          .text(step.quickWin ? say("yes") : say("no")), joined(action?.after ?? []),
        ]
      })
  }
}
