import ArgumentParser
import JSON
import Planning
import Reporting
import YAML

/// Says how far what was decided is.
struct PlanStatusCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how far the decided actions are, for reviews after 3, 6 and 12 months.",
    discussion: """
      Example: excellence plan status reports/examples/harbour-hotel-2026 --on 2027-03-15
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: ArgumentHelp("The day to look at it from; without it today.", valueName: "date"))
  var on: String?

  @OptionGroup var phases: PhaseOptions

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = Format.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws { if let on { try Day.check(on, "--on") } }

  func run() throws {
    let study = try Study(assessment, folders, language)
    let day = on.flatMap { Day($0) } ?? .today
    let agenda = Agenda(
      study.assessment, study.scorecard, on: day, capacity: phases.capacity)
    switch format {
    case .json:
      let result = PlanStatusResult(agenda, study.assessment, on: day.description)
      try Terminal.put(JSONWriter.text(result))
    case .table:
      try Terminal.put(PlanStatusTable(agenda, study.assessment, study.words).text(on: day))
    }
  }
}
