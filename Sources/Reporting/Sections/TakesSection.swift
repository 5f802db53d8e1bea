import Documents

/// What it takes to the target, for people who decide: sentences and one table.
struct TakesSection {
  let pages: Pages

  func section() -> Section? {
    guard let view = PlanView(pages) else { return nil }
    var blocks: [Block] = [.lead([.text(view.sentence)])]
    if let outlook = view.outlook { blocks.append(.text(outlook)) }
    if !view.roadmap.steps.isEmpty { blocks.append(.table(phases(view))) }
    blocks += view.besideBlocks
    if !view.plan.short.isEmpty {
      let elements = view.plan.short.map(\.element).reduce(into: [String]()) { seen, id in
        if !seen.contains(id) { seen.append(id) }
      }
      let titles = pages.words.list(elements.map { pages.title(ofElement: $0) })
      blocks.append(
        .text(
          pages.say(
            elements.count,
            one: "One element stays short of its target with all actions that are left: \(titles).",
            other:
              "Some elements stay short of their target with all actions that are left: \(titles).")
        ))
    }
    return Section(
      id: "takes", title: [.text(pages.say("What it takes"))], blocks: blocks,
      startsPage: true)
  }

  private func phases(_ view: PlanView) -> Table {
    Table(
      caption: [.text(pages.say("The plan by phase"))],
      columns: [
        .init(pages.say("Done within")), .init(pages.say("Actions"), .trailing),
        .init(pages.say("Person-days"), .trailing), .init(pages.say("Foremost")),
      ],
      rows: view.roadmap.phases.indices.compactMap { phase in
        let steps = view.steps(in: phase)
        guard !steps.isEmpty else { return nil }
        let foremost = steps.prefix(2).compactMap(view.action).map { pages.title(of: $0) }
        return Table.Row([
          [.text(view.title(ofPhase: phase))], [.text(String(steps.count))],
          [.text(String(view.effort(steps)))],
          Array(foremost.joined(separator: [.lineBreak])),
        ])
      })
  }
}
