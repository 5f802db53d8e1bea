import Modeling
import YAML

/// One answer as texts of a table, each with where it stands; a text that is missing says nothing.
struct AnswerDraft {
  struct Part {
    var text: String
    var spot: Spot
  }

  /// Index in the questionnaire.
  var question: Int
  var choice: Part?
  var notApplicable: Part?
  /// `x`, or why it is not known.
  var unknown: Part?
  var met: [Part] = []
  var note: Part?
  var answered: Part?

  init(_ question: Int) { self.question = question }

  /// The answer; nil if it says nothing, or after saying in `problems` what is wrong. `position` is
  /// that of the choice a text names.
  func answer(
    _ questionnaire: Questionnaire, _ problems: Problems, position: (String) -> Int?
  ) -> Sheet.Answer? {
    let errorsBefore = problems.errorCount
    let subject = "Question '\(questionnaire.questions[question].id)'"
    var answer = Sheet.Answer()
    if let choice {
      if let position = position(choice.text) {
        answer.mark = .choice(position)
      } else {
        let choices = questionnaire.scale(of: question).choices
        problems.error(
          choice.spot,
          "\(subject) has no choice '\(choice.text.shortened)'; its choices are "
            + choices.map { $0.label == $0.id ? $0.id : "\($0.id) (\($0.label))" }
            .joined(separator: ", ") + ".")
      }
    }
    if let notApplicable {
      answer.mark = .notApplicable
      answer.remark.reason = notApplicable.text
    }
    if let unknown {
      answer.mark = .unknown
      answer.remark.reason = UnknownMark.reason(unknown.text)
    }
    let given = [choice, notApplicable, unknown].compactMap { $0 }
    if given.count > 1 {
      problems.error(
        given[1].spot,
        "\(subject) has more than one of a choice, a reason why it is not applicable, and unknown.")
    }
    let conditions = questionnaire.questions[question].conditions.map(\.id)
    for tick in met {
      if !conditions.contains(tick.text) {
        problems.error(
          tick.spot,
          "\(subject) has no condition '\(tick.text.shortened)'"
            + Suggestion.tail(tick.text, among: conditions))
      } else if !answer.remark.met.contains(tick.text) {
        answer.remark.met.append(tick.text)
      }
    }
    answer.remark.note = note?.text
    if let answered { answer.remark.answered = day(answered, problems) }
    if problems.errorCount > errorsBefore { return nil }
    // A day alone is no answer.
    let isSaid = answer.mark != .none || answer.remark.note != nil || !answer.remark.met.isEmpty
    return isSaid ? answer : nil
  }

  /// A day in ISO form, or as a German spreadsheet saves it.
  private func day(_ part: Part, _ problems: Problems) -> Day? {
    if let day = Day(part.text) { return day }
    let parts = part.text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2].utf8.count == 4 {
      let padded = parts[..<2].reversed().map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
      if let day = Day("\(parts[2])-\(padded.joined(separator: "-"))") { return day }
    }
    problems.error(
      part.spot,
      "A date is written like 2026-10-31 and is in the calendar, not '\(part.text.shortened)'.")
    return nil
  }
}

/// How a table says that something is not known: `x`, or the reason.
enum UnknownMark {
  /// What stands in a table for a reason; one that itself reads `x` has one more in front.
  static func text(_ reason: String?) -> String {
    guard let reason else { return "x" }
    return isMark(reason) ? "x" + reason : reason
  }

  /// The reason a text in a table gives; nil for none.
  static func reason(_ text: String) -> String? {
    guard isMark(text) else { return text }
    return text.utf8.count == 1 ? nil : String(text.dropFirst())
  }

  private static func isMark(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }
  }
}
