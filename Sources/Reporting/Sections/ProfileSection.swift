import Documents

/// Where the organization stands, in pictures with their figures.
struct ProfileSection {
  let pages: Pages
  let charts: [ChartKind]

  private var report: Report { pages.report }

  func section() -> Section {
    var blocks: [Block] = charts.compactMap { kind in
      switch kind {
      case .pyramid: ProfileCharts(pages).pyramid().map(Block.chart)
      case .heatMap: .chart(ProfileCharts(pages).heatMap())
      case .radar: .chart(ProfileCharts(pages).radar())
      }
    }
    blocks.append(dimensions())
    blocks += tags() + groups()
    return Section(id: "profile", title: [.text("Profile")], blocks: blocks, startsPage: true)
  }

  private func dimensions() -> Block {
    let titles = Dictionary(
      report.definitions.dimensions.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    func row(_ title: String, _ claimed: Report.GroupFigures, _ evidenced: Report.GroupFigures)
      -> Table.Row
    {
      Table.Row([
        [.text(title)],
        [.text(pages.levelFigure(claimed.level, claimed.levelLow, claimed.levelHigh))],
        [.text(pages.levelFigure(evidenced.level, evidenced.levelLow, evidenced.levelHigh))],
        [.text(claimed.floor.map(String.init) ?? "–")],
        [.text(pages.shown.percent(claimed.achievement))],
        [.text(pages.shown.percent(evidenced.achievement))],
        [.text(pages.shown.shareSign(evidenced.coverage))],
      ])
    }
    var rows = zip(report.claimed.dimensions, report.evidenced.dimensions).map {
      row(titles[$0.id] ?? $0.id, $0, $1)
    }
    if let claimed = report.claimed.organization, let evidenced = report.evidenced.organization {
      rows.append(row("Organization", claimed, evidenced))
    }
    return .table(
      Table(
        caption: [.text("Dimensions")],
        columns: [
          .init("Dimension"), .init("Level claimed", .trailing),
          .init("Level evidenced", .trailing),
          .init("Lowest element", .trailing), .init("Claimed %", .trailing),
          .init("Evidenced %", .trailing),
          .init("Examined", .trailing),
        ], rows: rows))
  }

  private func tags() -> [Block] {
    let kinds = report.tags.reduce(into: [String]()) { kinds, tag in
      if !kinds.contains(tag.kind) { kinds.append(tag.kind) }
    }
    let titles = Dictionary(
      report.definitions.tags.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    return kinds.map { kind in
      .table(
        Table(
          caption: [.text("By \(kind.split(separator: "-").joined(separator: " "))")],
          columns: [
            .init(Words.sentence(kind)), .init("Claimed %", .trailing),
            .init("Answered", .trailing),
            .init("Evidenced %", .trailing), .init("Examined", .trailing),
          ],
          rows: report.tags.filter { $0.kind == kind }.map { tag in
            Table.Row([
              Inline.marked(titles[tag.id] ?? tag.id), [.text(pages.shown.percent(tag.claimed))],
              [.text(pages.shown.shareSign(tag.coverage))],
              [.text(pages.shown.percent(tag.evidenced))],
              [.text(pages.shown.shareSign(tag.evidencedCoverage))],
            ])
          }))
    }
  }

  /// What the groups of people said, where a group is large enough.
  private func groups() -> [Block] {
    guard !report.groups.isEmpty else { return [] }
    let names = report.groups.reduce(into: [String]()) { names, group in
      if !names.contains(group.group) { names.append(group.group) }
    }
    let elements = report.claimed.elements.map(\.id)
    return [
      .table(
        Table(
          caption: [
            .text(
              "Median answer of each group of \(report.confidentiality.groupsFrom) people or more, in percent"
            )
          ],
          columns: [.init("Element")] + names.map { .init($0, .trailing) },
          rows: elements.map { element in
            Table.Row(
              [pages.elementLink(element)]
                + names.map { name in
                  let found = report.groups.first { $0.element == element && $0.group == name }
                  return [.text(pages.shown.percent(found?.median))]
                })
          }))
    ]
  }
}
