import ArgumentParser
import JSON
import Modeling

/// Lists the register.
struct EvidenceListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the evidence: what it is for, whether it counts, and what nobody examined.",
    discussion: """
      Example: excellence evidence list reports/examples/harbour-hotel-2026 --format json

      Files are not opened; 'evidence verify' does that.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: ArgumentHelp("Only what is about this question.", valueName: "id"))
  var question: String?

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = PrintFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    let only = try question.map { try study.assessment.question($0) }
    let result = EvidenceListResult(study.assessment, study.scorecard, only: only)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(result))
    case .table: try Terminal.put(EvidenceListTable(result, study).text)
    }
  }
}
