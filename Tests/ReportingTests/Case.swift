import Documents
import Modeling
import Planning
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

  /// The report with the plan and what changed since an earlier case.
  func report(since earlier: Case?, names: Confidentiality.Names? = nil) throws -> Report {
    var report = report(names: names)
    report.add(Plan.least(assessment, scorecard), assessment, scorecard)
    if let earlier { report.comparison = try Comparison([earlier.report(), report]) }
    return report
  }

  /// A year before, with lower answers and one action decided on that is done now.
  static func earlier() throws -> Case {
    try Case([
      "assessment.yml": Small.assessment.replacing("2026-10-31", with: "2025-10-31"),
      "answers/mk.yml": "schema: answers/1\nby: mk\nanswers:\n  written: { choice: none }\n",
      "answers/ab.yml": nil, "consensus.yml": nil, "evidence.yml": nil, "findings.yml": nil,
    ])
  }

  func document(
    _ kind: String = "gap-analysis", since earlier: Case? = nil,
    names: Confidentiality.Names? = nil, in language: String = "en"
  ) throws -> Document {
    try report(since: earlier, names: names)
      .document(try Self.shippedDefinition(kind), try Self.words(language))
  }

  /// The words of a shipped language.
  static func words(_ language: String) throws -> Words {
    if language == Words.english.language { return .english }
    let problems = Problems()
    let path = "reports/locales/\(language).yml"
    let root = Record(problems).read(Repository.root + "/" + path, as: path)
    return try #require(root.flatMap { Words($0, tag: language, problems) })
  }

  /// The kinds of report that are shipped.
  static let kinds = (Disk.names(in: Repository.root + "/reports") ?? [])
    .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }

  static func shippedDefinition(_ kind: String = "gap-analysis") throws -> ReportDefinition {
    try #require(definition(Repository.text("reports/\(kind).yml"), id: kind, Problems()))
  }

  static func definition(
    _ text: String, id: String = "gap-analysis", files: DefinitionFiles = .none,
    _ problems: Problems
  ) -> ReportDefinition? {
    Node.read(Source(name: "\(id).yml", bytes: Array(text.utf8)), problems)
      .flatMap { ReportDefinition($0, id: id, files: files, problems) }
  }
}
