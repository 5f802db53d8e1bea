import ArgumentParser
import Editing
import Modeling
import Planning
import Reporting
import Scoring
import YAML

/// An assessment that was read and scored, with the digest of its files, in the language to show.
struct Study {
  let assessment: Assessment
  let scorecard: Scorecard
  let digest: String
  let words: Words
  private let folder: String
  private let folders: FolderOptions
  private let library: Library

  /// What is said of mistakes in the files.
  enum Saying {
    case all
    /// All but lines that may hold somebody's answer.
    case blind
    case nothing
  }

  private static func holdsAnswers(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.last == "consensus.yml" || parts.dropLast().last == "answers"
  }

  /// Reads and scores an assessment's folder; says what is wrong and ends the command if it cannot.
  /// Without a language option nothing is shown but in English.
  init(
    _ folder: String, _ folders: FolderOptions, _ language: LanguageOption? = nil,
    saying: Saying = .all
  ) throws {
    func report(_ problems: Problems) throws {
      switch saying {
      case .all: try Terminal.report(problems)
      case .blind: try Terminal.report(problems, hiding: Self.holdsAnswers)
      case .nothing: if problems.hasErrors { throw ExitCode(2) }
      }
    }
    try folders.requireFolders()
    self.folder = folder
    self.folders = folders
    let problems = Problems()
    let record = Record(problems)
    library = folders.library(with: Assessment.shelves(of: folder))
    let assessment = Assessment.load(folder, library, record)
    try report(problems)
    guard var assessment else { throw ExitCode(2) }
    let tag = language?.language ?? assessment.language
    let slips = Problems()
    assessment.questionnaire = library.translated(assessment.questionnaire, into: tag, slips)
    try report(slips)
    words = try language?.words(else: tag, folders) ?? .english
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

  /// Makes changes of an assessment's files, all or none, and returns the assessment as it then is;
  /// ends the command, after saying why, if they cannot be made or it would not load with them.
  @discardableResult
  static func change(
    _ folder: String, _ folders: FolderOptions, at desk: Desk, _ changes: [Change]
  ) throws -> Assessment {
    try Terminal.refusing { try desk.make(changes) { try prove(folder, folders, with: $0) } }
  }

  /// Ends the command, after saying why, if the assessment would not load with texts in place of
  /// files, by path.
  private static func prove(
    _ folder: String, _ folders: FolderOptions, with drafts: [String: [UInt8]]
  ) throws -> Assessment {
    let (assessment, problems) = load(folder, folders, with: drafts)
    if let assessment { return assessment }
    try Terminal.report(problems)
    throw ExitCode(2)
  }

  /// Reads an assessment with texts in place of files, by path; what is wrong is said by nobody yet.
  static func load(
    _ folder: String, _ folders: FolderOptions, with drafts: [String: [UInt8]] = [:]
  ) -> (assessment: Assessment?, problems: Problems) {
    let problems = Problems()
    let record = Record(problems, drafts: drafts)
    let library = folders.library(with: Assessment.shelves(of: folder))
    return (Assessment.load(folder, library, record), problems)
  }

  /// The index of an action by its id; ends the command if there is none.
  func action(_ id: String) throws -> Int {
    let ids = assessment.actions.map(\.id)
    if let index = ids.firstIndex(of: id) { return index }
    throw Terminal.refusal("There is no action '\(id.shortened)'" + Suggestion.tail(id, among: ids))
  }

  /// What an auditor should know of the evidence; its files are looked at.
  func evidenceReview(on day: Day?, within days: Int) -> EvidenceReview {
    EvidenceReview(
      assessment, scorecard, faults: EvidenceFiles.faults(assessment, in: folder),
      orphans: EvidenceFiles.orphans(
        in: folder, named: Set(assessment.evidence.compactMap(\.file))), on: day, within: days)
  }

  /// The figures, without what other questionnaires could add.
  func figures() -> Report {
    Report(assessment, scorecard, digest: digest, language: words.language)
  }

  /// The figures of a variant of the assessment.
  func report(of variant: Assessment) -> Report {
    Report(variant, Scorecard(variant), digest: digest, language: words.language)
  }

  /// All that can be shown; with a definition, also what its sections need beyond the figures.
  func report(names: Confidentiality.Names? = nil, for definition: ReportDefinition? = nil)
    throws -> Report
  {
    guard definition?.needsFiles ?? false else {
      return report(assessment, scorecard, names, definition)
    }
    let checked = EvidenceFiles.checked(assessment, in: folder)
    var report = report(checked, Scorecard(checked), names, definition)
    if let seal = try SealState.seal(in: folder) {
      let outcome = try SealState.outcome(of: folder, folders)
      report.seal = SealState.check(seal, in: folder, outcome)
    }
    return report
  }

  private func report(
    _ assessment: Assessment, _ scorecard: Scorecard, _ names: Confidentiality.Names?,
    _ definition: ReportDefinition?
  ) -> Report {
    let deeper = library.deeper(than: assessment.model, in: words.language)
    var report = Report(
      assessment, scorecard, digest: digest, names: names, language: words.language, deeper: deeper)
    if definition?.needsPlan ?? false {
      report.add(Plan.least(assessment, scorecard), assessment, scorecard)
    }
    return report
  }
}
