import Reporting

/// The figures of a result as a table for people.
struct ScoreTable {
  private let report: Report
  private let words: Words
  private let shown: Shown

  init(_ report: Report, _ words: Words) {
    self.report = report
    self.words = words
    shown = Shown(report, words)
  }

  var text: String {
    let head = report.assessment
    var lines = [words.pair(head.organization, "\(head.title), \(words.date(head.date))"), ""]
    lines.append(words.say("Claimed pyramid level reached: \(headline(report.claimed))"))
    lines.append(words.say("Evidenced pyramid level reached: \(headline(report.evidenced))"))
    lines.append("")
    var table = TextTable(
      header: [words.say("Element"), words.say("Claimed")]
        + report.definitions.levels.indices.map { words.say("Level \($0 + 1)") }
        + [words.say("Evidenced"), words.say("Target")],
      rows: [])
    for (claimed, evidenced) in zip(report.claimed.elements, report.evidenced.elements) {
      let element = report.element(claimed.id)
      let name = [element?.clause, element?.title].compactMap { $0 }.joined(separator: " ")
        .elided(to: 44)
      table.rows.append(
        [name, words.level(claimed.level, claimed.levelLow, claimed.levelHigh)]
          + claimed.cells.map(figure)
          + [
            words.level(evidenced.level, evidenced.levelLow, evidenced.levelHigh),
            claimed.target.map(String.init) ?? "–",
          ])
    }
    lines += table.lines
    lines += ["", progress]
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private func headline(_ view: Report.View) -> String {
    guard let card = view.organization else {
      return words.say("not given, since part of the model is left out")
    }
    return words.level(card.level, card.levelLow, card.levelHigh)
      + ", " + report.title(ofLevel: card.levelLow ?? 0)
  }

  private func figure(_ cell: Report.CellFigures) -> String {
    switch cell.state {
    case "notApplicable": cell.asked ? words.say("n/a") : "–"
    case "unanswered": words.say("open")
    default: "\(shown.percent(cell.achievement)) \(cell.band ?? "?")"
    }
  }

  private var progress: String {
    let progress = report.progress
    return words.say(
      "Questions: \(progress.answered) answered, \(progress.notApplicable) not applicable, \(progress.unanswered) open, \(progress.outOfScope) out of scope."
    )
  }
}

extension String {
  /// Cut to a number of characters, with an ellipsis for what is left out.
  func elided(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}
