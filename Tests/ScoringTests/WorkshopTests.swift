import Modeling
import Planning
import Scoring
import Testbed
import Testing
import YAML

@Suite("What a workshop talks about")
struct WorkshopTests {
  /// Answers of one question on a scale of five by the group of who gave them: a digit for a choice,
  /// `n` for not applicable, `u` for unknown.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var answers: [(group: String, marks: String)]
    var reasons: [Topic.Reason]
    var proposal: Topic.Proposal?

    init(
      _ name: String, _ answers: [(String, String)], _ reasons: [Topic.Reason],
      _ proposal: Topic.Proposal?
    ) {
      self.name = name
      self.answers = answers.map { (group: $0.0, marks: $0.1) }
      self.reasons = reasons
      self.proposal = proposal
    }

    var testDescription: String { name }
  }

  private static let rows: [Row] = [
    Row("all the same", [("a", "222")], [], .choice(2, isBetween: false)),
    Row("a step apart", [("a", "2233")], [], .choice(2, isBetween: true)),
    Row("two steps apart", [("a", "13")], [.apart(steps: 2)], .choice(2, isBetween: false)),
    Row("from end to end", [("a", "04044")], [.apart(steps: 4)], .choice(4, isBetween: false)),
    Row(
      "the middle of an even number lies between", [("a", "0344")], [.apart(steps: 4)],
      .choice(3, isBetween: true)),
    Row("one answer", [("a", "4")], [], .choice(4, isBetween: false)),
    Row("nobody", [("a", "---")], [.unanswered], nil),
    Row("nobody knows", [("a", "uu")], [.unknown(2, of: 2)], nil),
    Row(
      "a third does not know", [("a", "22u")], [.unknown(1, of: 3)], .choice(2, isBetween: false)),
    Row("a quarter does not know", [("a", "222u")], [], .choice(2, isBetween: false)),
    Row("it does not apply, all say", [("a", "nn")], [], .notApplicable),
    Row(
      "it does not apply, some say", [("a", "3nn")], [.notApplicable(2)],
      .choice(3, isBetween: false)),
    Row(
      "not applicable and unknown", [("a", "nu")], [.unknown(1, of: 2)], .notApplicable),
    Row(
      "groups a step apart", [("up", "33333"), ("down", "22222")],
      [.groups(lower: "down", higher: "up", steps: 1)], .choice(2, isBetween: true)),
    Row(
      "groups half a step apart", [("up", "333322"), ("down", "222333")], [],
      .choice(3, isBetween: false)),
    Row(
      "a group too small to show", [("up", "3333"), ("down", "22222")], [],
      .choice(2, isBetween: false)),
    Row(
      "a rest too small to show", [("up", "33333"), ("down", "22222"), ("one", "2")], [],
      .choice(2, isBetween: false)),
  ]

  @Test("Why a question is talked about, and what is proposed", arguments: rows)
  func reasons(_ row: Row) throws {
    let topic = try #require(try Workshop(Self.assessment([row.answers])).topics.first)
    #expect(topic.reasons == row.reasons)
    #expect(topic.proposal == row.proposal)
    #expect(topic.standing == (row.reasons.isEmpty ? .clear : .open))
  }

  @Test("What pulls answers furthest apart comes first")
  func order() throws {
    let marks = ["222", "22u", "---", "3nn", "123", "033", "uuu", "2nu", "123", "004"]
    let assessment = try Self.assessment(marks.map { [("a", $0)] })
    #expect(Workshop(assessment).topics.map(\.question) == [9, 5, 4, 8, 3, 7, 6, 1, 2, 0])
  }

  @Test("What is agreed is not talked about, and stands last")
  func agreed() throws {
    var assessment = try Self.assessment([[("a", "04")], [("a", "22")], [("a", "13")]])
    assessment.settle(0, at: 1)
    let workshop = Workshop(assessment)
    #expect(workshop.topics.map(\.question) == [2, 1, 0])
    #expect(workshop.topics.map(\.standing) == [.open, .clear, .agreed])
    #expect(workshop.open.map(\.question) == [2])
  }

  @Test("What is out of scope is no topic")
  func scope() throws {
    var assessment = try Self.assessment([[("a", "04")], [("a", "22")]])
    for index in assessment.exclusions.indices { assessment.exclusions[index] = "Elsewhere" }
    #expect(Workshop(assessment).topics.isEmpty)
  }

  @Test(
    "When a reason is needed",
    arguments: [
      ("the proposal", "33", nil, .choice(3), nil, nil),
      ("another", "33", nil, .choice(2), nil, .differs(from: .choice(3, isBetween: false))),
      ("another with a reason", "33", nil, .choice(2), "So", nil),
      (
        "another with a blank reason", "33", nil, .choice(2), " ",
        .differs(from: .choice(3, isBetween: false))
      ),
      ("of what nobody answered", "--", nil, .choice(2), nil, .unproposed),
      ("of what does not apply", "nn", nil, .choice(2), nil, .differs(from: .notApplicable)),
      ("not applicable", "33", nil, .notApplicable("So"), nil, nil),
      ("not applicable without", "33", nil, .notApplicable(" "), nil, .notApplicable),
      ("back to the proposal", "33", (1, "Old"), .choice(3), nil, .changes),
      ("the same as before", "33", (1, "Old"), .choice(1), nil, nil),
      (
        "the same, its reason taken away", "33", (1, "Old"), .choice(1), "",
        .differs(from: .choice(3, isBetween: false))
      ),
    ] as [(String, String, (Int, String)?, Accord.Answer, String?, Accord.Lack?)])
  func lack(
    _ name: String, _ marks: String, _ recorded: (Int, String)?, _ answer: Accord.Answer,
    _ reason: String?, _ expected: Accord.Lack?
  ) throws {
    var assessment = try Self.assessment([[("a", marks)]])
    if let (choice, text) = recorded {
      assessment.settle(0, at: choice)
      assessment.consensus[0]?.reason = text
    }
    let topic = try #require(Workshop(assessment).topic(0))
    #expect(Accord(answer, reason: reason).lack(topic) == expected, "\(name)")
  }

  /// An assessment with a question for each row of answers.
  static func assessment(_ rows: [[(group: String, marks: String)]]) throws -> Assessment {
    var assessment = try WorkedExample.assessment()
    let count = assessment.questionnaire.questions.count
    try #require(rows.count <= count)
    assessment.questionnaire.questions.removeLast(count - rows.count)
    assessment.consensus = [:]
    var sheets: [String: Sheet] = [:]
    var people: [Person] = []
    for (question, row) in rows.enumerated() {
      for (group, marks) in row {
        for (place, mark) in marks.enumerated() {
          let id = "\(group)-\(place)"
          if sheets[id] == nil {
            sheets[id] = Sheet(by: id, marks: rows.map { _ in .none })
            people.append(Person(id: id, group: group))
          }
          sheets[id]?.marks[question] =
            switch mark {
            case "n": .notApplicable
            case "u": .unknown
            default: mark.wholeNumberValue.map { .choice($0) } ?? .none
            }
        }
      }
    }
    assessment.people = people
    assessment.sheets = people.compactMap { sheets[$0.id] }
    return assessment
  }
}
