import Testbed
import Testing
import YAML

@testable import Modeling

@Suite("What a person is asked, and how it is written down")
struct AskedTests {
  private let assessment: Assessment

  init() throws {
    let folder = try Folder(Small.files)
    assessment = try #require(Loaded(folder.path).assessment)
  }

  private func ids(_ group: String?, profile: String? = "yes") -> [String] {
    var assessment = assessment
    assessment.profile = [profile]
    return assessment.questionnaire.questions.indices
      .filter { assessment.isAsked($0, of: group) }
      .map { assessment.questionnaire.questions[$0].id }
  }

  @Test("A group is asked what is for it and for all")
  func groups() {
    #expect(ids("management") == ["written", "kept", "shared", "steady"])
    #expect(ids(nil) == ["written", "kept", "shared", "steady"])
    // Nothing is asked of this group alone, so it may be called something else here.
    #expect(ids("reception") == ["written", "kept", "shared", "steady"])
    #expect(ids(nil, profile: "no") == ["kept", "shared", "steady"])
    var other = assessment
    other.questionnaire.questions[1].askOf = ["front-line"]
    #expect(!other.isAsked(0, of: "front-line") && other.isAsked(1, of: "front-line"))
  }

  @Test("An answer is written as it is read", arguments: ["mk", "ab"])
  func content(_ person: String) throws {
    let folder = try Folder(Small.files)
    let sheet = assessment.sheet(of: person)
    let pairs = assessment.questionnaire.questions.indices.compactMap { question in
      sheet[question].content(question, of: assessment.questionnaire).map {
        Content.Pair(assessment.questionnaire.questions[question].id, $0)
      }
    }
    let edits = [Edit(["answers"], .set(.map(pairs)))]
    let start = Source(name: "a", bytes: Array("schema: answers/1\nby: \(person)\n".utf8))
    try folder.write(bytes: try Edit.apply(edits, to: start), to: "answers/\(person).yml")
    #expect(try #require(Loaded(folder.path).assessment).sheet(of: person) == sheet)
  }

  @Test(
    "A choice goes with its conditions, or asks why not",
    arguments: [
      (0, 0, ConditionFit.fits), (0, 2, .fits), (0, 3, .less), (25, 3, .less), (50, 0, .more),
      (50, 1, .fits), (50, 3, .fits), (75, 2, .more), (75, 3, .fits), (100, 3, .fits),
    ])
  func fit(_ value: Int, _ met: Int, _ expected: ConditionFit) throws {
    let rating = try Shipped.questionnaire("iso-23592-full").model.rating
    #expect(ConditionFit(value: value, met: met, of: 3, rating) == expected)
    #expect(ConditionFit(value: value, met: 0, of: 0, rating) == .fits)
  }
}
