import Modeling
import Planning
import YAML

/// How far an assessment is, for programs.
struct StatusResult: Encodable {
  struct Count: Encodable {
    var asked: Int
    var answered: Int
    var notApplicable: Int
    var unknown: Int
    /// Open, but for a note.
    var noted: Int
    var open: Int

    init(_ count: Turnout.Count) {
      asked = count.asked
      answered = count.answered
      notApplicable = count.notApplicable
      unknown = count.unknown
      noted = count.noted
      open = count.open
    }
  }

  struct Person: Encodable {
    var id: String
    var group: String?
    var count: Count
    var last: String?
  }

  struct Element: Encodable {
    var id: String
    var count: Count
  }

  struct Consensus: Encodable {
    var questions: Int
    var recorded: Int
    var toDiscuss: Int
  }

  struct Evidence: Encodable {
    var pieces: Int
    var claims: Int
    var claimsWithoutEvidence: Int
  }

  var assessment: String
  var people: [Person]
  var elements: [Element]
  /// Ids of those who have not begun.
  var notBegun: [String]
  var consensus: Consensus
  var evidence: Evidence
  /// One of `name-people`, `invite`, `remind`, `consensus`, `evidence`, `report`.
  var next: String

  init(_ turnout: Turnout, _ assessment: Assessment) {
    self.assessment = assessment.id
    people = turnout.parts.map { part in
      Person(
        id: part.person, group: assessment.person(part.person)?.group, count: Count(part.count),
        last: part.last?.description)
    }
    elements = turnout.elements.map { element, count in
      Element(id: assessment.model.elements[element].id, count: Count(count))
    }
    notBegun = turnout.parts.filter(\.isToBegin).map(\.person)
    consensus = Consensus(
      questions: turnout.questions, recorded: turnout.agreed, toDiscuss: turnout.toAgree)
    evidence = Evidence(
      pieces: turnout.pieces, claims: turnout.claims, claimsWithoutEvidence: turnout.unexamined)
    next =
      switch turnout.next {
      case .namePeople: "name-people"
      case .invite: "invite"
      case .remind: "remind"
      case .agree: "consensus"
      case .prove: "evidence"
      case .report: "report"
      }
  }
}
