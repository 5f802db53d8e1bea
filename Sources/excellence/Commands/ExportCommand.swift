import ArgumentParser
import Modeling

/// Writes answers as files for spreadsheets.
struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write answers for spreadsheets: a workbook to fill in for each person, or a table.",
    discussion: """
      Example: excellence export reports/examples/harbour-hotel-2026 --as rn --output rn.xlsx

      A workbook (xlsx) has the questions a person is asked with their answers so far, drop-downs for \
      each answer, and locked wording; 'excellence import' takes it back. A table (csv) has a row for \
      each person and question.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Whose answers, by id.", valueName: "person"))
  var person: String?

  @Flag(
    help: "Everybody's: a file for each person in the folder of --output, or one table (.csv).")
  var all = false

  @Option(help: "What to write; without it, what the ending of --output says, or csv.")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The file, or with --all the folder; - is standard output.", valueName: "path"))
  var output: String?

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if all == (person != nil) {
      throw ValidationError("Say whose answers: --as <person>, or --all.")
    }
    if all, kind == .xlsx, output == nil || output == "-" {
      throw ValidationError("Workbooks of everybody need a folder: --output <folder>.")
    }
  }

  private var kind: Format {
    format ?? Format.allCases.first { output?.lowercased().hasSuffix(".\($0.rawValue)") ?? false }
      ?? .csv
  }

  func run() throws {
    let export = AnswerExport(try Study(assessment, folders, language, saying: .blind))
    if let person {
      try export.require(person)
      try AnswerExport.requireFree(output, kind.rawValue)
      let bytes = try kind == .csv ? export.table(of: [person]) : export.workbook(of: person)
      return try Output.write(bytes, to: output)
    }
    let isOneTable = kind == .csv && (output.map { $0 == "-" || $0.hasSuffix(".csv") } ?? true)
    if isOneTable {
      try Output.write(export.table(of: export.everybody), to: output)
    } else if let output {
      try export.write(to: output, ending: kind.rawValue) {
        try kind == .csv ? export.table(of: [$0]) : export.workbook(of: $0)
      }
    }
    Terminal.say(
      "These are single answers by person: they are for the assessor alone; send each person only their own."
    )
  }
}
