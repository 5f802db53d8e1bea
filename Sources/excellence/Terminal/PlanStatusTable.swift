import Modeling
import Planning
import Reporting
import YAML

/// What was decided and how far it is, as tables for people.
struct PlanStatusTable {
  private let agenda: Agenda
  private let assessment: Assessment
  private let words: Words
  private let actions: [Action]

  init(_ agenda: Agenda, _ assessment: Assessment, _ words: Words) {
    self.agenda = agenda
    self.assessment = assessment
    self.words = words
    actions = assessment.actions
  }

  func text(on today: Day) -> String {
    var lines = [words.pair(assessment.organization, headline(today)), ""]
    if !agenda.entries.isEmpty { lines += decided() + [""] }
    lines += effects()
    if !agenda.undecided.isEmpty { lines += undecided() + [""] }
    lines += agenda.reviews.flatMap(review)
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private func headline(_ today: Day) -> String {
    let overdue = agenda.entries.count { $0.isOverdue }
    return words.say(
      "on \(words.date(today.description)), \(agenda.entries.count) decided, \(overdue) overdue, \(agenda.undecided.count) still to decide."
    )
  }

  private func decided() -> [String] {
    var table = TextTable(
      header: [
        words.say("Standing"), words.say("By"), words.say("Id"), words.say("Action"),
        words.say("Owner"),
      ], rows: [])
    for entry in agenda.entries {
      let action = actions[entry.index]
      table.rows.append([
        standing(entry), entry.by.map { words.date($0.description) } ?? "–", action.id,
        action.title, entry.decision.owner ?? "–",
      ])
    }
    return table.lines
  }

  private func standing(_ entry: Agenda.Entry) -> String {
    if entry.isRejected { return words.term("rejected") }
    if entry.isOverdue { return words.say("overdue", in: "action") }
    return switch entry.decision.status {
    case .done: words.say("done", in: "action")
    case .running: words.say("running", in: "action")
    case .open, nil: words.say("open", in: "action")
    }
  }

  /// Whether what is done worked, as far as anybody has said.
  private func effects() -> [String] {
    let done = agenda.entries.filter(\.isDone)
    if done.isEmpty { return [] }
    return [words.say("Whether what is done works:")]
      + done.map { entry in
        let effect = entry.decision.effective ?? words.say("not said yet")
        return "  " + words.pair(actions[entry.index].id, effect)
      } + [""]
  }

  private func undecided() -> [String] {
    var table = TextTable(
      header: [words.say("Person-days"), words.say("Id"), words.say("Still to decide")], rows: [],
      trailing: [0])
    for index in agenda.undecided {
      table.rows.append([String(actions[index].effort), actions[index].id, actions[index].title])
    }
    return table.lines
  }

  private func review(_ review: Agenda.Review) -> [String] {
    let date = words.date(review.date.description)
    let head =
      review.isPast
      ? words.say("Review after \(review.months) months, \(date), past:")
      : words.say("Review after \(review.months) months, \(date):")
    if review.actions.isEmpty { return [head, "  " + words.say("nothing is to be done by then")] }
    return [head]
      + review.actions.map { index in
        let entry = agenda.entries.first { $0.index == index }
        let state = entry.map(standing) ?? ""
        return "  " + words.pair(actions[index].id, "\(actions[index].title) (\(state))")
      }
  }
}
