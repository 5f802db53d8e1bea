import ArgumentParser
import JSON
import Planning
import Reporting

/// Lists what a workshop has to talk about.
struct ConsensusListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what a workshop has to talk about, what pulls answers furthest apart first.",
    discussion: """
      Example: excellence consensus list reports/examples/harbour-hotel-2026

      To be talked about are questions without consensus on which answers are two or more steps \
      apart, some say that it does not apply, a third or more do not know, the middle answers of \
      two groups are a step or more apart, or nobody answered; in this order, then in the \
      questionnaire's.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Flag(help: "List every question in scope.")
  var all = false

  @Option(help: "How to print it: lines for people, or JSON for programs.")
  var format = Format.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    let workshop = Workshop(study.assessment)
    switch format {
    case .json:
      try Terminal.put(JSONWriter.text(WorkshopResult(workshop, study.assessment, all: all)))
    case .table:
      let table = WorkshopTable(workshop, study.assessment, study.figures(), study.words)
      try Terminal.put(table.text(all: all))
    }
  }
}
