import ArgumentParser
import Modeling
import Reporting
import Scoring
import YAML

/// An assessment that was read and scored, with the digest of its files, in the language to show.
struct Study {
  let assessment: Assessment
  let scorecard: Scorecard
  let digest: String
  let words: Words
  private let library: Library

  /// Reads and scores an assessment's folder; says what is wrong and ends the command if it cannot.
  init(_ folder: String, _ folders: FolderOptions, _ language: LanguageOption) throws {
    try folders.requireFolders()
    let problems = Problems()
    let record = Record(problems)
    library = folders.library(with: Assessment.shelves(of: folder))
    let assessment = Assessment.load(folder, library, record)
    try Terminal.report(problems)
    guard var assessment else { throw ExitCode(2) }
    let tag = language.language ?? assessment.language
    let slips = Problems()
    assessment.questionnaire = library.translated(assessment.questionnaire, into: tag, slips)
    try Terminal.report(slips)
    words = try language.words(else: tag, folders)
    self.assessment = assessment
    scorecard = Scorecard(assessment)
    digest = record.digest
  }

  /// The number of a level given by id or number; ends the command if there is none.
  func level(_ text: String, atLeast lowest: Int = 0) throws -> Int {
    let model = assessment.model
    if let level = model.level(text), level >= lowest { return level }
    throw Terminal.refusal(
      "'\(text.shortened)' is no level of model '\(model.id)': \(lowest) to \(model.levels.count), or "
        + model.levels.map(\.id).joined(separator: ", ") + ".")
  }

  /// The figures, without what other questionnaires could add.
  func figures() -> Report {
    Report(assessment, scorecard, digest: digest, language: words.language)
  }

  /// All that can be shown.
  func report(names: Confidentiality.Names? = nil) -> Report {
    let deeper = library.deeper(than: assessment.model, in: words.language)
    return Report(
      assessment, scorecard, digest: digest, names: names, language: words.language, deeper: deeper)
  }
}
