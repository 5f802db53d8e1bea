import ArgumentParser
import Editing
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

  @OptionGroup var recorder: RecorderOption

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
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    let index = try study.action(action)
    let before = study.assessment.decisions.byAction[action] ?? Decisions.Decision()
    if reject, (reason ?? before.reason ?? "").isBlank {
      throw Terminal.refusal("Rejecting '\(action)' needs a --reason.")
    }
    let entry = Entry.decision(action)
    let old = try Terminal.refusing { try desk.value(of: entry) }
    let after = try Study.change(
      assessment, folders, at: desk, [Change(entry, decided(old, before))])
    for warning in DecisionConflict.all(after, about: index) {
      Terminal.say(warning.sentence(after))
    }
    let decision = after.decisions.byAction[action] ?? Decisions.Decision()
    try Terminal.put("\(action): \(decision.summary)".visibleLine)
  }

  /// What the file is to say of the action; nil if it said nothing and still is to.
  private func decided(_ old: Content?, _ before: Decisions.Decision) -> Content? {
    var content = old
    func set(_ key: String, _ new: String?) {
      guard let new, !new.isBlank || content?.value(at: [key]) != nil else { return }
      content = (content ?? .map([])).with(key, new.isBlank ? nil : .text(new))
    }
    let verdict: Decisions.Verdict? = accept ? .accepted : reject ? .rejected : nil
    set("decision", verdict?.rawValue)
    // The reason of a decision goes with it.
    let isTurned = verdict != nil && before.verdict != nil && verdict != before.verdict
    set("reason", reason ?? (isTurned ? "" : nil))
    set("owner", owner)
    set("due", due)
    let isDone = done.map { !$0.isBlank } ?? false
    set("status", (status ?? (isDone ? .done : nil))?.rawValue)
    set("done", done)
    set("effective", effective)
    return content
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
