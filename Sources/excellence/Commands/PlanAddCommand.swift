import ArgumentParser
import Editing
import Modeling
import YAML

/// Adds an action of the organization's own.
struct PlanAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an action of the organization's own.",
    discussion: """
      Example: excellence plan add reports/examples/harbour-hotel-2026 night-desk \
      --title "Staff the night desk with people who may decide" \
      --raises authority-limits=deployed --effort 12

      It is kept in the assessment's plan.yml, and planned with like every other.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the new action: lower-case words joined by hyphens.")
  var id: String

  @Option(help: ArgumentHelp("What is to be done, in a few words.", valueName: "text"))
  var title: String

  @Option(
    help: ArgumentHelp(
      "A question it raises and the choice it raises it to at least; once for each.",
      valueName: "question=choice"))
  var raises: [String]

  @Option(help: ArgumentHelp("What it takes, from 1.", valueName: "person-days"))
  var effort: Int

  @Option(help: ArgumentHelp("How long it takes; 3 unless given.", valueName: "months"))
  var within: Int?

  @Option(help: ArgumentHelp("Who sees to it.", valueName: "text"))
  var owner: String?

  @Option(help: ArgumentHelp("How one knows that it is done.", valueName: "text"))
  var doneWhen: String?

  @Option(name: .customLong("do"), help: ArgumentHelp("A step; once for each.", valueName: "step"))
  var steps: [String] = []

  @Option(help: ArgumentHelp("An action it needs first; once for each.", valueName: "action"))
  var after: [String] = []

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if effort < 1 { throw ValidationError("--effort is person-days from 1, not \(effort).") }
    if let within, within < 1 { throw ValidationError("--within is months from 1, not \(within).") }
    if title.isBlank { throw ValidationError("--title must not be empty.") }
    for pair in raises where pair.split(separator: "=").count != 2 {
      throw ValidationError(
        "--raises is a question and a choice, like promise-written=deployed, not '\(pair.shortened)'."
      )
    }
  }

  func run() throws {
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    if let reason = Identifier.refusal(of: id) {
      throw Terminal.refusal("Action '\(id.shortened)' \(reason)")
    }
    if Identifier.reserved.contains(id) {
      throw Terminal.refusal("The id '\(id)' is reserved; no action can have it.")
    }
    if study.assessment.actions.contains(where: { $0.id == id }) {
      throw Terminal.refusal("There is an action '\(id)' already.")
    }
    for action in after { _ = try study.action(action) }
    let pairs = try raises.map { try raise($0, study.assessment.questionnaire) }
    try Study.change(assessment, folders, at: desk, [Change(.ownAction(id), content(pairs))])
    try Terminal.put(
      "\(id): \(title); \(effort) person-days; raises \(raises.joined(separator: ", "))".visibleLine
    )
  }

  private func raise(_ text: String, _ questionnaire: Questionnaire) throws -> Content.Pair {
    let parts = text.split(separator: "=").map(String.init)
    let ids = questionnaire.questions.map(\.id)
    guard let question = ids.firstIndex(of: parts[0]) else {
      throw Terminal.refusal(
        "There is no question '\(parts[0].shortened)'" + Suggestion.tail(parts[0], among: ids))
    }
    let choices = questionnaire.scale(of: question).choices.map(\.id)
    guard choices.contains(parts[1]) else {
      throw Terminal.refusal(
        "Question '\(parts[0])' has no choice '\(parts[1].shortened)', only "
          + choices.joined(separator: ", ") + Suggestion.tail(parts[1], among: choices))
    }
    return Content.Pair(parts[0], .text(parts[1]))
  }

  /// The action as it stands in the file, in the order of the reference.
  private func content(_ raises: [Content.Pair]) -> Content {
    var pairs = [Content.Pair("id", .text(id)), Content.Pair("title", .text(title))]
    if !steps.isEmpty { pairs.append(.init("do", .list(steps.map { .text($0) }))) }
    pairs.append(.init("raises", .map(raises)))
    pairs.append(.init("effort", .text(String(effort))))
    if let within { pairs.append(.init("within", .text(String(within)))) }
    if let owner { pairs.append(.init("owner", .text(owner))) }
    if let doneWhen { pairs.append(.init("done-when", .text(doneWhen))) }
    if !after.isEmpty { pairs.append(.init("after", .list(after.map { .text($0) }))) }
    return .map(pairs)
  }
}
