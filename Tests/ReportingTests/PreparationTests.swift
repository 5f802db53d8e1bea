import Documents
import Modeling
import Reporting
import Testbed
import Testing
import YAML

@Suite("What goes out before a group meets")
struct PreparationTests {
  @Test("Every document of a small assessment", arguments: Preparation.Kind.allCases)
  func documents(_ kind: Preparation.Kind) throws {
    let papers = try Self.papers(kind, kind == .observation ? Self.watched() : nil)
    #expect(Set(papers.map(\.name)).count == papers.count && !papers.isEmpty)
    for paper in papers {
      let text = paper.document.markdown()
      if let fault = Golden.fault(text, "prepared-\(paper.name).md", in: "ReportingTests") {
        Issue.record("\(fault)")
      }
    }
  }

  @Test("What a document answers is not watched for")
  func watching() throws {
    #expect(try Self.papers(.observation).isEmpty)
  }

  @Test("Nobody's answers, agreements or dissent are in them", arguments: Preparation.Kind.allCases)
  func blind(_ kind: Preparation.Kind) throws {
    let other = try Case([
      "answers/mk.yml":
        "schema: answers/1\nby: mk\nanswers:\n  kept: { choice: none, note: Secret }\n",
      "answers/ab.yml": nil, "consensus.yml": nil, "evidence.yml": nil, "findings.yml": nil,
    ])
    #expect(try Self.texts(kind) == Self.texts(kind, other))
  }

  @Test("Every shipped questionnaire, in every language", arguments: ["en"] + Shipped.languages)
  func shipped(_ language: String) throws {
    let words = try Case.words(language)
    for id in ["iso-23592-full", "iso-10004", "quality-management-principles"] {
      let assessment = Assessment(blank: try Shipped.questionnaire(id, in: language))
      // Nobody is named yet, so nobody is invited.
      #expect(Preparation(assessment, words).papers(.invitation).isEmpty)
      for kind in Preparation.Kind.allCases where kind != .invitation {
        let papers = Preparation(assessment, words).papers(kind)
        #expect(!papers.isEmpty, "\(id) \(kind)")
        for paper in papers { #expect(paper.document.html().contains("</html>")) }
      }
    }
  }

  @Test("Evidence is asked for once, of one group, and not where the register has it")
  func requests() throws {
    let asked = try Self.texts(.evidenceRequests)
    #expect(asked.count == 1 && asked[0].contains("**The text**"))
    // A document as strong as the question's own is there.
    #expect(try Self.texts(.evidenceRequests, Case()).isEmpty)
    let expired = Small.evidence.replacing("2027-03-01", with: "2026-03-02")
    #expect(try Self.texts(.evidenceRequests, Case(["evidence.yml": expired])) == asked)
  }

  @Test("Who is told apart is as confidentiality has it")
  func names() throws {
    for (names, has) in [("hidden", []), ("roles", ["Owner"]), ("named", ["M. Keller (Owner)"])] {
      let text = Small.assessment.replacing("names: hidden", with: "names: \(names)")
      let guide = try Self.texts(.interviewGuide, Case(["assessment.yml": text]))[0]
      for word in ["Owner", "M. Keller (Owner)"] {
        #expect(guide.contains("**Who:** \(word)") == has.contains(word), "\(names)")
      }
    }
  }

  @Test("Hostile names stay texts, in names of files too")
  func hostile() throws {
    let text = Small.assessment.replacing(
      "name: M. Keller, role: Owner, group: management",
      with:
        #"name: "<img src=x onerror=alert(1)>|`", role: "](javascript:x)", group: "../../etc/passwd""#
    )
    let small = try Case(["assessment.yml": text])
    for kind in Preparation.Kind.allCases {
      for paper in Preparation(small.assessment, .english).papers(kind) {
        #expect(paper.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        #expect(!paper.document.html().contains("<img"))
        let markdown = paper.document.markdown()
        #expect(!markdown.replacing("\\<img", with: "").contains("<img"))
      }
    }
  }

  /// A small assessment with something to be seen where customers are served.
  private static func watched() throws -> Case {
    let seen = "ask: Is it shared?, conditions: [ { id: aloud, text: It is said aloud } ]"
    return try Case([
      "questionnaires/bank/more.yml": Small.part.replacing("ask: Is it shared?", with: seen),
      "assessment.yml": Small.assessment.replacing(
        "  assessors: [ mk ]\n", with: "  assessors: [ mk ]\n  units: [ North, South ]\n"),
    ])
  }

  private static func papers(
    _ kind: Preparation.Kind, _ small: Case? = nil
  ) throws -> [Preparation.Paper] {
    let chosen = try small ?? Case(["evidence.yml": nil, "findings.yml": nil])
    return Preparation(chosen.assessment, .english, until: Day("2026-10-09")).papers(kind)
  }

  private static func texts(
    _ kind: Preparation.Kind, _ small: Case? = nil
  ) throws -> [String] {
    try papers(kind, small).map { $0.document.markdown() }
  }
}
