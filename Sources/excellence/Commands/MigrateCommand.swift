import ArgumentParser
import Editing
import JSON
import Modeling
import Renewing
import Reporting
import YAML

/// Brings an assessment to a newer version of its questionnaire.
struct MigrateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Say what a newer version of the questionnaire changes, and go over to it.",
    discussion: """
      Example: excellence migrate harbour-2027 --questionnaires new-version/questionnaires

      The copy in the assessment's folder is compared with the one in the folders named or, if that is \
      a later version, the one built in. Nothing is changed without --write. With it, answers to \
      questions that say the same are kept; answers to reworded questions are set aside, so that only \
      these are asked again, and so is what belongs to questions that are gone. What is set aside is \
      kept in set-aside.yml, and the older version in questionnaires/earlier/.
      """)

  @Argument(help: "The assessment's folder.")
  var assessment: String

  @Flag(help: "Make the change.")
  var write = false

  @Option(help: "How to print it: a table for people, or JSON for programs.")
  var format = Format.table

  @OptionGroup var recorder: RecorderOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var folders: FolderOptions

  func run() throws {
    try folders.requireFolders()
    let desk = write ? try recorder.desk(assessment) : nil
    let predecessor = try predecessor()
    let old = predecessor.edition
    let words = try language.words(else: predecessor.assessment.language, folders)
    guard let new = try newer(than: predecessor) else {
      return try put(nil, old, old, words)
    }
    let migration = try Terminal.refusing { try Migration(assessment, from: old, to: new) }
    if let desk {
      let changeover = Changeover(assessment, migration, from: old, to: new, at: desk)
      try Terminal.refusing { try changeover.make { try prove(new, $0) } }
    }
    try put(migration, old, new, words)
  }

  private func predecessor() throws -> Predecessor {
    let problems = Problems()
    let found = Predecessor(assessment, folders.library().shelves, problems)
    if problems.hasErrors { try Terminal.report(problems) }
    guard let found else { throw ExitCode(2) }
    return found
  }

  /// The version to go over to; nil if there is none.
  private func newer(than predecessor: Predecessor) throws -> Edition? {
    let problems = Problems()
    let own = Changeover.shelves(of: assessment)
    let newer = predecessor.edition.newer(
      named: folders.named, builtIn: [.builtIn(shippedFiles)], own: own, problems)
    try Terminal.report(problems)
    let made = predecessor.assessment.questionnaireVersion ?? ""
    if predecessor.hasOwnCopy { return newer }
    let there = newer ?? predecessor.edition
    if there.questionnaire.version == made { return nil }
    throw Terminal.refusal(
      "'\(assessment)' has no copy of questionnaire '\(there.questionnaire.id)' \(made.shortened), "
        + "with which it was made, so nobody can tell what has changed; put one into its "
        + "questionnaires/ and models/.")
  }

  /// Ends the command if the assessment would not load with the newer version.
  private func prove(_ new: Edition, _ drafts: [String: [UInt8]]) throws {
    let problems = Problems()
    let loaded = Assessment.load(assessment, new.library, Record(problems, drafts: drafts))
    if loaded != nil { return }
    if problems.hasErrors { try Terminal.report(problems) }
    throw ExitCode(2)
  }

  private func put(
    _ migration: Migration?, _ old: Edition, _ new: Edition, _ words: Words
  ) throws {
    switch format {
    case .json:
      try Terminal.put(
        JSONWriter.text(MigrationResult(migration, old, new, written: write && migration != nil)))
    case .table:
      let lines = RevisionLines(old.questionnaire, new.questionnaire, words)
      let table = MigrationTable(migration, lines, isWritten: write, words)
      try Terminal.put(table.text)
    }
  }
}
