import Documents
import Modeling
import Reporting
import Testbed
import Testing

/// Results that earlier versions of the program wrote; they are kept as they were.
@Suite("Old results")
struct OldResultTests {
  private static let folder = Repository.root + "/Tests/ReportingTests/Results"
  private static let names = Disk.names(in: folder) ?? []

  @Test("There are some of every version that was released")
  func versions() {
    let versions = Set(Self.names.compactMap { $0.split(separator: "-").first.map(String.init) })
    #expect(versions.isSuperset(of: ["0.1.0"]))
  }

  @Test("Each is rendered in every kind", arguments: names)
  func rendered(_ name: String) throws {
    let report = try Report.read(try Bytes.read(Self.folder + "/" + name))
    let words = try Case.words(report.definitions.language ?? "en")
    for kind in Case.kinds {
      let document = report.document(try Case.shippedDefinition(kind), words)
      // A trend needs more than one.
      guard kind != "trend" else { continue }
      #expect(!document.sections.isEmpty, "\(kind)")
      let html = document.html()
      let ids = Set(html.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
      let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
      #expect(Set(links).isSubset(of: ids), "\(kind)")
      #expect(document.markdown().contains(report.assessment.organization), "\(kind)")
    }
  }

  @Test("Two of one model are compared", arguments: names)
  func compared(_ name: String) throws {
    let report = try Report.read(try Bytes.read(Self.folder + "/" + name))
    let comparison = try Comparison([report, report])
    #expect(comparison.moves.isEmpty && comparison.shared == report.questions.count)
  }
}
