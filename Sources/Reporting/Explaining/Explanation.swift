package import Modeling
package import Scoring
import YAML

/// How figures come about, as lines for a terminal, down to who answered what.
package struct Explanation {
  let assessment: Assessment
  let scorecard: Scorecard
  let report: Report
  let pages: Pages

  package init(
    _ assessment: Assessment, _ scorecard: Scorecard, _ report: Report, _ words: Words = .english
  ) {
    self.assessment = assessment
    self.scorecard = scorecard
    self.report = report
    pages = Pages(report, words)
  }

  /// The derivation of what an id names; nil if it names nothing that has a figure.
  package func lines(_ subject: String) -> [String]? {
    let questionnaire = assessment.questionnaire
    if subject == "organization" { return group(nil) }
    if let dimension = assessment.model.dimensions.firstIndex(where: { $0.id == subject }) {
      return group(dimension)
    }
    if let element = assessment.model.element(id: subject)
      ?? assessment.model.elements.firstIndex(where: { $0.clause == subject })
    {
      return self.element(element)
    }
    if let tag = assessment.model.tags.firstIndex(where: { $0.id == subject }) {
      return self.tag(tag)
    }
    return questionnaire.question(id: subject).map { question($0) }
  }

  /// What to say of an id that names nothing.
  package static func unknown(_ subject: String, _ report: Report) -> String {
    let definitions = report.definitions
    let ids =
      ["organization"] + definitions.dimensions.map(\.id) + definitions.elements.map(\.id)
      + definitions.tags.map(\.id) + report.questions.map(\.id)
    return "Nothing here is called '\(subject.shortened)'" + Suggestion.tail(subject, among: ids)
  }

  /// A phrase in the language to print.
  func say(_ phrase: Phrase) -> String { pages.words.say(phrase) }

  /// A figure in full, without a trailing `.0`.
  func exact(_ figure: Double?) -> String {
    guard let figure else { return say("none") }
    let text = figure.description
    return pages.words.decimal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  func level(_ number: Int?) -> String {
    number.map { "\($0), \(assessment.model.title(ofLevel: $0))" } ?? say("none")
  }

  func range(_ low: Int?, _ high: Int?) -> String {
    guard let low, let high, low != high else { return "" }
    return say(" (provisional: \(low) to \(high))")
  }

  /// "Name: value", indented.
  func line(_ name: String, _ value: String, indent: String = "  ") -> String {
    indent + pages.words.pair(name, value)
  }

  /// Figures or ids as a list; semicolons where the decimal mark is a comma.
  func joined(_ items: [String]) -> String {
    items.joined(separator: pages.words.forms.decimal == "," ? pages.words.semicolon : ", ")
  }
}
