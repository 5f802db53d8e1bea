import Spreadsheets

extension Views {
  /// One row for each question in scope.
  func questions() -> Worksheet {
    Worksheet(
      id: "questions", title: say("Questions"),
      columns: [
        Column("id", say("Id")), Column("clause", say("Clause")),
        Column("element", say("Element")), Column("level", say("Level")),
        Column("ask", say("Question"), .prose), Column("state", say("State")),
        Column("value", say("Claimed"), .number),
        Column("evidenced-value", say("Evidenced"), .number), Column("examined", say("Examined")),
        Column("answers", say("Answers"), .whole), Column("lowest", say("Lowest"), .number),
        Column("highest", say("Highest"), .number), Column("steps", say("Steps apart"), .whole),
        Column("unknown", say("Not known"), .whole),
        Column("not-applicable", say("Not applicable"), .whole),
        Column("rwg", say("Agreement (rwg)"), .number), Column("weight", say("Weight"), .whole),
        Column("wording", say("Stands as"), .prose), Column("tags", say("Tags")),
        Column("references", say("See")), Column("evidence", say("Evidence")),
        Column("contradicted-by", say("Speaks against it")),
      ],
      rows: report.questions.map(row))
  }

  private func row(_ question: Report.QuestionResult) -> [Cell] {
    [
      .text(question.id), .text(report.element(question.element)?.clause), .text(question.element),
      .text(question.level), .text(question.ask), .text(question.state), .number(question.value),
      .number(question.evidencedValue), .text(question.examined ? "yes" : "no"),
      .number(question.answers), .number(question.lowest), .number(question.highest),
      .number(question.steps), .number(question.unknown), .number(question.notApplicable),
      .number(question.rwg), .number(question.weight), .text(question.wording),
      joined(question.tags), joined(question.references),
      joined(question.supports.map(\.evidence)), joined(question.contradictions.map(\.evidence)),
    ]
  }
}
