import Modeling
import Planning
import Reporting
import Scoring
import YAML

/// A plan as tables for people: what to do in which phase, what stays short, the levels before and
/// after, and what proof would show without doing anything.
struct PlanTable {
  private let plan: Plan
  private let proof: [Proof]
  private let assessment: Assessment
  private let scorecard: Scorecard
  private let words: Words
  private let actions: [Action]

  init(
    _ plan: Plan, _ proof: [Proof], _ assessment: Assessment, _ scorecard: Scorecard, _ words: Words
  ) {
    self.plan = plan
    self.proof = proof
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
    if !proof.isEmpty { lines += [""] + ProofTable(proof, assessment, words).lines }
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
        let notes = [decision(index), quick.contains(index) ? words.say("(quick win)") : nil]
        table.rows.append([
          words.months(ofPhase: phase), String(actions[index].effort), actions[index].id,
          ([actions[index].title] + notes.compactMap { $0 }).joined(separator: " "),
        ])
      }
    }
    guard capacity != nil else { return table.lines }
    return table.lines + [
      "",
      words.say(
        "Work is booked in the phase in which it starts, and stands here in the phase in which it ends; the last phase has no bound."
      ),
    ]
  }

  /// What was decided about an action; nil for nothing.
  private func decision(_ index: Int) -> String? {
    let decision = assessment.decisions.byAction[actions[index].id]
    let due = decision?.due.map { words.date($0.description) }
    guard decision?.verdict == .accepted else { return due.map { words.say("(due \($0))") } }
    return due.map { words.say("(accepted, due \($0))") } ?? words.say("(accepted)")
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
    let after = plan.done(assessment, scorecard)
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

extension Words {
  /// The months of a phase of a roadmap, such as "3–6".
  func months(ofPhase phase: Int) -> String {
    let starts = Roadmap.starts
    return phase + 1 < starts.count
      ? "\(starts[phase])–\(starts[phase + 1])" : say("over \(starts[phase])")
  }
}
