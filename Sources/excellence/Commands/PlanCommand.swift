import ArgumentParser
import Modeling
import Planning
import Reporting
import Scoring
import YAML

/// Says what it takes to reach the targets.
struct PlanCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the actions of least effort that bring every element to its target.",
    discussion: """
      Example: excellence plan reports/examples/harbour-hotel-2026 --capacity 60
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    help: ArgumentHelp(
      "The target of every element that names none of its own, by id or number.",
      valueName: "level"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "See what this action brings instead, with what it needs; once for each.",
      valueName: "action"))
  var with: [String] = []

  @Option(help: ArgumentHelp("Person-days there are for each phase.", valueName: "person-days"))
  var capacity: Int?

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = Format.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    guard let capacity, capacity < 1 else { return }
    throw ValidationError("--capacity is person-days from 1, not \(capacity).")
  }

  func run() throws {
    let study = try Study(assessment, folders, language)
    var aimed = study.assessment
    if let target { aimed.aim(at: try study.level(target, atLeast: 1)) }
    let scorecard = Scorecard(aimed)
    let plan =
      with.isEmpty
      ? Plan.least(aimed, scorecard)
      : Plan.chosen(try with.map { try index(of: $0, aimed) }, aimed, scorecard)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(Report.PlanResult(plan, aimed)))
    case .table:
      try Terminal.put(PlanTable(plan, aimed, scorecard, study.words).text(capacity: capacity))
    }
  }

  /// The index of an action that can be chosen.
  private func index(of id: String, _ assessment: Assessment) throws -> Int {
    let candidates = Candidates.all(assessment)
    if let found = candidates.first(where: { $0.action.id == id }) { return found.index }
    let all = assessment.actions
    if all.contains(where: { $0.id == id }) {
      throw Terminal.refusal(
        "Action '\(id)' cannot be chosen: it is done, rejected or needs a rejected one.")
    }
    throw Terminal.refusal(
      "There is no action '\(id.shortened)'" + Suggestion.tail(id, among: all.map(\.id)))
  }
}
