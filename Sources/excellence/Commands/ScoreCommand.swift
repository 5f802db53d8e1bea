import ArgumentParser
import JSON
import Modeling
import Reporting
import Spreadsheets

/// Prints the figures of an assessment.
struct ScoreCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score an assessment: the pyramid level reached, element by element.",
    discussion: "Example: excellence score reports/examples/harbour-hotel-2026 --format json")

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "How to print it: a table for people, or JSON or CSV for programs.")
  var format = Format.table

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 if the level, with everything open at its worst, is lower.",
      valueName: "level"))
  var failUnder: String?

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    let bar = try failUnder.map { try study.level($0) }
    let report = format == .json ? try study.report() : study.figures()
    switch format {
    case .json: try Terminal.put(JSONWriter.text(report))
    case .csv: try Terminal.put(CSV.text(of: report.cells(study.words)))
    case .table: try Terminal.put(ScoreTable(report, study.words).text)
    }
    if let bar, report.levelForSure < bar {
      Terminal.say("The level for sure is \(report.levelForSure), under \(bar).")
      throw ExitCode(1)
    }
  }
}
