import Documents
import Reporting
import Testbed
import Testing

/// The shipped example: its rendered reports are the goldens of the whole program.
@Suite("The example")
struct ExampleTests {
  private static let folder = "reports/examples/harbour-hotel-2026/"

  @Test("Its reports are rendered from its result as they are kept")
  func rendered() throws {
    let bytes = Array(try Repository.text(Self.folder + "result.json").utf8)
    let report = try Report.read(bytes)
    #expect(try JSONWriter.text(report) == String(decoding: bytes, as: UTF8.self))
    let document = report.document(try Case.shippedDefinition())
    #expect(document.html() == (try Repository.text(Self.folder + "gap-analysis.html")))
    #expect(
      document.markdown(pictures: { "gap-analysis-\($0.id).svg" })
        == (try Repository.text(Self.folder + "gap-analysis.md")))
    for chart in document.charts {
      #expect(chart.svg() == (try Repository.text(Self.folder + "gap-analysis-\(chart.id).svg")))
    }
  }
}
