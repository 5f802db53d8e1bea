import Modeling
import Planning
import YAML

/// What was decided and how far it is, for programs.
struct PlanStatusResult: Encodable {
  struct Decided: Encodable {
    var id: String
    var title: String
    var decision: String?
    var reason: String?
    var owner: String?
    var due: String?
    /// The day on which it is due, or else the end of its phase.
    var by: String?
    var status: String?
    var done: String?
    var effective: String?
    var overdue: Bool
  }

  struct Review: Encodable {
    var months: Int
    var date: String
    var past: Bool
    var actions: [String]
  }

  var date: String
  var decided: [Decided]
  var undecided: [String]
  var reviews: [Review]

  init(_ agenda: Agenda, _ assessment: Assessment, on date: String) {
    let actions = assessment.actions
    self.date = date
    decided = agenda.entries.map { entry in
      let decision = entry.decision
      let action = actions[entry.index]
      return Decided(
        id: action.id, title: action.title, decision: decision.verdict?.rawValue,
        reason: decision.reason, owner: decision.owner,
        due: decision.due?.description, by: entry.by?.description,
        status: decision.status?.rawValue, done: decision.done, effective: decision.effective,
        overdue: entry.isOverdue)
    }
    undecided = agenda.undecided.map { actions[$0].id }
    reviews = agenda.reviews.map { review in
      Review(
        months: review.months, date: review.date.description, past: review.isPast,
        actions: review.actions.map { actions[$0].id })
    }
  }
}
