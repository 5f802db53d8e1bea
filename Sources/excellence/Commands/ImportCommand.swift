import ArgumentParser
import Editing
import Exchange
import Modeling
import YAML

/// Takes answers that come from outside into an assessment.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a person's answers from a file into an assessment.",
    discussion: """
      Example: excellence import reports/examples/harbour-hotel-2026 rn.yml --as rn

      An answers file (.yml) is what a form saves. It is checked as a whole, and nothing is taken if \
      there is a mistake in it, or if an answer differs from the one that is there.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: ArgumentHelp("The file; - is an answers file on standard input."))
  var file: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Whose answers they are, by id.", valueName: "person"))
  var person: String?

  @Flag(help: "Put what comes in the place of answers that differ.")
  var replace = false

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let source = try IncomingFile(file)
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    let incoming = try source.answers(to: study.assessment, as: person)
    let questionnaire = study.assessment.questionnaire
    let intake = Intake(incoming, into: study.assessment)
    if !replace, let refusal = intake.refusal(questionnaire) { throw Terminal.refusal(refusal) }
    let changes = intake.changes(questionnaire)
    try Terminal.refusing {
      let claim = try changes.isEmpty ? nil : Claim(answersOf: incoming.person, in: assessment)
      defer { withExtendedLifetime(claim) {} }
      try Study.change(assessment, folders, at: desk, changes)
    }
    try Terminal.put(intake.summary.visibleLine)
  }
}
