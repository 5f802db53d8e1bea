import ArgumentParser
import Editing
import Modeling
import YAML

/// Adds an assessor's own statement.
struct FindingsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add what an assessor found, in their own words.",
    discussion: """
      Example: excellence findings add reports/examples/harbour-hotel-2026 \
      --element service-excellence-culture --level core-service --kind strength \
      --text "In all three houses walked, staff greeted before they were greeted." --as lm

      It is kept in the assessment's findings.yml; everything else in that file stays as it is.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(
    help:
      "The id of the new finding; without it mk-1, mk-2 and so on after who found it, or f1, f2.")
  var id: String?

  @Option(help: ArgumentHelp("The element it is about.", valueName: "id"))
  var element: String

  @Option(help: "What it is.")
  var kind: Statement.Kind

  @Option(help: ArgumentHelp("What was found.", valueName: "text"))
  var text: String

  @Option(
    help: ArgumentHelp(
      "The level it is about, by id or number; without it the element as a whole.",
      valueName: "level"))
  var level: String?

  @Option(
    help: ArgumentHelp("A piece of evidence that shows it; once for each.", valueName: "id"))
  var evidence: [String] = []

  @Option(name: .customLong("as"), help: ArgumentHelp("Who found it.", valueName: "person"))
  var person: String?

  @Option(help: ArgumentHelp("The day it was found; without it today.", valueName: "date"))
  var on: String?

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let on { try Day.check(on, "--on") }
    if text.isBlank { throw ValidationError("--text must not be empty.") }
  }

  func run() throws {
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    let draft = FindingDraft(study.assessment)
    let finder = try draft.person(person, recordedBy: recorder.by)
    let id = try draft.id(id, of: finder)
    let element = try draft.element(element)
    let level = try level.map { try study.level($0, atLeast: 1) }
    let content = Content.map(
      [
        ("id", id), ("element", element), ("level", level.map { draft.level($0) }),
        ("kind", kind.rawValue), ("text", text),
      ].compactMap { key, text in text.map { .init(key, .text($0)) } }
        + (try draft.evidence(evidence))
        + [
          ("by", finder),
          ("on-date", on ?? Day.today.description),
        ].compactMap { key, text in text.map { .init(key, .text($0)) } })
    try Study.change(assessment, folders, at: desk, [Change(.finding(id), content)])
    if let remark = draft.remark(on: element) { Terminal.say(remark) }
    let place = level.map { "\(element), level \($0)" } ?? element
    try Terminal.put("\(id): \(kind.rawValue) of \(place): \(text)".visibleLine)
  }
}

extension Statement.Kind: ExpressibleByArgument {}
