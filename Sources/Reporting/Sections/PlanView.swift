import Documents

/// The plan as several sections see it: its steps with their actions, by phase.
struct PlanView {
  let pages: Pages
  let plan: Report.PlanResult
  let roadmap: Report.RoadmapResult

  /// Nil where the report holds no plan.
  init?(_ pages: Pages) {
    guard let plan = pages.report.plan, let roadmap = pages.report.roadmap else { return nil }
    self.pages = pages
    self.plan = plan
    self.roadmap = roadmap
  }

  var hasTarget: Bool { pages.report.claimed.elements.contains { $0.target != nil } }

  /// The steps that end in a phase, what brings most first.
  func steps(in phase: Int) -> [Report.RoadmapResult.Step] {
    roadmap.steps.filter { $0.phase == phase }
  }

  func action(_ step: Report.RoadmapResult.Step) -> Report.ActionResult? {
    pages.action(step.action)
  }

  /// What was accepted and is not done, though the plan does not need it.
  var beside: [Report.ActionResult] {
    let planned = Set(plan.actions)
    return pages.report.actions.filter {
      $0.decision == "accepted" && $0.status != "done" && !planned.contains($0.id)
    }
  }

  /// What was decided beside the plan, in a paragraph; nothing for nothing.
  var besideBlocks: [Block] {
    guard !beside.isEmpty else { return [] }
    let effort = pages.effort(beside.reduce(0) { $0 + $1.effort })
    let titles = beside.map { action in
      let due = action.due.map { " (" + pages.say("due \(pages.words.date($0))") + ")" } ?? ""
      return pages.title(of: action).plain + due
    }
    return [
      .text(
        pages.say(
          "Accepted beside the plan (\(effort)): \(titles.joined(separator: pages.words.semicolon))."
        )
      )
    ]
  }

  /// Person-days of steps, each with its own alone.
  func effort(_ steps: [Report.RoadmapResult.Step]) -> Int {
    steps.reduce(0) { $0 + (action($1)?.effort ?? 0) }
  }

  /// "3 to 6 months".
  func title(ofPhase phase: Int) -> String {
    let starts = roadmap.phases
    return phase + 1 < starts.count
      ? pages.say("\(starts[phase]) to \(starts[phase + 1]) months")
      : pages.say("over \(starts[phase]) months")
  }

  /// What the plan takes, in a sentence.
  var sentence: String {
    guard hasTarget else {
      return pages.say("No target is set, so nothing is held against one.")
    }
    let count = plan.actions.count
    if count == 0 {
      return plan.reachable
        ? pages.say("Every element is at its target.")
        : pages.say("No action is left that brings an element to its target.")
    }
    let effort = pages.effort(plan.effort)
    let number = pages.words.number(count)
    return plan.reachable
      ? pages.say(
        count, one: "One action, with \(effort) of work, brings every element to its target.",
        other:
          "\(Words.sentence(number)) actions, with \(effort) of work, bring every element to its target."
      )
      : pages.say(
        count,
        one:
          "One action, with \(effort) of work, brings those elements to their target that can reach it.",
        other:
          "\(Words.sentence(number)) actions, with \(effort) of work, bring those elements to their target that can reach it."
      )
  }

  /// Where the plan leads; nil where there is no level of the whole.
  var outlook: String? {
    guard let level = roadmap.organization,
      let now = pages.report.claimed.organization?.levelLow, !plan.actions.isEmpty
    else { return nil }
    return level > now
      ? pages.say("With all of it done, the organization would be at \(pages.level(level)).")
      : pages.say("With all of it done, the organization would still be at \(pages.level(level)).")
  }

  /// What stays short of its target whatever is done, cell by cell.
  var short: [Block] {
    guard !plan.short.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pages.say("What no action brings to its target"))],
          columns: [
            .init(pages.say("Element")), .init(pages.say("Level"), .trailing),
            .init(pages.say("With everything done"), .trailing),
            .init(pages.say("Must exceed"), .trailing), .init(pages.say("Kept down by")),
          ],
          rows: plan.short.map { short in
            let asks = short.knockedOut.compactMap(pages.question).map(pages.ask)
            return Table.Row([
              pages.elementLink(short.element),
              [.text(String(pages.report.number(ofLevel: short.level)))],
              [.text(pages.shown.percentSign(short.achievement))],
              [.text(pages.shown.percentSign(short.bound))],
              asks.isEmpty ? [.text("–")] : Array(asks.joined(separator: [.lineBreak])),
            ])
          }))
    ]
  }
}
