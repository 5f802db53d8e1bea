import Reporting

/// The figures of a result as a table for people.
enum ScoreTable {
  static func text(_ report: Report) -> String {
    let shown = Shown(report)
    var lines = [
      "\(report.assessment.organization): \(report.assessment.title), \(report.assessment.date)",
      "",
    ]
    for (name, view) in [("Claimed", report.claimed), ("Evidenced", report.evidenced)] {
      let headline =
        if let card = view.organization {
          level(card.level, card.levelLow, card.levelHigh)
            + ", " + report.title(ofLevel: card.levelLow ?? 0)
        } else {
          "not given, since part of the model is left out"
        }
      lines.append("\(name) pyramid level reached: \(headline)")
    }
    lines.append("")
    let levels = report.definitions.levels
    var table = TextTable(
      header: ["Element", "Claimed"] + levels.indices.map { "Level \($0 + 1)" }
        + ["Evidenced", "Target"],
      rows: [])
    for (claimed, evidenced) in zip(report.claimed.elements, report.evidenced.elements) {
      let element = report.element(claimed.id)
      let name = [element?.clause, element?.title].compactMap { $0 }.joined(separator: " ")
        .elided(to: 44)
      table.rows.append(
        [name, level(claimed.level, claimed.levelLow, claimed.levelHigh)]
          + claimed.cells.map { cell in
            switch cell.state {
            case "notApplicable": cell.asked ? "n/a" : "–"
            case "unanswered": "open"
            default: "\(shown.percent(cell.achievement)) \(cell.band ?? "?")"
            }
          }
          + [
            level(evidenced.level, evidenced.levelLow, evidenced.levelHigh),
            claimed.target.map(String.init) ?? "–",
          ])
    }
    lines += table.lines
    lines += ["", progress(report)]
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  /// A level with its range if it is provisional.
  private static func level(_ level: Int?, _ low: Int?, _ high: Int?) -> String {
    guard let level, let low, let high else { return "–" }
    return low == high ? "\(level)" : "\(low) (\(low) to \(high))"
  }

  private static func progress(_ report: Report) -> String {
    let progress = report.progress
    return "Questions: \(progress.answered) answered, \(progress.notApplicable) not applicable, "
      + "\(progress.unanswered) open, \(progress.outOfScope) out of scope."
  }
}

extension String {
  /// Cut to a number of characters, with an ellipsis for what is left out.
  fileprivate func elided(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}
