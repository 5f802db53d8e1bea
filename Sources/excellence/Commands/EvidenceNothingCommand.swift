import ArgumentParser
import Editing
import Modeling
import YAML

/// Records that evidence was asked for and not found.
struct EvidenceNothingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nothing",
    abstract: "Record that evidence for a question was looked for and not found.",
    discussion: """
      Example: excellence evidence nothing reports/examples/harbour-hotel-2026 promise-tested \
      --what "Asked for the last three tests; none exist"

      An empty --what takes the entry away, once something was found.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of the question.")
  var question: String

  @Option(help: ArgumentHelp("What was asked for or looked at.", valueName: "text"))
  var what: String

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders)
    let index = try study.assessment.question(question)
    let registrar = Registrar(folder: assessment, folders: folders, recorder: recorder)
    let after = try registrar.record(.nothingFound(question)) { old, _ in
      if what.isBlank, old == nil {
        throw Terminal.refusal("Nothing is recorded of '\(question)' that could be taken away.")
      }
      return what.isBlank ? nil : .text(what)
    }
    .assessment
    let said = what.isBlank ? "nothing is recorded any more" : "nothing found: \(what)"
    try Terminal.put("\(question): \(said)".visibleLine)
    if !after.isInScope(index) {
      Terminal.say(
        "Question '\(question)' is outside the scope of this assessment; kept, without effect.")
    }
  }
}
