package import Modeling
package import Scoring
package import YAML

/// How far the answering is: who was asked how much and has dealt with how much of it. Counts
/// alone, so that it can be shown before anybody knows what the others answered.
package struct Turnout: Hashable, Sendable {
  /// What became of questions that were asked, each time one was asked of one person.
  package struct Count: Hashable, Sendable {
    package var asked = 0
    /// Answered by a choice.
    package var answered = 0
    package var notApplicable = 0
    package var unknown = 0
    /// Open, but for a note.
    package var noted = 0

    /// What nobody has dealt with; notes alone among it.
    package var open: Int { asked - answered - notApplicable - unknown }
    package var isBegun: Bool { open < asked || noted > 0 }
  }

  /// One person's part.
  package struct Part: Hashable, Sendable {
    package var person: String
    package var count: Count
    /// The last day on which they answered; nil where no answer says when it was given.
    package var last: Day?
    /// Open questions that the group has not settled without them.
    package var due = 0

    package var isToBegin: Bool { due > 0 && !count.isBegun }
    package var isToFinish: Bool { due > 0 && count.isBegun }
  }

  /// Those who take part, as the assessment lists them, then those who answered without being
  /// listed.
  package var parts: [Part]
  /// One for each element of the model that is assessed, by its index.
  package var elements: [(element: Int, count: Count)] { zip(assessed, counts).map { ($0, $1) } }
  private var assessed: [Int]
  private var counts: [Count]

  /// Questions in scope.
  package var questions: Int
  /// Questions in scope that the group settled.
  package var agreed: Int
  /// Questions that are not settled and whose answers say that they have to be talked over.
  package var toAgree: Int
  package var pieces: Int
  /// Questions that are answered, and those of them that nobody looked at any evidence for.
  package var claims: Int
  package var unexamined: Int
  package var isFinal: Bool

  package init(_ assessment: Assessment, _ scorecard: Scorecard) {
    let questions = assessment.questionnaire.questions
    var byElement: [Int: Count] = [:]
    parts = assessment.participants.map { person in
      var part = Part(person: person, count: Count())
      let sheet = assessment.sheet(of: person)
      for question in assessment.questions(askedOf: person) {
        part.count.add(sheet[question])
        if sheet.marks[question] == .none, assessment.consensus[question] == nil { part.due += 1 }
        byElement[questions[question].element, default: Count()].add(sheet[question])
        let day = sheet.remarks[question]?.answered
        if let day, part.last.map({ $0 < day }) ?? true { part.last = day }
      }
      return part
    }
    assessed = assessment.model.elements.indices.filter(assessment.isAssessed)
    counts = assessed.map { byElement[$0] ?? Count() }
    let inScope = questions.indices.filter(assessment.isInScope)
    let scores = scorecard.questions
    self.questions = inScope.count
    agreed = inScope.count { scores[$0].isAgreed }
    toAgree = Workshop(assessment).open.count { $0.reasons != [.unanswered] }
    pieces = assessment.evidence.count
    isFinal = assessment.status == .final
    let claimed = inScope.filter { scores[$0].state == .answered }
    claims = claimed.count
    unexamined = claimed.count { !scores[$0].isExamined }
  }
}

extension Turnout {
  /// What has to happen next.
  package enum Step: Hashable, Sendable {
    case namePeople
    case invite([String])
    case remind([String])
    case agree(Int)
    case prove(Int)
    case report
  }

  /// The first thing that is not done yet, in the order of an assessment.
  package var next: Step {
    let absent = parts.filter(\.isToBegin).map(\.person)
    let unfinished = parts.filter(\.isToFinish).map(\.person)
    if isFinal { return .report }
    if parts.isEmpty { return .namePeople }
    if !absent.isEmpty { return .invite(absent) }
    if !unfinished.isEmpty { return .remind(unfinished) }
    if toAgree > 0 { return .agree(toAgree) }
    if unexamined > 0 { return .prove(unexamined) }
    return .report
  }
}

extension Turnout.Count {
  mutating func add(_ answer: Sheet.Answer) {
    asked += 1
    switch answer.mark {
    case .notApplicable: notApplicable += 1
    case .unknown: unknown += 1
    case .none: if answer.remark.note != nil { noted += 1 }
    default: answered += 1
    }
  }
}
