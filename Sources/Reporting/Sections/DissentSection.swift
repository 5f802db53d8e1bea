import Documents

/// Where people did not agree, and stay apart.
struct DissentSection {
  let pages: Pages

  func section() -> Section {
    let dissented = pages.report.questions.filter { !($0.consensus?.dissent ?? []).isEmpty }
    let apart = pages.report.questions.filter { $0.consensus == nil && ($0.steps ?? 0) >= 2 }
    var blocks: [Block] = []
    if dissented.isEmpty && apart.isEmpty {
      blocks.append(
        .text("No dissent is recorded, and no open question has answers two or more steps apart."))
    }
    for question in dissented {
      guard let consensus = question.consensus else { continue }
      blocks.append(.paragraph([.strong(pages.ask(question))]))
      blocks.append(
        .paragraph(
          [.text("Agreed: \(settled(question)).")]
            + (consensus.reason.map { [.text(" " + $0)] } ?? [])))
      blocks += consensus.dissent.map { dissent in
        .quote([.text(dissent.text)], by: pages.who(dissent.by).map { [.text($0)] } ?? [])
      }
    }
    if !apart.isEmpty {
      blocks.append(.heading([.text("Not yet discussed")]))
      blocks.append(
        .text(
          "These answers lie two or more steps apart and no consensus is recorded; the middle answer "
            + "stands in the figures."))
      blocks.append(.table(spread(apart)))
    }
    return Section(
      id: "dissent", title: [.text("Diverging views")], blocks: blocks, startsPage: true)
  }

  private func settled(_ question: Report.QuestionResult) -> String {
    question.state == "notApplicable" ? "not applicable" : pages.label(question.value, of: question)
  }

  private func spread(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text("Answers two or more steps apart")],
      columns: [
        .init("Question"), .init("Lowest"), .init("Highest"), .init("Stands as"),
        .init("Answers", .trailing),
      ],
      rows: questions.map { question in
        Table.Row([
          pages.ask(question), [.text(pages.label(question.lowest, of: question))],
          [.text(pages.label(question.highest, of: question))], [.text(settled(question))],
          [.text(String(question.answers))],
        ])
      })
  }
}
