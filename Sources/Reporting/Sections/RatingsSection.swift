import Documents

/// Claimed and evidenced level of each element with its range, and the findings cell by cell.
struct RatingsSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    Section(
      id: "ratings", title: [.text(pages.say("Ratings and findings"))],
      blocks: [
        .text(
          pages.say(
            "The claimed level rests on the answers, the evidenced one on what was examined. Where open or unexamined questions could change a level, its range stands beside it and the lowest counts."
          )),
        .table(levels()),
        .text(
          pages.say(
            "What is evidenced covers only the cells that were examined, so its percent can be above the claimed one; in a single cell it never is."
          )),
      ] + absent,
      sections: [findings(), statements(), unstated()].compactMap { $0 }, startsPage: true)
  }

  /// What is said of files that are not there or not the ones registered.
  private var absent: [Block] {
    let pieces = report.evidence.filter { ["missing", "changed"].contains($0.lapse ?? "") }
    guard !pieces.isEmpty else { return [] }
    return [
      .callout(
        Callout(
          .caution, title: [.text(pages.say("Files of evidence are missing or changed"))],
          blocks: [
            .text(
              pages.say(
                "These pieces count nowhere in this report, neither for a claim nor against it; levels and findings can be better or worse with them."
              )),
            .bullets(pieces.map { [.text(pages.words.pair($0.title, pages.lapse($0)))] }),
          ]))
    ]
  }

  private func levels() -> Table {
    Table(
      caption: [.text(pages.say("Claimed and evidenced level"))],
      columns: [
        .init(pages.say("Element")), .init(pages.say("Level claimed"), .trailing),
        .init(pages.say("Claimed %"), .trailing), .init(pages.say("Level evidenced"), .trailing),
        .init(pages.say("Evidenced %"), .trailing), .init(pages.say("Examined"), .trailing),
        .init(pages.say("Target"), .trailing),
      ],
      rows: pages.cards.map { claimed, evidenced in
        Table.Row([
          [.text(pages.heading(ofElement: claimed.id))],
          [.text(pages.levelFigure(claimed.level, claimed.levelLow, claimed.levelHigh))],
          [.text(pages.shown.percent(claimed.achievement))],
          [.text(pages.levelFigure(evidenced.level, evidenced.levelLow, evidenced.levelHigh))],
          [.text(pages.shown.percent(evidenced.achievement))],
          [.text(pages.shown.shareSign(evidenced.coverage))],
          [.text(claimed.target.map(String.init) ?? "–")],
        ])
      })
  }

  /// What the rules find in each cell up to its target, beside what the assessors wrote.
  private func findings() -> Section? {
    guard !report.findings.isEmpty else { return nil }
    return Section(
      id: "ratings-findings", title: [.text(pages.say("Findings by the rules of the method"))],
      blocks: [
        .table(
          Table(
            caption: [.text(pages.say("Findings up to each element's target"))],
            columns: [
              .init(pages.say("Element")), .init(pages.say("Level"), .trailing),
              .init(pages.say("Finding")), .init(pages.say("Claimed")),
              .init(pages.say("Evidenced")), .init(pages.say("Written statements")),
            ],
            rows: report.findings.map { finding in
              let number = report.number(ofLevel: finding.level)
              let cells = pages.cards.first { $0.claimed.id == finding.element }
              let written = report.statements.filter {
                $0.element == finding.element && ($0.level == nil || $0.level == finding.level)
              }
              return Table.Row([
                [.text(pages.heading(ofElement: finding.element))], [.text(String(number))],
                [.text(Words.sentence(pages.words.finding(finding.kind)))],
                figure(cells?.claimed.cells[number - 1]),
                figure(cells?.evidenced.cells[number - 1]),
                [.text(written.isEmpty ? "–" : written.map(\.id).joined(separator: ", "))],
              ])
            }))
      ])
  }

  private func figure(_ cell: Report.CellFigures?) -> [Inline] {
    guard let cell, let achievement = cell.achievement else { return [.text("–")] }
    return pages.badge(cell.band) + [.text(" " + pages.shown.percentSign(achievement))]
  }

  /// What the assessors wrote themselves.
  private func statements() -> Section? {
    guard !report.statements.isEmpty else { return nil }
    return Section(
      id: "ratings-statements", title: [.text(pages.say("The assessors' own statements"))],
      blocks: [
        .table(
          Table(
            caption: [.text(pages.say("Statements"))],
            columns: [
              .init(pages.say("No.")), .init(pages.say("Element")),
              .init(pages.say("Level"), .trailing), .init(pages.say("Kind")),
              .init(pages.say("Statement")), .init(pages.say("Evidence")),
              .init(pages.say("By, on")),
            ],
            rows: report.statements.map { statement in
              let hands = [pages.who(statement.by), statement.onDate.map(pages.words.date)]
              let pieces = statement.evidence.map { pages.evidence($0)?.title ?? $0 }
              return Table.Row([
                [.text(statement.id)], [.text(pages.heading(ofElement: statement.element))],
                [.text(statement.level.map { String(report.number(ofLevel: $0)) } ?? "–")],
                [.text(Words.sentence(pages.words.term(statement.kind)))],
                [.text(statement.text)],
                [.text(pieces.isEmpty ? "–" : pieces.joined(separator: pages.words.semicolon))],
                [.text(hands.compactMap { $0 }.joined(separator: ", "))],
              ])
            }))
      ])
  }

  /// Cells that are not fully achieved and of which nobody wrote why.
  private func unstated() -> Section? {
    let best = report.definitions.rating.bands.last
    let rows = pages.cards.flatMap { claimed, _ -> [Table.Row] in
      let reach = claimed.target ?? pages.levels.count
      return claimed.cells.prefix(reach).enumerated().compactMap { index, cell in
        let isWritten = report.statements.contains {
          $0.element == claimed.id && ($0.level == nil || $0.level == cell.level)
        }
        guard cell.state != "notApplicable", cell.band != best?.id, !isWritten else { return nil }
        return Table.Row([
          [.text(pages.heading(ofElement: claimed.id))], [.text(String(index + 1))],
          figure(cell),
        ])
      }
    }
    guard !rows.isEmpty, let best else { return nil }
    return Section(
      id: "ratings-unstated", title: [.text(pages.say("Cells without a written statement"))],
      blocks: [
        .text(
          pages.say(
            "A rating below \(best.id) (\(best.title)) rests on more than figures when somebody writes what was seen. Nobody has for these cells, up to each element's target."
          )),
        .table(
          Table(
            caption: [.text(pages.say("Cells without a written statement"))],
            columns: [
              .init(pages.say("Element")), .init(pages.say("Level"), .trailing),
              .init(pages.say("Claimed")),
            ], rows: rows)),
      ])
  }
}
