import Reporting
import Spreadsheets
import Testbed
import Testing

@Suite("Views of the result")
struct ViewTests {
  @Test(
    "Each view of a small report is as it was read",
    arguments: [
      "organization", "elements", "cells", "questions", "gaps", "findings", "statements", "actions",
      "evidence", "tags", "agreement", "groups",
    ])
  func goldens(_ id: String) throws {
    let views = try Case().report().views(.english)
    let view = try #require(views.first { $0.id == id })
    let fault = Golden.fault(CSV.text(of: view), "view-\(id).csv", in: "ReportingTests")
    #expect(fault == nil, "\(fault ?? "")")
  }

  @Test("Ids are names for files and columns, and rows are as wide as their heads")
  func shape() throws {
    let views = try Case().report().views(.english)
    #expect(Set(views.map(\.id)).count == views.count)
    for view in views {
      #expect(view.rows.allSatisfy { $0.count == view.columns.count }, "\(view.id)")
      #expect(Set(view.columns.map(\.id)).count == view.columns.count, "\(view.id)")
      for id in [view.id] + view.columns.map(\.id) {
        #expect(id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
      }
    }
  }

  @Test("Titles are translated, ids and figures are not", arguments: Shipped.languages)
  func languages(_ language: String) throws {
    let report = try Case().report()
    let (own, other) = (report.views(.english), report.views(try Case.words(language)))
    #expect(own.map(\.id) == other.map(\.id))
    #expect(zip(own, other).allSatisfy { $0.columns.map(\.id) == $1.columns.map(\.id) })
    #expect(own.map(\.title) != other.map(\.title))
    #expect(own.map { CSV.text(of: $0) }.first == other.map { CSV.text(of: $0) }.first)
  }
}
