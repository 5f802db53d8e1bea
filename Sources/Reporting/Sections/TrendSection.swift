import Documents

/// The elements through several assessments, and why their levels moved.
struct TrendSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section? {
    guard let comparison = report.comparison else { return nil }
    let story = ComparisonStory(comparison, pages)
    var blocks: [Block] = [
      .table(points(comparison)), .chart(chart(comparison, \.all, id: "trend-lines")),
    ]
    if story.differs {
      blocks.append(.chart(chart(comparison, \.shared, id: "trend-lines-shared")))
    }
    return Section(
      id: "trend", title: [.text(pages.say("Trend"))], blocks: blocks,
      sections: [
        moves(comparison, story), questions(comparison, story), outcomes(comparison, story),
      ]
      .compactMap { $0 }, startsPage: true)
  }

  private func points(_ comparison: Comparison) -> Table {
    let shared = comparison.shared
    return Table(
      caption: [
        .text(
          pages.say(
            shared, one: "What is compared; one question is asked by all",
            other: "What is compared; \(shared) questions are asked by all"))
      ],
      columns: [
        .init(pages.say("Point")), .init(pages.say("Assessment")), .init(pages.say("Date")),
        .init(pages.say("Questionnaire")), .init(pages.say("Questions"), .trailing),
        .init(pages.say("Level claimed"), .trailing),
        .init(pages.say("Level evidenced"), .trailing),
      ],
      rows: comparison.points.enumerated().map { index, point in
        let figures = comparison.organization.all[index]
        return Table.Row([
          [.text(point.label)], [.text("\(point.organization), \(point.title)")],
          [.text(pages.words.date(point.date))],
          [.text(pages.say("\(point.questionnaire), version \(point.version)"))],
          [.text(String(point.questions))],
          [.text(pages.levelFigure(figures?.level, figures?.level, figures?.levelHigh))],
          [.text(figures?.evidencedLevel.map(String.init) ?? "–")],
        ])
      })
  }

  private func chart(
    _ comparison: Comparison, _ figures: KeyPath<Comparison.Line, [Comparison.Figures?]>, id: String
  ) -> Chart {
    let isAll = id == "trend-lines"
    return .trend(
      id: id,
      title: isAll
        ? pages.say("Achievement of each element") : pages.say("The same on what all share"),
      description: isAll
        ? pages.say(
          "One panel for each element, from 0 to 100 percent. Where a level changed, it is written beside the dot."
        )
        : pages.say(
          "Only questions that all of them ask are counted here, so nothing that was added or taken away moves a line."
        ),
      corner: pages.say("Element"), points: comparison.points.map(\.label),
      series: (comparison.elements + [comparison.organization]).map { line in
        series(line, line[keyPath: figures])
      }, change: pages.say("Change"))
  }

  private func series(_ line: Comparison.Line, _ row: [Comparison.Figures?]) -> TrendSeries {
    let isWhole = line.id == "organization"
    let change: String? =
      if let first = row.first??.achievement, let last = row.last??.achievement {
        pages.shown.signed(last - first)
      } else {
        nil
      }
    return TrendSeries(
      title: isWhole ? pages.say("Organization") : pages.heading(ofElement: line.id),
      link: isWhole ? nil : pages.elementAnchor(line.id),
      values: row.map { figures in
        figures?.achievement.map { Measure($0, shown: pages.shown.percent($0)) }
      },
      notes: row.indices.map { index in
        guard index > 0, let then = row[index - 1]?.level, let now = row[index]?.level, then != now
        else { return nil }
        return pages.say("level \(then) to \(now)")
      }, change: change ?? "", isMarked: isWhole)
  }

  private func moves(_ comparison: Comparison, _ story: ComparisonStory) -> Section? {
    guard !comparison.moves.isEmpty else { return nil }
    return Section(
      id: "trend-moves", title: [.text(pages.say("Why levels moved"))],
      blocks: comparison.moves.flatMap { move -> [Block] in
        let passage = story.passage(move)
        let text = passage.headline + [.text(" ")] + passage.explanation
        return [.paragraph(text)] + (passage.causes.isEmpty ? [] : [.bullets(passage.causes)])
      })
  }

  private func questions(_ comparison: Comparison, _ story: ComparisonStory) -> Section? {
    let blocks = comparison.changes.flatMap { change -> [Block] in
      guard let headline = story.questions(change) else { return [] }
      return [.paragraph(headline), .bullets(story.lines(change))]
    }
    guard !blocks.isEmpty else { return nil }
    return Section(
      id: "trend-questions", title: [.text(pages.say("What changed in the questions"))],
      blocks: blocks)
  }

  private func outcomes(_ comparison: Comparison, _ story: ComparisonStory) -> Section? {
    let tables = OutcomeBlocks(comparison, story, pages)
    let blocks = comparison.points.indices.dropFirst().flatMap(tables.blocks)
    guard !blocks.isEmpty else { return nil }
    return Section(
      id: "trend-outcomes", title: [.text(pages.say("What became of decisions"))], blocks: blocks)
  }
}
