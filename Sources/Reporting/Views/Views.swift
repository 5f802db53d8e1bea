package import Spreadsheets

extension Report {
  /// The result as tidy tables: ids stay as they are, titles are in the language of the words.
  ///
  /// To add a view, add its file and its line here.
  package func views(_ words: Words) -> [Worksheet] {
    let views = Views(report: self, words: words)
    return [
      views.organization(), views.elements(), views.cells(), views.questions(), views.gaps(),
      views.findings(), views.statements(), views.actions(), views.evidence(), views.tags(),
      views.agreement(), views.groups(),
    ].filter { !actions.isEmpty || $0.id != "actions" }
      + (roadmap.map { [views.roadmap($0)] } ?? []) + (comparison.map { [$0.sheet(words)] } ?? [])
  }

  /// The tidy table of cells.
  package func cells(_ words: Words) -> Worksheet { Views(report: self, words: words).cells() }
}

/// Makes tables of a result.
struct Views {
  typealias Column = Worksheet.Column

  let report: Report
  let words: Words

  /// Claimed, then evidenced, each with its id.
  var sides: [(id: String, view: Report.View)] {
    [("claimed", report.claimed), ("evidenced", report.evidenced)]
  }

  /// The bands' letters, lowest first.
  var bands: Column.Kind { .mark(report.definitions.rating.bands.map(\.id)) }

  func say(_ phrase: Phrase) -> String { words.say(phrase) }

  /// Several things in one cell; empty for none.
  func joined(_ items: [String]) -> Cell {
    items.isEmpty ? .empty : .text(items.joined(separator: "; "))
  }

  /// A word of the data in the language of the words.
  func term(_ word: String?) -> Cell { .text(word.map { words.term($0) }) }

  func title(ofElement id: String) -> Cell { .text(report.element(id)?.title) }

  /// Who a key stands for, as far as it may be told.
  func who(_ key: String?) -> Cell {
    guard let key else { return .empty }
    guard let person = report.people.first(where: { $0.key == key }) else { return .text(key) }
    return .text(person.name ?? person.role ?? key)
  }
}
