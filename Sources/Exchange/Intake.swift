package import Editing
package import Modeling

/// What becomes of answers that come in: each is taken where nothing is said yet, and differs where
/// something else is. Questions that nothing comes for are not touched.
package struct Intake: Hashable, Sendable {
  /// An answer that differs from the one that is there.
  package struct Conflict: Hashable, Sendable {
    package var item: Incoming.Item
    package var there: Sheet.Answer
  }

  package let person: String
  package private(set) var taken: [Incoming.Item] = []
  /// Those that say what is there already, whatever the day they were given on.
  package private(set) var same: [Incoming.Item] = []
  package private(set) var conflicts: [Conflict] = []

  package init(_ incoming: Incoming, into assessment: Assessment) {
    person = incoming.person
    let sheet = assessment.sheet(of: person)
    for item in incoming.items {
      let there = sheet[item.question]
      if item.answer.saysNoMore(than: there) {
        same.append(item)
      } else if there.isContained(in: item.answer) {
        taken.append(item)
      } else {
        conflicts.append(Conflict(item: item, there: there))
      }
    }
  }

  /// What is to be written; what differs takes the place of what is there.
  package func changes(_ questionnaire: Questionnaire) -> [Change] {
    (taken + conflicts.map(\.item)).sorted { $0.question < $1.question }.map { item in
      Change(
        .answer(questionnaire.questions[item.question].id, by: person),
        item.answer.content(item.question, of: questionnaire))
    }
  }
}

extension Sheet.Answer {
  /// Whether it is the same answer, be it of another day.
  fileprivate func saysNoMore(than other: Sheet.Answer) -> Bool {
    mark == other.mark && remark.reason == other.remark.reason && remark.note == other.remark.note
      && Set(remark.met) == Set(other.remark.met)
  }

  /// Whether it leaves the question open and another answer keeps all that it says, so that nothing
  /// is lost if that takes its place.
  fileprivate func isContained(in other: Sheet.Answer) -> Bool {
    mark == .none && (remark.note == nil || remark.note == other.remark.note)
      && Set(remark.met).isSubset(of: other.remark.met)
  }
}
