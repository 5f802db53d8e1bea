import ArgumentParser
import Reporting
import YAML

/// Writes what goes out before a group meets.
struct PrepareCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, markdown }

  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Write what goes out before: invitations, overview, requests, guides, sheet.",
    discussion: """
      Example: excellence prepare reports/examples/harbour-hotel-2026 --output out/before \
      --until 2026-10-09

      An invitation for each person, the overview of the levels to be read 48 hours before the group \
      meets, a list of evidence for each group that may have it, an interview guide for each group, \
      and an observation sheet. Nobody's answers are in them.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    help: ArgumentHelp(
      "The folder to write to; it is made if it is not there.", valueName: "folder"))
  var output: String

  @Option(help: "Write this alone; once for each.")
  var only: [Preparation.Kind] = []

  @Option(help: "The form.")
  var format = Format.html

  @Option(help: ArgumentHelp("The day by which to answer, like 2026-10-09.", valueName: "date"))
  var until: String?

  @Option(help: "How people are to answer: with the form they get, or in an interview.")
  var how = Preparation.Way.form

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let until { try Day.check(until, "--until") }
    if output.isBlank { throw ValidationError("--output names no folder.") }
  }

  func run() throws {
    let study = try Study(assessment, folders, language, saying: .blind)
    let preparation = Preparation(
      study.assessment, study.words, until: until.flatMap { Day($0) }, way: how)
    let kinds = only.isEmpty ? Preparation.Kind.allCases : only
    let papers = PreparedFiles(output, format)
    let paths = try kinds.flatMap { try papers.write(preparation.papers($0)) }
    if paths.isEmpty {
      throw Terminal.refusal(
        "There is nothing to write: nobody takes part yet, or nothing is asked of them.")
    }
    for remark in PreparationRemark.all(study.assessment, kinds, until: until) {
      Terminal.say(remark)
    }
    try Terminal.put(paths.map(\.visibleLine).joined())
  }
}

extension Preparation.Kind: ExpressibleByArgument {}
extension Preparation.Way: ExpressibleByArgument {}
