import ArgumentParser
import Editing
import Exchange
import Modeling
import YAML

/// Takes answers that come from outside into an assessment.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take answers from a file into an assessment.",
    discussion: """
      Example: excellence import reports/examples/harbour-hotel-2026 rn.yml --as rn

      An answers file (.yml) is what a form saves; .csv and .xlsx are what 'excellence export' makes, \
      filled in; any other .csv with a row for each respondent needs a --map. A file is checked as a \
      whole, and nothing is taken if there is a mistake in it, or if an answer differs from the one \
      that is there.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: ArgumentHelp("The file; - is an answers file on standard input."))
  var file: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Whose answers they are, by id; of a file with several people's, those of one.",
      valueName: "person"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "How the columns and texts of a survey's .csv become answers (map/1).", valueName: "file"))
  var map: String?

  @Flag(help: "Put what comes in the place of answers that differ.")
  var replace = false

  @Flag(help: "Only say what would be done.")
  var check = false

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let source = try IncomingFile(file, map: map)
    let desk = try recorder.desk(assessment)
    let study = try Study(assessment, folders)
    let load = try source.answers(to: study.assessment, as: person)
    let questionnaire = study.assessment.questionnaire
    let intakes = load.incoming.map { Intake($0, into: study.assessment) }
    let refusals = intakes.compactMap { $0.refusal(questionnaire) }
    if !replace, !refusals.isEmpty {
      throw Terminal.refusal(refusals.joined(separator: "\nexcellence: "))
    }
    let changes = load.people + intakes.flatMap { $0.changes(questionnaire) }
    if check {
      Terminal.say("Nothing was written (--check).")
    } else {
      try Terminal.refusing {
        let claims = try intakes.filter { !$0.changes(questionnaire).isEmpty }
          .map { try Claim(answersOf: $0.person, in: assessment) }
        defer { withExtendedLifetime(claims) {} }
        try Study.change(assessment, folders, at: desk, changes)
      }
    }
    try Terminal.put(intakes.map(\.summary.visibleLine).joined())
  }
}
