import Documents
import Modeling
import Reporting
import Scoring
import Testbed
import Testing
import YAML

/// A scored assessment made of the small one with some files put in place of its own.
struct Case {
  let assessment: Assessment
  let scorecard: Scorecard

  init(_ changes: [String: String?] = [:]) throws {
    var files = Small.files
    for (name, text) in changes { files[name] = text }
    let folder = try Folder(files)
    let loaded = Loaded(folder.path)
    try #require(!loaded.problems.hasErrors, "\(loaded.problems.rendered)")
    assessment = try #require(loaded.assessment)
    scorecard = Scorecard(assessment)
  }

  func report(names: Confidentiality.Names? = nil) -> Report {
    Report(assessment, scorecard, digest: "0123456789abcdef", names: names)
  }

  func document(names: Confidentiality.Names? = nil, in language: String = "en") throws
    -> Document
  {
    report(names: names).document(try Self.shippedDefinition(), try Self.words(language))
  }

  /// The words of a shipped language.
  static func words(_ language: String) throws -> Words {
    if language == Words.english.language { return .english }
    let problems = Problems()
    let path = "reports/locales/\(language).yml"
    let root = Record(problems).read(Repository.root + "/" + path, as: path)
    return try #require(root.flatMap { Words($0, tag: language, problems) })
  }

  static func shippedDefinition() throws -> ReportDefinition {
    try #require(definition(Repository.text("reports/gap-analysis.yml"), Problems()))
  }

  static func definition(_ text: String, _ problems: Problems) -> ReportDefinition? {
    Node.read(Source(name: "gap-analysis.yml", bytes: Array(text.utf8)), problems)
      .flatMap { ReportDefinition($0, id: "gap-analysis", problems) }
  }
}
