import Documents
import JSON
import Modeling
import Reporting
import Testbed
import Testing

@Suite("Confidentiality")
struct PrivacyTests {
  private static let head = Small.assessment
    .replacing("names: hidden", with: "names: named")
    .replacing("{ id: ab }", with: "{ id: ab, name: Zebulon Quist, role: Gatekeeper, group: door }")
    .replacing("id: mk,", with: "id: mk-solo,").replacing("[ mk ]", with: "[ mk-solo ]")

  private static let files: [String: String?] = [
    "assessment.yml": head, "answers/mk.yml": nil,
    "answers/mk-solo.yml": Small.answers.replacing("by: mk", with: "by: mk-solo"),
    "consensus.yml": Small.consensus.replacing("{ mk:", with: "{ mk-solo:"),
    "evidence.yml": Small.evidence.replacing("-by: mk", with: "-by: mk-solo"),
    "findings.yml": Small.findings.replacing("by: mk", with: "by: mk-solo"),
  ]

  /// All that leaves the house.
  private func texts(_ report: Report) throws -> [String] {
    let document = report.document(try Case.shippedDefinition())
    return [try JSONWriter.text(report), document.html(), document.markdown()]
  }

  @Test("Hidden: no name, no id, no role, no group")
  func hidden() throws {
    let study = try Case(Self.files)
    for report in [study.report(names: .hidden), study.report().narrowed(to: .hidden)] {
      for text in try texts(report) {
        for secret in ["Keller", "Quist", "mk-solo", "Gatekeeper", "management", "\"door\""] {
          #expect(text.firstRange(of: secret) == nil, "\(secret)")
        }
        #expect(text.contains("On the wall"))
      }
    }
  }

  @Test("Roles: no name, no id")
  func roles() throws {
    let study = try Case(Self.files)
    for report in [study.report(names: .roles), study.report().narrowed(to: .roles)] {
      for text in try texts(report) {
        for secret in ["Keller", "Quist", "mk-solo"] {
          #expect(text.firstRange(of: secret) == nil, "\(secret)")
        }
        #expect(text.contains("Gatekeeper"))
      }
    }
  }

  @Test("Named: names")
  func named() throws {
    for text in try texts(try Case(Self.files).report()) { #expect(text.contains("Zebulon Quist")) }
  }

  @Test("A result tells nobody apart further than it was written to")
  func notWidened() throws {
    let report = try Case(Self.files).report(names: .roles)
    #expect(report.narrowed(to: .named) == report)
    #expect(report.narrowed(to: nil) == report)
  }

  @Test(
    "Figures of a group are given from a number of people on", arguments: [(1, true), (2, false)])
  func groups(_ from: Int, _ isShown: Bool) throws {
    var files = Self.files
    files["assessment.yml"] = Self.head.replacing("groups-from: 5", with: "groups-from: \(from)")
    #expect(try !Case(files).report().groups.isEmpty == isShown)
  }
}
