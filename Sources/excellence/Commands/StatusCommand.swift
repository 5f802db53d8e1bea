import ArgumentParser
import JSON
import Planning

/// Says how far the answering is.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how far an assessment is: who has answered how much, and what comes next.",
    discussion: """
      Example: excellence status reports/examples/harbour-hotel-2026

      It counts and shows no answer, so everybody may see it at any time.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = TableFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language, saying: .blind)
    let turnout = Turnout(study.assessment, study.scorecard)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(StatusResult(turnout, study.assessment)))
    case .table: try Terminal.put(StatusTable(turnout, study.assessment, study.words).text)
    }
  }
}
