import ArgumentParser
import JSON

/// Lists those who take part.
struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List who takes part, how much each is asked, and how much of it is answered.",
    discussion: """
      Example: excellence people list reports/examples/harbour-hotel-2026
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = TableFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language, saying: .blind)
    let result = PeopleResult(study.assessment, study.scorecard)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(result))
    case .table: try Terminal.put(PeopleTable(result, study.words).text)
    }
  }
}
