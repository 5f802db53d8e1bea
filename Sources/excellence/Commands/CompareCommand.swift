import ArgumentParser
import JSON
import Modeling
import Reporting
import Spreadsheets

/// Sets assessments side by side.
struct CompareCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare assessments: years, sites, groups of people, before and after consensus.",
    discussion: """
      The latest comes last; those of one day stay in the order given. Questions are matched by their \
      ids, so versions of a questionnaire can differ.

      Example: excellence compare reports/examples/harbour-hotel-2025 reports/examples/harbour-hotel-2026
      """)

  @Argument(help: "Folders of assessments, or results as JSON files.")
  var assessments: [String]

  @Flag(help: "Compare the groups of people of one assessment, as far as they are large enough.")
  var groups = false

  @Flag(help: "Compare one assessment before and after consensus.")
  var consensus = false

  @Option(help: "How to print it: tables for people, or JSON or CSV for programs.")
  var format = Format.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if groups && consensus {
      throw ValidationError("Use --groups or --consensus, not both.")
    }
    if groups || consensus {
      guard assessments.count > 1 else { return }
      throw ValidationError("--groups and --consensus look at one assessment.")
    }
    if assessments.count < 2 { throw ValidationError("Name at least two assessments.") }
  }

  func run() throws {
    let line = try groups || consensus ? within() : Lineup(assessments, folders, language)
    let comparison = try line.comparison()
    switch format {
    case .json: try Terminal.put(JSONWriter.text(comparison))
    case .csv: try Terminal.put(CSV.text(of: comparison.sheet(line.words)))
    case .table:
      try Terminal.put(ComparisonTable(comparison, line.last, line.words).text)
    }
  }

  /// The one assessment in its variants.
  private func within() throws -> Lineup {
    let study = try Study(assessments[0], folders, language)
    let variants =
      groups
      ? study.assessment.byGroup().map { (study.words.term($0.group), $0.assessment) }
      : [
        (study.words.say("Before consensus"), study.assessment.beforeConsensus),
        (study.words.say("After consensus"), study.assessment),
      ]
    if groups, variants.count < 2 {
      throw Terminal.refusal(
        "'\(assessments[0])' has fewer than two groups in which "
          + "\(study.assessment.confidentiality.groupsFrom) people or more answered.")
    }
    return Lineup(variants.map { (study.report(of: $1), $0) }, study.words)
  }
}
