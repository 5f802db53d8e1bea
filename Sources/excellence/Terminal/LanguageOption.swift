import ArgumentParser
import Modeling
import Reporting
import YAML

/// The language of what a command prints.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language to print in, such as en, de or fr; without it the assessment's.",
      valueName: "tag"))
  var language: String?

  /// No language asked for, where a command has no such option.
  static var none: LanguageOption {
    var option = LanguageOption()
    option.language = nil
    return option
  }

  func validate() throws {
    guard let language, !Language.isTag(language) else { return }
    throw ValidationError("'\(language.shortened)' is no language tag such as 'en' or 'de'.")
  }

  /// The words of the language asked for, else of `fallback`, else English; ends the command if
  /// there are none in the one asked for.
  func words(else fallback: String, _ folders: FolderOptions) throws -> Words {
    let shelf = ReportShelf(folders.reports)
    let problems = Problems()
    let words = shelf.words(language ?? fallback, problems)
    try Terminal.report(problems)
    if let words { return words }
    guard let language else { return .english }
    let tags = shelf.languages.joined(separator: ", ")
    throw Terminal.refusal("There are no words in '\(language)' (there are \(tags)).")
  }
}
