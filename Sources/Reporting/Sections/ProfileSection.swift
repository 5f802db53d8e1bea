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
    return Section(
      id: "profile", title: [.text(pages.say("Profile"))], blocks: blocks, startsPage: true)
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
      rows.append(row(pages.say("Organization"), claimed, evidenced))
    }
    return .table(
      Table(
        caption: [.text(pages.say("Dimensions"))],
        columns: [
          .init(pages.say("Dimension")), .init(pages.say("Level claimed"), .trailing),
          .init(pages.say("Level evidenced"), .trailing),
          .init(pages.say("Lowest element"), .trailing), .init(pages.say("Claimed %"), .trailing),
          .init(pages.say("Evidenced %"), .trailing),
          .init(pages.say("Examined"), .trailing),
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
          caption: [.text(pages.say("By \(name(ofKind: kind))"))],
          columns: [
            .init(Words.sentence(name(ofKind: kind))), .init(pages.say("Claimed %"), .trailing),
            .init(pages.say("Answered"), .trailing),
            .init(pages.say("Evidenced %"), .trailing), .init(pages.say("Examined"), .trailing),
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

  /// A kind of tags in words.
  private func name(ofKind kind: String) -> String {
    pages.words.term(kind.split(separator: "-").joined(separator: " "))
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
              pages.say(
                "Median answer of each group of \(report.confidentiality.groupsFrom) people or more, in percent"
              ))
          ],
          columns: [.init(pages.say("Element"))]
            + names.map { .init(pages.words.term($0), .trailing) },
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
