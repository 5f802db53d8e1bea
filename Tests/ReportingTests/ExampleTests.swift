import Documents
import Modeling
import Reporting
import Testbed
import Testing

/// The shipped examples: their rendered reports are the goldens of the whole program.
@Suite("The examples")
struct ExampleTests {
  private static let all = Disk.names(in: Repository.root + "/reports/examples") ?? []

  @Test("There are three, one of them in German")
  func languages() throws {
    let languages = try Self.all.map { try Self.report($0).definitions.language }
    #expect(languages.count == 3)
    #expect(Set(languages) == ["en", "de"])
  }

  @Test("Its reports are rendered from its result as they are kept", arguments: all)
  func rendered(_ example: String) throws {
    let folder = "reports/examples/\(example)/"
    let report = try Self.report(example)
    var kept = [("result.json", try JSONWriter.text(report))]
    let words = try Case.words(report.definitions.language ?? "en")
    let document = report.document(try Case.shippedDefinition(), words)
    kept.append(("gap-analysis.html", document.html()))
    kept.append(
      ("gap-analysis.md", document.markdown(pictures: { "gap-analysis-\($0.id).svg" })))
    kept += document.charts.map { ("gap-analysis-\($0.id).svg", $0.svg()) }
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
