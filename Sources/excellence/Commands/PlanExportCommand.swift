import ArgumentParser
import Planning
import Reporting
import Spreadsheets

/// Writes the plan for other programs.
struct PlanExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, calendar }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the plan as a table for spreadsheets or as entries for calendars.",
    discussion: """
      Example: excellence plan export reports/examples/harbour-hotel-2026 --format calendar \
      --output plan.ics

      The table holds what was decided and the rest of the least plan; the calendar holds what was \
      accepted, as tasks, and the three reviews.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: "A table of comma-separated values, or calendar entries (iCalendar).")
  var format: Format

  @Option(help: ArgumentHelp("The file to write; without it standard output.", valueName: "path"))
  var output: String?

  @OptionGroup var phases: PhaseOptions

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    let export = PlanExport(study.assessment, study.scorecard, study.words, phases.capacity)
    switch format {
    case .csv: try Output.write(CSV.text(of: export.sheet), to: output)
    case .calendar: try Output.write(export.calendar.text, to: output)
    }
  }
}
