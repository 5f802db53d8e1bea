import ArgumentParser
import Reporting

/// Derives a figure, step by step.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how the figures of a question, element, dimension, tag or all come about.",
    discussion: """
      Example: excellence explain reports/examples/harbour-hotel-2026 promise-written
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Argument(help: "The id of a question, element, dimension or tag, or 'organization'.")
  var subject: String

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let study = try Study(assessment, folders, language)
    let report = study.figures()
    guard
      let lines = Explanation(study.assessment, study.scorecard, report, study.words).lines(subject)
    else {
      throw Terminal.refusal(Explanation.unknown(subject, report))
    }
    try Terminal.put(lines.map(\.visible).joined(separator: "\n") + "\n")
  }
}
