import Modeling
import Planning
import Reporting
import Scoring

/// A plan as tables for people: what to do in which phase, what stays short, the levels before and
/// after.
struct PlanTable {
  private let plan: Plan
  private let assessment: Assessment
  private let scorecard: Scorecard
  private let words: Words
  private let actions: [Action]

  init(_ plan: Plan, _ assessment: Assessment, _ scorecard: Scorecard, _ words: Words) {
    self.plan = plan
    self.assessment = assessment
    self.scorecard = scorecard
    self.words = words
    actions = assessment.actions
  }

  /// `capacity` is in person-days a phase, nil for no bound.
  func text(capacity: Int?) -> String {
    var lines = [words.pair(assessment.organization, headline), ""]
    if !plan.actions.isEmpty { lines += phases(capacity) + [""] }
    if !plan.short.isEmpty { lines += short() + [""] }
    lines += levels()
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private var headline: String {
    guard assessment.targets.contains(where: { $0 != nil }) else {
      return words.say("no target is set, so there is nothing to plan for.")
    }
    if plan.actions.isEmpty {
      return plan.isReachable
        ? words.say("every element is at its target.")
        : words.say("no action is left that brings an element to its target.")
    }
    let count = plan.actions.count
    let text = words.say(
      count, one: "\(count) action, \(plan.effort) person-days.",
      other: "\(count) actions, \(plan.effort) person-days.")
    return plan.isExact
      ? text
      : text + " "
        + words.say("The search was cut off; it takes \(plan.lowerBound) person-days at least.")
  }

  /// The actions by phase, what brings most first.
  private func phases(_ capacity: Int?) -> [String] {
    let ranking = Ranking(assessment, scorecard).entries
    let chosen = Set(plan.actions)
    let order = ranking.filter { chosen.contains($0.index) }
    let quick = Set(order.filter(\.isQuickWin).map(\.index))
    let roadmap = Roadmap(order.map(\.index), assessment, capacity: capacity)
    var table = TextTable(
      header: [
        words.say("Done in months"), words.say("Person-days"), words.say("Id"), words.say("Action"),
      ], rows: [], trailing: [1])
    for (phase, members) in roadmap.phases.enumerated() {
      for index in members {
        let note = quick.contains(index) ? " " + words.say("(quick win)") : ""
        table.rows.append([
          months(phase), String(actions[index].effort), actions[index].id,
          actions[index].title + note,
        ])
      }
    }
    return table.lines
  }

  private func months(_ phase: Int) -> String {
    let starts = Roadmap.starts
    return phase + 1 < starts.count
      ? "\(starts[phase])–\(starts[phase + 1])" : words.say("over \(starts[phase])")
  }

  private func short() -> [String] {
    let shown = Shown(Report(assessment, scorecard, digest: ""), words)
    return [words.say("Stays short of the target:")]
      + plan.short.map { short in
        let element = assessment.model.elements[short.element]
        let name = [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
        let level = words.say("level \(short.level)")
        let figure = words.say(
          "\(shown.percent(short.low)), must exceed \(shown.percent(short.bound))")
        let ids = short.knockedOut.map { assessment.questionnaire.questions[$0].id }
        let out = ids.isEmpty ? "" : words.say("; knocked out by \(ids.joined(separator: ", "))")
        return "  " + words.pair("\(name), \(level)", figure + out)
      }
  }

  /// The level of each element for sure, today and with the plan done.
  private func levels() -> [String] {
    let after = Scorecard(plan.done(assessment, scorecard), agreement: false)
    var table = TextTable(
      header: [
        words.say("Element"), words.say("Today"), words.say("After"), words.say("Target"),
      ], rows: [])
    for (now, then) in zip(scorecard.claimed.elements, after.claimed.elements) {
      let element = assessment.model.elements[now.element]
      table.rows.append([
        [element.clause, element.title].compactMap { $0 }.joined(separator: " ").elided(to: 44),
        now.levelLow.map(String.init) ?? "–", then.levelLow.map(String.init) ?? "–",
        now.target.map(String.init) ?? "–",
      ])
    }
    return table.lines
  }
}
