import Documents
import JSON
import Planning
import Reporting
import Testbed
import Testing

/// A result is a file like any other: what is wrong in it is said, and nothing crashes.
@Suite("Results with a number changed")
struct MutationTests {
  private static let values = ["-1", "0", "1e18", "1e300", "-5", "101", "0.5", "999999999999"]

  /// What `score` prints, which is planned from anew, and what `report` does of two years.
  private static func texts() throws -> [String] {
    [
      try JSONWriter.text(try Case().report()),
      try JSONWriter.text(try Case().report(since: try Case.earlier())),
    ]
  }

  @Test("Every one is refused in words or rendered", arguments: 0..<values.count, 0..<2)
  func numbers(_ index: Int, _ base: Int) throws {
    let text = try Self.texts()[base]
    let definitions = try Case.kinds.map { try Case.shippedDefinition($0) }
    var rendered = 0
    var refused = 0
    // Every number of the document in turn.
    for match in text.matches(of: /([:,\[])(-?[0-9]+(\.[0-9]+)?)(?=[,\]}])/) {
      var changed = text
      changed.replaceSubrange(
        match.range, with: String(match.output.1) + Self.values[index])
      do {
        var report = try Report.read(Array(changed.utf8))
        if report.plan == nil, let restored = Restoration(report) {
          let plan = Plan.least(restored.assessment, restored.scorecard)
          report.add(plan, restored.assessment, restored.scorecard)
        }
        for definition in definitions {
          rendered += report.document(definition).html().isEmpty ? 0 : 1
        }
        rendered += report.document(definitions[0]).markdown().isEmpty ? 0 : 1
      } catch {
        #expect(error.message.hasSuffix("."))
        refused += 1
      }
    }
    #expect(rendered + refused > 200)
  }

  @Test(
    "A day that is none is shown as it stands",
    arguments: ["4611686018427387904-01-01", "2026-02-30", "-1-1-1", "soon"])
  func days(_ day: String) throws {
    let text = try JSONWriter.text(try Case().report(since: try Case.earlier()))
      .replacing(/20[0-9]{2}-[0-9]{2}-[0-9]{2}/, with: day)
    let report = try Report.read(Array(text.utf8))
    for kind in Case.kinds {
      #expect(!report.document(try Case.shippedDefinition(kind)).html().isEmpty, "\(kind)")
    }
  }

  @Test(
    "A piece left out is refused",
    arguments: [
      (#""reached":[0,0,0]"#, #""reached":[0]"#),
      (#"{"id":"top","title":"Top","meaning":null}"#, ""),
      (#""counts":[0,0,1]"#, #""counts":[1]"#), (#""element":"vision""#, #""element":"vison""#),
      (#""scale":"practice""#, #""scale":"other""#),
    ])
  func pieces(_ old: String, _ new: String) throws {
    let text = try JSONWriter.text(try Case().report())
    #expect(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(throws: Report.Refusal.self) { try Report.read(Array(changed.utf8)) }
  }
}
