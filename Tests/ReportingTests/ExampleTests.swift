import Documents
import JSON
import Modeling
import Planning
import Reporting
import Testbed
import Testing

/// The shipped examples: their rendered reports are the goldens of the whole program.
@Suite("The examples")
struct ExampleTests {
  private static let all = Disk.names(in: Repository.root + "/reports/examples") ?? []

  @Test("There are four, one of them in German")
  func languages() throws {
    let languages = try Self.all.map { try Self.report($0).definitions.language }
    #expect(languages.count == 4)
    #expect(Set(languages) == ["en", "de"])
  }

  /// The assessment before, of those that have one.
  private static let earlier = ["harbour-hotel-2026": "harbour-hotel-2025"]

  /// The kinds that are kept of an example, but the one that also looks at the files of evidence.
  private static func kinds(_ example: String) -> [String] {
    (Disk.names(in: Repository.root + "/reports/examples/" + example) ?? [])
      .filter { $0.hasSuffix(".html") && $0 != "evidence.html" }.map { String($0.dropLast(5)) }
  }

  @Test("Its reports are rendered from its result as they are kept", arguments: all)
  func rendered(_ example: String) throws {
    let folder = "reports/examples/\(example)/"
    var report = try Self.report(example)
    var kept = [("result.json", try JSONWriter.text(report))]
    let restored = try #require(Restoration(report))
    let (assessment, scorecard) = (restored.assessment, restored.scorecard)
    report.add(Plan.least(assessment, scorecard), assessment, scorecard)
    if let earlier = Self.earlier[example] {
      report.comparison = try Comparison([try Self.report(earlier), report])
    }
    let words = try Case.words(report.definitions.language ?? "en")
    let kinds = Self.kinds(example)
    #expect(kinds.contains("gap-analysis") && kinds.contains("summary"))
    for kind in kinds {
      let document = report.document(try Case.shippedDefinition(kind), words)
      kept.append(("\(kind).html", document.html()))
      guard kind == "gap-analysis" else { continue }
      kept.append(("\(kind).md", document.markdown(pictures: { "\(kind)-\($0.id).svg" })))
      kept += document.charts.map { ("\(kind)-\($0.id).svg", $0.svg()) }
    }
    for (name, text) in kept {
      // Compared as a whole: the difference is for `git diff` after `make examples`.
      let isSame = try Repository.text(folder + name) == text
      #expect(isSame, "\(folder)\(name)")
    }
  }

  private static func report(_ example: String) throws -> Report {
    try Report.read(Array(try Repository.text("reports/examples/\(example)/result.json").utf8))
  }
}
