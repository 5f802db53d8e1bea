import Modeling
import Reporting
import YAML

/// The assessors' own statements for people to read, 80 columns wide.
struct FindingsTable {
  private static let width = 80

  private let assessment: Assessment
  private let words: Words

  init(_ assessment: Assessment, _ words: Words) {
    self.assessment = assessment
    self.words = words
  }

  var text: String {
    let findings = assessment.statements
    if findings.isEmpty { return words.say("No finding is recorded yet.") + "\n" }
    return findings.map { entry($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func entry(_ finding: Statement) -> [String] {
    let element = assessment.model.elements[finding.element]
    let facts: [String?] = [
      words.finding(finding.kind.rawValue),
      [element.clause, element.title].compactMap { $0 }.joined(separator: " "),
      finding.level.map { words.say("level \($0)") }, finding.by,
      finding.onDate.map { words.date($0.description) },
    ]
    let evidence = finding.evidence.map { assessment.evidence[$0].id }
    let proof =
      evidence.isEmpty
      ? "" : words.pair(words.say("Evidence"), evidence.joined(separator: ", "))
    return words.pair(finding.id, facts.compactMap { $0 }.joined(separator: ", ")).onOneLine
      .wrapped(to: Self.width)
      + finding.text.onOneLine.wrapped(to: Self.width, indentingAll: true)
      + (proof.isEmpty ? [] : proof.wrapped(to: Self.width, indentingAll: true))
  }
}
