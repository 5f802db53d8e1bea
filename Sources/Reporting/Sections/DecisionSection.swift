import Documents

/// What those who decide are asked for.
struct DecisionSection {
  let pages: Pages

  func section() -> Section {
    let requests = SummaryRequests(pages: pages, highlights: Highlights(pages))
    let lines = [requests.targets(), release, undecided, requests.answers(), requests.proof()]
    return Section(
      id: "decision", title: [.text(pages.say("The decision asked for"))],
      blocks: [.bullets(lines.compactMap { $0 }.map { [.text($0)] })])
  }

  /// The work of the first phase that has any.
  private var release: String? {
    guard let view = PlanView(pages),
      let phase = view.roadmap.phases.indices.first(where: { !view.steps(in: $0).isEmpty })
    else { return nil }
    let steps = view.steps(in: phase)
    let effort = pages.effort(view.effort(steps))
    return pages.say(
      steps.count, one: "Release \(effort) for the first action of the plan.",
      other:
        "Release \(effort) for the first \(pages.words.number(steps.count)) actions of the plan.")
  }

  /// The actions of the plan that nobody has accepted yet.
  private var undecided: String? {
    guard let view = PlanView(pages) else { return nil }
    let steps = view.roadmap.steps.filter { view.action($0)?.decision != "accepted" }
    guard !steps.isEmpty else { return nil }
    return pages.say(
      steps.count,
      one: "Decide on the one action of the plan that is not accepted yet, and on who leads it.",
      other:
        "Decide on the \(pages.words.number(steps.count)) actions of the plan that are not accepted yet, and on who leads each."
    )
  }
}
