import FoundationEssentials
import JSON
import Reporting
import Testbed
import Testing

@Suite("The result document")
struct ResultTests {
  @Test("Reads back as what was written")
  func roundTrip() throws {
    let report = try Case().report()
    let text = try JSONWriter.text(report)
    #expect(try Report.read(Array(text.utf8)) == report)
    #expect(try JSONWriter.text(Report.read(Array(text.utf8))) == text)
  }

  @Test("Keys stand in the order of the contract, and what is not known is null")
  func keys() throws {
    let text = try JSONWriter.text(try Case().report())
    let order = [
      "schema", "assessment", "progress", "claimed", "evidenced", "questions", "tags", "agreement",
      "gaps", "findings", "plan",
    ]
    var rest = text[...]
    for key in order {
      let found = try #require(rest.firstRange(of: "\"\(key)\":"), "\(key)")
      rest = rest[found.upperBound...]
    }
    #expect(
      text.hasPrefix(#"{"schema":"result/1","assessment":{"id":"first","title":"First look","#))
    #expect(text.contains(#""plan":null"#))
    #expect(text.contains(#""borderline":null"#))
    #expect(text.hasSuffix("}\n"))
  }

  @Test("With an element left out there is no figure for the whole")
  func partialScope() throws {
    let head = Small.assessment.replacing("exclude: {}", with: "exclude: { culture: Elsewhere }")
    let report = try Case(["assessment.yml": head]).report()
    #expect(report.assessment.partialScope)
    #expect(report.claimed.organization == nil && report.evidenced.organization == nil)
    #expect(report.claimed.elements.map(\.id) == ["vision", "process"])
    #expect(try JSONWriter.text(report).contains(#""claimed":{"organization":null,"#))
  }

  @Test(
    "What is no result is refused in words",
    arguments: [
      ("", "It is not JSON."), ("[]", "It is JSON of another kind."),
      ("{}", "It lacks the key 'schema'."),
      (#"{"schema":"result/2"}"#, "Its schema is 'result/2'; this program reads 'result/1'."),
      (#"{"schema":"result/1"}"#, "It lacks the key 'assessment'."),
      (
        #"{"schema":"result/1","assessment":{"id":7}}"#,
        "The value at 'assessment.id' is of the wrong kind."
      ),
    ])
  func refusals(_ text: String, _ message: String) throws {
    do {
      _ = try Report.read(Array(text.utf8))
      Issue.record("was read")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("Text is escaped as JSON asks")
  func escaping() throws {
    struct Value: Encodable { var text: String, number: Double?, list: [Double] }
    let value = Value(text: "\"\\\n\t\r\u{1}é\u{1F600}", number: nil, list: [1, 62.5, 1e-7, 1e21])
    #expect(
      try JSONWriter.text(value)
        == #"{"text":"\"\\\n\t\r\u0001é😀","number":null,"list":[1,62.5,1e-07,1e+21]}"# + "\n")
  }
}
