import Documents
import Foundation
import Testing

/// With `SAMPLES=<folder>`, writes documents there for `Tests/Browser/check.py` and for the eye.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SAMPLES"] != nil))
struct SampleFiles {
  @Test func write() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SAMPLES"])
    let folder = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func save(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    for (name, document) in [("sample", Sample.document), ("awkward", Awkward.document)] {
      try save(document.html(), "\(name).html")
      try save(document.markdown { "\($0.id).svg" }, "\(name).md")
    }
    var charts = Sample.document
    charts.sections = Charts.all.map {
      Section(id: "about-\($0.id)", title: [.text($0.title)], blocks: [.chart($0)])
    }
    try save(charts.html(), "charts.html")
    for chart in Charts.all + Awkward.charts { try save(chart.svg(), "\(chart.id).svg") }
  }
}
