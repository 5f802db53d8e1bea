import ArgumentParser
import JSON
import Modeling
import Planning
import Reporting
import Scoring
import YAML

/// Says what it takes to reach the targets.
struct PlanFindCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find the actions of least effort; what plan does when it is given an assessment.",
    discussion: """
      Example: excellence plan find reports/examples/harbour-hotel-2026 --capacity 60
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

  @OptionGroup var phases: PhaseOptions

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = Format.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    var aimed = study.assessment
    if let target { aimed.aim(at: try study.level(target, atLeast: 1)) }
    let scorecard = Scorecard(aimed)
    let plan =
      with.isEmpty
      ? Plan.least(aimed, scorecard)
      : Plan.chosen(try with.map { try index(of: $0, study) }, aimed, scorecard)
    let proof = Proof.all(aimed, scorecard)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(Report.PlanResult(plan, proof: proof, aimed)))
    case .table:
      let table = PlanTable(plan, proof, aimed, scorecard, study.words)
      try Terminal.put(table.text(capacity: phases.capacity))
    }
  }

  /// The index of an action that can be chosen.
  private func index(of id: String, _ study: Study) throws -> Int {
    let index = try study.action(id)
    if Candidates.all(study.assessment).contains(where: { $0.index == index }) { return index }
    throw Terminal.refusal(
      "Action '\(id)' cannot be chosen: it is done, rejected or needs a rejected one.")
  }
}
