import ArgumentParser
import Editing
import Modeling
import YAML

/// Adds somebody who takes part, or changes what is said of them.
struct PeopleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add somebody who takes part, or change what is said of them.",
    discussion: """
      Example: excellence people add reports/examples/harbour-hotel-2026 nd --name "Nadia Diallo" \
      --role "Night manager" --group management

      It is kept in the assessment's assessment.yml; everything else in that file stays as it is. \
      With --change, an empty text takes a fact away.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The person's id, as in answers/<id>.yml: lower-case words joined by hyphens.")
  var id: String

  @Option(help: ArgumentHelp("What they are called.", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("What they do.", valueName: "text"))
  var role: String?

  @Option(
    help: ArgumentHelp(
      "The group they belong to, which decides what they are asked.", valueName: "group"))
  var group: String?

  @Flag(help: "Change somebody who is there already.")
  var change = false

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders, saying: .blind)
    try checkID(study.assessment)
    let entry = Entry.person(id)
    let old = try Terminal.refusing { try desk.value(of: entry) }
    let after = try Study.change(assessment, folders, at: desk, [Change(entry, content(old))])
    if let remark = GroupRemark.sentence(id, in: after) { Terminal.say(remark) }
    let facts = after.person(id).map { [$0.name, $0.role, $0.group] } ?? []
    let asked = after.questions(askedOf: id).count
    let said = ([id] + facts.compactMap { $0 }).joined(separator: ", ")
    try Terminal.put("\(said): asked \(asked) questions".visibleLine)
  }

  /// Ends the command if nobody can have the id, or somebody else has it.
  private func checkID(_ assessment: Assessment) throws {
    if let reason = Identifier.refusal(of: id) {
      throw Terminal.refusal("Person '\(id.shortened)' \(reason)")
    }
    if Identifier.reserved.contains(id) {
      throw Terminal.refusal("The id '\(id)' is reserved; no person can have it.")
    }
    let ids = assessment.people.map(\.id)
    if !change, ids.contains(id) {
      throw Terminal.refusal(
        "There is a person '\(id)' already; take another id, or change them with --change.")
    }
    if change, !ids.contains(id) {
      throw Terminal.refusal(
        "There is no person '\(id)' to change" + Suggestion.tail(id, among: ids))
    }
  }

  /// The person as they stand in the file, what is not given as it was.
  private func content(_ old: Content?) -> Content {
    var content = old ?? .map([.init("id", .text(id))])
    for (key, value) in [("name", name), ("role", role), ("group", group)] {
      if let value { content = content.with(key, value.isBlank ? nil : .text(value)) }
    }
    return content
  }
}
