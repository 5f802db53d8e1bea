import Documents
import Reporting

/// A comparison as tables and sentences for people.
struct ComparisonTable {
  private let comparison: Comparison
  private let report: Report
  private let words: Words
  private let shown: Shown
  private let story: ComparisonStory

  /// `report` is the last of those compared.
  init(_ comparison: Comparison, _ report: Report, _ words: Words) {
    self.comparison = comparison
    self.report = report
    self.words = words
    shown = Shown(report, words)
    story = ComparisonStory(comparison, report, words)
  }

  var text: String {
    var lines = points + [""] + table(\.all)
    if story.differs {
      lines += [
        "",
        words.say(
          comparison.shared, one: "On the one question that all share:",
          other: "On the \(comparison.shared) questions that all share:"), "",
      ]
      lines += table(\.shared)
    }
    for change in comparison.changes {
      guard let headline = story.questions(change) else { continue }
      lines += ["", headline.plain] + story.lines(change).map { "  " + $0.plain }
    }
    for move in comparison.moves {
      let passage = story.passage(move)
      lines += ["", passage.headline.plain + " " + passage.explanation.plain]
      lines += passage.causes.map { "  " + $0.plain }
    }
    if !comparison.outcomes.isEmpty { lines += [""] + outcomes }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  /// What is compared.
  private var points: [String] {
    comparison.points.map { point in
      words.pair(
        point.label,
        words.say(
          "\(point.organization), \(point.title), \(words.date(point.date)), \(point.questions) questions"
        ))
    }
  }

  private func table(_ figures: KeyPath<Comparison.Line, [Comparison.Figures?]>) -> [String] {
    var table = TextTable(
      header: [words.say("Element")] + comparison.points.map { $0.label.elided(to: 24) }
        + [words.say("Change")], rows: [])
    func add(_ title: String, _ line: Comparison.Line) {
      let row = line[keyPath: figures]
      table.rows.append([title.elided(to: 44)] + row.map(cell) + [change(row)])
    }
    for line in comparison.elements {
      let element = report.element(line.id)
      add([element?.clause, element?.title].compactMap { $0 }.joined(separator: " "), line)
    }
    add(words.say("Organization"), comparison.organization)
    return table.lines
  }

  /// "2 (58 %)".
  private func cell(_ figures: Comparison.Figures?) -> String {
    guard let figures else { return "–" }
    return words.say(
      "\(words.level(figures.level, figures.level, figures.levelHigh)) at \(shown.percentSign(figures.achievement))"
    )
  }

  private func change(_ row: [Comparison.Figures?]) -> String {
    guard let first = row.first??.achievement, let last = row.last??.achievement else { return "–" }
    return shown.signed(last - first)
  }

  private var outcomes: [String] {
    [words.say("What became of the actions decided on:")]
      + comparison.outcomes.map { "  " + words.pair($0.title, story.outcome($0)) }
  }
}
