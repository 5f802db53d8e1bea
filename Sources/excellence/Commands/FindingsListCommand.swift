import ArgumentParser
import JSON

/// Lists the assessors' own statements.
struct FindingsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what the assessors found, in their own words.",
    discussion: """
      Example: excellence findings list reports/examples/harbour-hotel-2026
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = TableFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(FindingsResult(study.assessment)))
    case .table: try Terminal.put(FindingsTable(study.assessment, study.words).text)
    }
  }
}
