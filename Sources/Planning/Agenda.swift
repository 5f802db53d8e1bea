package import Modeling
package import Scoring
package import YAML

/// What was decided to be done, by when, and what is to be looked at in the reviews after the
/// assessment.
package struct Agenda: Hashable, Sendable {
  /// Months after the assessment in which its plan is reviewed.
  package static let reviewMonths = [3, 6, 12]

  /// An action that was decided on.
  package struct Entry: Hashable, Sendable {
    /// Index in the questionnaire's actions followed by the organization's own.
    package var index: Int
    package var decision: Decisions.Decision
    /// The day on which it is due, or else the end of its phase.
    package var by: Day?
    /// Whether it is past the day on which it is due and not done.
    package var isOverdue: Bool

    package var isRejected: Bool { decision.verdict == .rejected && decision.status != .done }
    package var isDone: Bool { decision.status == .done }
  }

  package struct Review: Hashable, Sendable {
    /// After the assessment.
    package var months: Int
    package var date: Day
    package var isPast: Bool
    /// Indices of the actions that are to be done by then, but not by the review before.
    package var actions: [Int]
  }

  /// What is overdue first, then what is open by its day, then what is done, then what is rejected.
  package var entries: [Entry]
  /// Indices of what nobody has decided on among the least plan and what accepted actions need, what
  /// brings most first.
  package var undecided: [Int]
  package var reviews: [Review]
  /// The phase, 0-based, of each action that is still to be done, by its index; nil for others.
  package var phases: [Int?]

  /// The standing on a day; `capacity` is in person-days a phase, nil for no bound.
  package init(
    _ assessment: Assessment, _ scorecard: Scorecard, on today: Day, capacity: Int? = nil
  ) {
    let actions = assessment.actions
    let decisions = actions.map { assessment.decisions.byAction[$0.id] }
    let isDecided = decisions.map { $0?.verdict != nil || $0?.status != nil }
    let plan = Plan.least(assessment, scorecard).actions
    let toDo = Self.toDo(assessment, scorecard, plan)
    undecided = toDo.filter { !isDecided[$0] }
    let roadmap = Roadmap(toDo, assessment, capacity: capacity)
    let phases = actions.indices.map { index in
      roadmap.phases.firstIndex { $0.contains(index) }
    }
    self.phases = phases
    var entries = actions.indices.filter { isDecided[$0] }.map { index -> Entry in
      let decision = decisions[index] ?? Decisions.Decision()
      let phase = phases[index]
      let isOpen = decision.status != .done && decision.verdict != .rejected
      return Entry(
        index: index, decision: decision,
        by: decision.due
          ?? phase.map {
            Roadmap.end(of: $0, from: assessment.date, orAfter: roadmap.spans[index]?.end ?? 0)
          },
        isOverdue: isOpen && decision.due.map { $0 < today } ?? false)
    }
    entries.sort { first, second in
      if first.order != second.order { return first.order < second.order }
      let days = (first.by ?? .last, second.by ?? .last)
      return days.0 == days.1 ? first.index < second.index : days.0 < days.1
    }
    self.entries = entries
    var before: Day?
    reviews = Self.reviewMonths.map { months in
      let date = assessment.date.adding(months: months)
      defer { before = date }
      let due = entries.filter { entry in
        guard !entry.isRejected, let by = entry.by, by <= date else { return false }
        if entry.isDone, by < assessment.date { return false }
        return before.map { $0 < by } ?? true
      }
      return Review(
        months: months, date: date, isPast: date < today, actions: due.map(\.index))
    }
  }

  /// What is still to be done: what was accepted or is under way with what it needs, and the least
  /// plan, what brings most first.
  package static func toDo(
    _ assessment: Assessment, _ scorecard: Scorecard, _ plan: [Int]
  ) -> [Int] {
    let actions = assessment.actions
    let accepted = actions.indices.filter { index in
      let decision = assessment.decisions.byAction[actions[index].id]
      return decision?.verdict == .accepted || decision?.status == .running
    }
    let wanted = Set(Plan.chosen(accepted, assessment, scorecard).actions + plan)
    return Ranking(assessment, scorecard).entries.map(\.index).filter { wanted.contains($0) }
  }
}

extension Agenda.Entry {
  fileprivate var order: Int { isOverdue ? 0 : isRejected ? 3 : isDone ? 2 : 1 }
}
