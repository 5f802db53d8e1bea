import ArgumentParser
import Modeling
import Reporting
import Scoring
import YAML

/// An assessment that was read and scored, with the digest of its files.
struct Study {
  let assessment: Assessment
  let scorecard: Scorecard
  let digest: String

  /// Reads and scores an assessment's folder; says what is wrong and ends the command if it cannot.
  init(_ folder: String, _ folders: FolderOptions) throws {
    try folders.requireFolders()
    let problems = Problems()
    let record = Record(problems)
    let library = folders.library(with: Assessment.shelves(of: folder))
    let assessment = Assessment.load(folder, library, record)
    try Terminal.report(problems)
    guard let assessment else { throw ExitCode(2) }
    self.assessment = assessment
    scorecard = Scorecard(assessment)
    digest = record.digest
  }

  func report(names: Confidentiality.Names? = nil) -> Report {
    Report(assessment, scorecard, digest: digest, names: names)
  }
}
