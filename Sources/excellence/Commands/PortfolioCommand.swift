import ArgumentParser
import JSON
import Modeling
import Reporting
import Scoring
import Spreadsheets
import YAML

/// Puts many assessments side by side.
struct PortfolioCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Compare the assessments in a folder: levels, spread, what most often holds them up.",
    discussion: """
      Example: excellence portfolio reports/examples --all

      Folders in the folder are looked through; links and hidden ones are not. Figures are \
      compared within one model. No answer of a person or a group is shown. An assessment with \
      errors is named on standard error and left out; if none can be read, the exit code is 2.
      """)

  @Argument(help: "The folder that the assessments' folders stand in.")
  var folder: String

  @Flag(help: "Take all, not the latest of each organization by each model alone.")
  var all = false

  @Option(help: "How to print it: tables for people, or JSON or CSV for programs.")
  var format = Format.table

  @Option(help: ArgumentHelp("The file to write; without it, standard output.", valueName: "path"))
  var output: String?

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    guard Disk.kind(folder) == .folder else {
      throw Terminal.refusal("There is no folder '\(folder)'.")
    }
    var survey = Survey(folder, folders)
    try say(survey)
    let words = try language.words(else: survey.language ?? Words.english.language, folders)
    let problems = Problems()
    survey.translate(into: words.language, problems)
    try Terminal.report(problems)
    let portfolio = Portfolio(survey.cards, survey.models, all: all)
    let result = PortfolioResult(portfolio, leftOut: survey.leftOut)
    switch format {
    case .table: try Output.write(PortfolioTable(portfolio, survey.leftOut, words).text, to: output)
    case .json: try Output.write(JSONWriter.text(result), to: output)
    case .csv: try Output.write(CSV.text(of: result.sheet), to: output)
    }
  }

  /// What is not in the result; ends the command if nothing is.
  private func say(_ survey: Survey) throws {
    for path in survey.unreadable { Terminal.say("\(path): The folder may not be read.") }
    if survey.count == 0 {
      throw Terminal.refusal(
        "There is no assessment in '\(folder)'; an assessment is a folder with an assessment.yml.")
    }
    let left = survey.leftOut.count
    if survey.cards.isEmpty {
      throw Terminal.refusal(
        left == 1
          ? "The only assessment in '\(folder)' cannot be read."
          : "None of the \(left) assessments in '\(folder)' can be read.")
    }
    if left > 0 {
      Terminal.say("\(left) of \(survey.count) assessments cannot be read and are left out.")
    }
  }
}
