import Modeling
import Planning
import Reporting
import Scoring
import Spreadsheets
import YAML

/// A plan for spreadsheets and calendars.
struct PlanExport {
  private let assessment: Assessment
  private let words: Words
  private let agenda: Agenda
  private let actions: [Action]

  /// `capacity` is in person-days a phase, nil for no bound.
  init(_ assessment: Assessment, _ scorecard: Scorecard, _ words: Words, _ capacity: Int?) {
    self.assessment = assessment
    self.words = words
    actions = assessment.actions
    // What is overdue depends on the day, and is no part of an export.
    agenda = Agenda(assessment, scorecard, on: assessment.date, capacity: capacity)
  }

  /// What was decided and the rest of the least plan.
  var sheet: Worksheet {
    let columns = [
      "id", "title", "decision", "owner", "suggested-owner", "effort", "phase", "due", "status",
      "done-when",
      "elements",
    ]
    return Worksheet(
      id: "plan", title: "plan", columns: columns.map { Worksheet.Column($0, $0) },
      rows: actions.indices.compactMap { index -> [Spreadsheets.Cell]? in
        let entry = agenda.entries.first { $0.index == index }
        guard entry != nil || agenda.undecided.contains(index) else { return nil }
        let action = actions[index]
        let decision = entry?.decision
        return [
          .text(action.id), .text(action.title), .text(decision?.verdict?.rawValue),
          .text(decision?.owner), .text(action.owner), .number(action.effort),
          .text(agenda.phases[index].map(phase)), .day(decision?.due?.description),
          .text(decision?.status?.rawValue), .text(action.doneWhen), .text(elements(action)),
        ]
      })
  }

  /// What was accepted and was not done before the assessment, as tasks, and the reviews.
  var calendar: Calendar {
    let tasks = agenda.entries.compactMap { entry -> Calendar.Entry? in
      guard entry.decision.verdict == .accepted, let by = entry.by,
        !entry.isDone || by >= assessment.date
      else { return nil }
      return task(entry, by: by)
    }
    let reviews = agenda.reviews.map { review in
      Calendar.Entry(
        id: "\(assessment.id)/review-\(review.months)",
        kind: .event, day: review.date,
        title: words.say(
          "Review of the plan after \(review.months) months: \(assessment.organization)"),
        text: review.actions.map { actions[$0].title }.joined(separator: "\n"))
    }
    return Calendar(made: assessment.date, entries: tasks + reviews)
  }

  private func task(_ entry: Agenda.Entry, by day: Day) -> Calendar.Entry {
    let action = actions[entry.index]
    let owner = entry.decision.owner ?? action.owner
    let facts = [
      owner.map { words.pair(words.say("Owner"), $0) },
      action.doneWhen.map { words.pair(words.say("Done when"), $0) },
    ]
    let standing: Calendar.Standing =
      switch entry.decision.status {
      case .done: .done
      case .running: .running
      case .open, nil: .open
      }
    return Calendar.Entry(
      id: "\(assessment.id)/\(action.id)", kind: .task(standing), day: day, title: action.title,
      text: (action.steps + facts.compactMap { $0 }).joined(separator: "\n"))
  }

  private func phase(_ phase: Int) -> String {
    let starts = Roadmap.starts
    return phase + 1 < starts.count
      ? "\(starts[phase]) to \(starts[phase + 1])" : "over \(starts[phase])"
  }

  /// Ids of the elements whose questions it raises, in the model's order.
  private func elements(_ action: Action) -> String {
    let indices = Set(
      action.raises.map { assessment.questionnaire.questions[$0.question].element })
    return indices.sorted().map { assessment.model.elements[$0].id }.joined(separator: " ")
  }
}
