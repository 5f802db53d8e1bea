import Documents

/// What it takes to reach the targets: what is worth its effort, what is done when, where it leads.
struct PlanSection {
  let pages: Pages

  func section() -> Section? {
    guard let view = PlanView(pages) else { return nil }
    let charts = PlanCharts(view: view)
    var blocks: [Block] = [.lead([.text(view.sentence)])]
    if !view.plan.exact {
      let least = view.plan.lowerBound ?? 0
      blocks.append(
        .text(
          pages.say(
            "The search was cut off; a plan with less work may exist, but none under \(pages.effort(least))."
          )))
    }
    if let outlook = view.outlook { blocks.append(.text(outlook)) }
    blocks += ([charts.matrix()].compactMap { $0 } + charts.roadmaps()).map(Block.chart)
    blocks += view.besideBlocks + view.short
    if !view.plan.actions.isEmpty { blocks.append(.table(levels(view))) }
    return Section(
      id: "plan", title: [.text(pages.say("Plan"))], blocks: blocks, startsPage: true)
  }

  /// The level of each element for sure, today and with the plan done.
  private func levels(_ view: PlanView) -> Table {
    let after = Dictionary(
      view.roadmap.after.map { ($0.element, $0.level) }, uniquingKeysWith: { first, _ in first })
    return Table(
      caption: [.text(pages.say("Levels today and with the plan done"))],
      columns: [
        .init(pages.say("Element")), .init(pages.say("Today"), .trailing),
        .init(pages.say("After"), .trailing), .init(pages.say("Target"), .trailing),
      ],
      rows: pages.report.claimed.elements.map { card in
        Table.Row(
          [pages.elementLink(card.id)]
            + [card.levelLow, after[card.id] ?? nil, card.target].map {
              [.text($0.map(String.init) ?? "–")]
            })
      })
  }
}
