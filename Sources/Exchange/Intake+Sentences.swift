package import Modeling
import YAML

extension Intake {
  /// How many conflicts are told one by one.
  private static var limit: Int { Problems.limit }

  /// Why nothing is imported, with every answer that differs; nil if none does.
  package func refusal(_ questionnaire: Questionnaire) -> String? {
    if conflicts.isEmpty { return nil }
    let count = conflicts.count == 1 ? "1 answer" : "\(conflicts.count) answers"
    var lines = [
      "\(count) of '\(person)' \(conflicts.count == 1 ? "differs" : "differ") from what the assessment has; "
        + "nothing was imported. --replace puts what comes in its place."
    ]
    for conflict in conflicts.prefix(Self.limit) {
      let item = conflict.item
      lines += [
        "  \(questionnaire.questions[item.question].id) (\(item.place))",
        "    there: \(conflict.there.summary(item.question, questionnaire))",
        "    comes: \(item.answer.summary(item.question, questionnaire))",
      ]
    }
    let hidden = conflicts.count - Self.limit
    if hidden > 0 { lines.append("  ... and \(hidden) more.") }
    return lines.joined(separator: "\n")
  }

  /// What was done, in figures.
  package var summary: String {
    let count = taken.count == 1 ? "1 answer" : "\(taken.count) answers"
    return "\(person): \(count) taken, \(same.count) the same, \(conflicts.count) replaced."
  }
}

extension Sheet.Answer {
  /// All it says on one line, keys as in an answers file.
  fileprivate func summary(_ question: Int, _ questionnaire: Questionnaire) -> String {
    guard case .map(let pairs)? = content(question, of: questionnaire) else { return "nothing" }
    return pairs.filter { $0.key != "answered" }.map { pair in
      switch pair.value {
      case .list(let items):
        "\(pair.key): "
          + items.map { if case .text(let text) = $0 { text } else { "" } }
          .joined(separator: ", ")
      case .text(let text):
        "\(pair.key): "
          + text.split(whereSeparator: \.isNewline).joined(separator: " ").shortened
      case .map: pair.key
      }
    }
    .joined(separator: "; ")
  }
}
