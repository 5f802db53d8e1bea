import Documents
import Reporting
import Testbed
import Testing

/// A result is a file like any other: what is wrong in it is said, and nothing crashes.
@Suite("Results with a number changed")
struct MutationTests {
  private static let values = ["-1", "0", "1e18", "1e300", "-5", "101", "0.5", "999999999999"]

  @Test("Every one is refused in words or rendered", arguments: 0..<values.count)
  func numbers(_ index: Int) throws {
    let text = try JSONWriter.text(try Case().report())
    let definition = try Case.shippedDefinition()
    var rendered = 0
    var refused = 0
    // Every number of the document in turn.
    for match in text.matches(of: /([:,\[])(-?[0-9]+(\.[0-9]+)?)(?=[,\]}])/) {
      var changed = text
      changed.replaceSubrange(
        match.range, with: String(match.output.1) + Self.values[index])
      do {
        let document = try Report.read(Array(changed.utf8)).document(definition)
        rendered += document.html().isEmpty ? 0 : 1
        rendered += document.markdown().isEmpty ? 0 : 1
      } catch {
        #expect(error.message.hasSuffix("."))
        refused += 1
      }
    }
    #expect(rendered + refused > 200)
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
