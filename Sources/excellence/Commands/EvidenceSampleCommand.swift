import ArgumentParser
import JSON
import Planning
import Scoring

/// Draws the claims to examine.
struct EvidenceSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw claims to examine, and say how far they would fall if nothing were found.",
    discussion: """
      Example: excellence evidence sample reports/examples/harbour-hotel-2026 --seed 2026 --count 9

      Claims are drawn by weight times claimed value, first one for each element. The same seed \
      draws the same claims on every machine; the README says how.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(help: ArgumentHelp("A whole number from which the draw follows.", valueName: "number"))
  var seed: UInt64

  @Option(
    help: ArgumentHelp(
      "How many to draw; without it two for each element with claims.", valueName: "number"))
  var count: Int?

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = PrintFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let count, count < 1 { throw ValidationError("--count is a number from 1, not \(count).") }
  }

  func run() throws {
    let study = try Study(assessment, folders, language)
    let drawn = Drawing.questions(
      study.assessment, study.scorecard.questions, seed: seed, count: count)
    if let count, drawn.count < count {
      Terminal.say("There are only \(drawn.count) claims with a weight and a value above 0.")
    }
    let sample = EvidenceSample(drawn, seed: seed, study)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(EvidenceSampleResult(sample, study)))
    case .table: try Terminal.put(EvidenceSampleTable(sample, study).text)
    }
  }
}
