import ArgumentParser
import Modeling
import YAML

/// What a piece of evidence says about questions, as it is written on the command line.
struct EvidenceLinks: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A question it supports, with the choice it shows and where, if it says: once for each, like \
      promise-written=deployed@"page 4".
      """, valueName: "question=choice@where"))
  var supports: [String] = []

  @Option(
    help: ArgumentHelp(
      "A question it speaks against, and the choice it shows instead; once for each.",
      valueName: "question=choice"))
  var contradicts: [String] = []

  var isEmpty: Bool { supports.isEmpty && contradicts.isEmpty }

  func validate() throws {
    for text in supports {
      let parts = Parts(text)
      if parts.question.isEmpty || parts.choice == "" || parts.at == "" {
        throw ValidationError(
          "--supports is a question, with =choice and @where if it says so, not '\(text.shortened)'."
        )
      }
    }
    for text in contradicts {
      let parts = Parts(text)
      if parts.question.isEmpty || (parts.choice ?? "").isEmpty || parts.at != nil {
        throw ValidationError(
          "--contradicts is a question and a choice, like promise-kept=started, not '\(text.shortened)'."
        )
      }
    }
    let questions = (supports + contradicts).map { Parts($0).question }
    if let twice = questions.first(where: { id in questions.count { $0 == id } > 1 }) {
      throw ValidationError("Question '\(twice.shortened)' is named more than once.")
    }
  }

  /// The supported questions, each with what the register says of it; ends the command if there is
  /// no such question or choice.
  func supported(in assessment: Assessment) throws -> [Content.Pair] {
    try supports.map(Parts.init).map { parts in
      let question = try assessment.question(parts.question)
      if let choice = parts.choice { try assessment.check(choice, of: question) }
      let said = [("shows", parts.choice), ("at", parts.at)].compactMap { key, text in
        text.map { Content.Pair(key, .text($0)) }
      }
      return Content.Pair(parts.question, .map(said))
    }
  }

  /// The contradicted questions, each with the choice shown; ends the command likewise.
  func contradicted(in assessment: Assessment) throws -> [Content.Pair] {
    try contradicts.map(Parts.init).map { parts in
      let choice = parts.choice ?? ""
      try assessment.check(choice, of: try assessment.question(parts.question))
      return Content.Pair(parts.question, .text(choice))
    }
  }

  /// `question=choice@where`; a place may hold every character.
  private struct Parts {
    var question: String
    var choice: String?
    var at: String?

    init(_ text: String) {
      let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      let sides = halves[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      question = String(sides[0])
      choice = sides.count > 1 ? String(sides[1]) : nil
      at = halves.count > 1 ? String(halves[1]) : nil
    }
  }
}

extension Assessment {
  /// The index of a question by its id; ends the command if there is none.
  func question(_ id: String) throws -> Int {
    let ids = questionnaire.questions.map(\.id)
    if let index = ids.firstIndex(of: id) { return index }
    throw Terminal.refusal(
      "There is no question '\(id.shortened)'" + Suggestion.tail(id, among: ids))
  }

  /// Ends the command if a question has no such choice.
  func check(_ choice: String, of question: Int) throws {
    let choices = questionnaire.scale(of: question).choices.map(\.id)
    if choices.contains(choice) { return }
    throw Terminal.refusal(
      "Question '\(questionnaire.questions[question].id)' has no choice '\(choice.shortened)', only "
        + choices.joined(separator: ", ") + Suggestion.tail(choice, among: choices))
  }
}
