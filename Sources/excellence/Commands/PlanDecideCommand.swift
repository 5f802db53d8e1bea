import ArgumentParser
import Modeling
import Planning
import YAML

/// Records what was decided about an action.
struct PlanDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Record what was decided about an action, and what became of it.",
    discussion: """
      Example: excellence plan decide reports/examples/harbour-hotel-2026 no-blame-line --accept \
      --owner "General manager" --due 2027-04-30

      It is kept in the assessment's plan.yml; everything else in that file stays as it is. An empty \
      text takes an entry away.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the action.")
  var action: String

  @Flag(help: "It is to be done.")
  var accept = false

  @Flag(help: "It is not to be done; needs a reason.")
  var reject = false

  @Option(help: ArgumentHelp("Why it was decided so.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who sees to it.", valueName: "text"))
  var owner: String?

  @Option(
    help: ArgumentHelp("The day by which it is to be done, like 2027-01-31.", valueName: "date"))
  var due: String?

  @Option(help: "How far it is.")
  var status: Decisions.Progress?

  @Option(help: ArgumentHelp("What was done and when; says that it is done.", valueName: "text"))
  var done: String?

  @Option(help: ArgumentHelp("Whether it worked, and how that is known.", valueName: "text"))
  var effective: String?

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let due, !due.isBlank { try Day.check(due, "--due") }
    if accept, reject { throw ValidationError("An action is accepted or rejected, not both.") }
    let texts = [reason, owner, done, effective]
    if !accept, !reject, due == nil, status == nil, texts.allSatisfy({ $0 == nil }) {
      throw ValidationError("Say what was decided, such as --accept or --status running.")
    }
    if let status, status != .done, done != nil {
      throw ValidationError(
        "--done says that it is done, and --status \(status.rawValue) that it is not.")
    }
  }

  func run() throws {
    let file = try EditedFile.plan(of: assessment)
    let study = try Study(assessment, folders)
    let index = try study.action(action)
    let before = study.assessment.decisions.byAction[action] ?? Decisions.Decision()
    if reject, (reason ?? before.reason ?? "").isBlank {
      throw Terminal.refusal("Rejecting '\(action)' needs a --reason.")
    }
    let after = try file.write(edits(from: before), folders)
    for warning in DecisionConflict.all(after, about: index) {
      Terminal.say(warning.sentence(after))
    }
    let decision = after.decisions.byAction[action] ?? Decisions.Decision()
    try Terminal.put("\(action): \(decision.summary)".visibleLine)
  }

  private func edits(from before: Decisions.Decision) -> [Edit] {
    var edits: [Edit] = []
    func set(_ key: String, _ new: String?, over old: String?) {
      guard let new else { return }
      let path: [Edit.Step] = ["actions", .key(action), .key(key)]
      if !new.isBlank {
        edits.append(Edit(path, .set(.text(new))))
      } else if old != nil {
        edits.append(Edit(path, .remove))
      }
    }
    let verdict: Decisions.Verdict? = accept ? .accepted : reject ? .rejected : nil
    set("decision", verdict?.rawValue, over: before.verdict?.rawValue)
    // The reason of a decision goes with it.
    let isTurned = verdict != nil && before.verdict != nil && verdict != before.verdict
    set("reason", reason ?? (isTurned ? "" : nil), over: before.reason)
    set("owner", owner, over: before.owner)
    set("due", due, over: before.due?.description)
    let isDone = done.map { !$0.isBlank } ?? false
    set("status", (status ?? (isDone ? .done : nil))?.rawValue, over: before.status?.rawValue)
    set("done", done, over: before.done)
    set("effective", effective, over: before.effective)
    return edits
  }
}

extension Decisions.Progress: ExpressibleByArgument {}

extension Decisions.Decision {
  /// All that is recorded, on one line.
  fileprivate var summary: String {
    let parts = [
      verdict?.rawValue, reason.map { "reason: \($0)" }, owner.map { "owner: \($0)" },
      due.map { "due \($0)" }, status.map { "status \($0.rawValue)" }, done.map { "done: \($0)" },
      effective.map { "effective: \($0)" },
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? "nothing is recorded any more" : said.joined(separator: "; ")
  }
}
