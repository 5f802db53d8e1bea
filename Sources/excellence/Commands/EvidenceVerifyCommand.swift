import ArgumentParser
import JSON
import Modeling
import Planning
import YAML

/// Finds what an auditor should know of the evidence.
struct EvidenceVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Look at the files of evidence, their days, and what rests on too little.",
    discussion: """
      Example: excellence evidence verify reports/examples/harbour-hotel-2026 --within 14

      Ends with exit code 1 if there is anything to say.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Option(
    help: ArgumentHelp(
      "The day on which evidence has to count; without it the assessment's.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "How many days before the assessment are shortly before it.", valueName: "days"))
  var within = 30

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = PrintFormat.table

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func validate() throws {
    if let on { try Day.check(on, "--on") }
    if within < 0 { throw ValidationError("--within is a number of days, not \(within).") }
  }

  func run() throws {
    let study = try Study(assessment, folders, language)
    if let day = on.flatMap({ Day($0) }), day < study.assessment.date {
      throw Terminal.refusal(
        "--on is a day from the assessment's date on (\(study.assessment.date)), not \(day).")
    }
    let review = study.evidenceReview(on: on.flatMap { Day($0) }, within: within)
    let notes = EvidenceNotes(review, study)
    switch format {
    case .json: try Terminal.put(JSONWriter.text(EvidenceReviewResult(notes)))
    case .table: try Terminal.put(notes.text)
    }
    if !review.findings.isEmpty { throw ExitCode(1) }
  }
}
