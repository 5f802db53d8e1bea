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
        .text(
          pages.say(
            "No dissent is recorded, and no open question has answers two or more steps apart.")))
    }
    for question in dissented {
      guard let consensus = question.consensus else { continue }
      blocks.append(.paragraph([.strong(pages.ask(question))]))
      blocks.append(
        .paragraph(
          [.text(pages.say("Agreed: \(pages.settled(question))."))]
            + (consensus.reason.map { [.text(" " + $0)] } ?? [])))
      blocks += consensus.dissent.map { dissent in
        .quote([.text(dissent.text)], by: pages.who(dissent.by).map { [.text($0)] } ?? [])
      }
    }
    if !apart.isEmpty {
      blocks.append(.heading([.text(pages.say("Not yet discussed"))]))
      blocks.append(
        .text(
          pages.say(
            "These answers lie two or more steps apart and no consensus is recorded; the middle answer stands in the figures."
          )))
      blocks.append(.table(spread(apart)))
    }
    return Section(
      id: "dissent", title: [.text(pages.say("Diverging views"))], blocks: blocks,
      startsPage: true)
  }

  private func spread(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text(pages.say("Answers two or more steps apart"))],
      columns: [
        .init(pages.say("Question")), .init(pages.say("Lowest")), .init(pages.say("Highest")),
        .init(pages.say("Stands as")), .init(pages.say("Answers"), .trailing),
      ],
      rows: questions.map { question in
        Table.Row([
          pages.ask(question), [.text(pages.label(question.lowest, of: question))],
          [.text(pages.label(question.highest, of: question))], [.text(pages.settled(question))],
          [.text(String(question.answers))],
        ])
      })
  }
}
