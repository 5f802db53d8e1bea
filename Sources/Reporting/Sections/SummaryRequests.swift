import Documents

/// What is asked of those who decide.
struct SummaryRequests {
  let pages: Pages
  let highlights: Highlights

  private var report: Report { pages.report }

  func lines() -> [[Inline]] {
    [targets(), decisions(), answers(), proof()].compactMap { $0 }.map { [.text($0)] }
  }

  /// The targets to be confirmed or set.
  func targets() -> String {
    let targets = report.claimed.elements.compactMap(\.target)
    let counts = Dictionary(targets.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    if counts.isEmpty {
      return pages.say("Set a target level, so that gaps and actions can be named.")
    }
    let parts = counts.enumerated().map { index, target in
      let number = pages.words.number(target.value)
      return index == 0
        ? pages.say(
          target.value, one: "level \(target.key) for one element",
          other: "level \(target.key) for \(number) elements")
        : pages.say(
          target.value, one: "level \(target.key) for one",
          other: "level \(target.key) for \(number)")
    }
    return counts.count == 1
      ? pages.say("Confirm the target: \(pages.words.list(parts)).")
      : pages.say("Confirm the targets: \(pages.words.list(parts)).")
  }

  private func decisions() -> String? {
    let undecided = highlights.actions.filter { $0.decision != "accepted" }
    guard !undecided.isEmpty else { return nil }
    let effort = pages.effort(undecided.reduce(0) { $0 + $1.effort })
    let count = undecided.count
    let number = pages.words.number(count)
    return highlights.actions.count > count
      ? pages.say(
        count,
        one:
          "Decide on the one action above that is not accepted yet (\(effort)) and on who leads it.",
        other:
          "Decide on the \(number) actions above that are not accepted yet (\(effort)) and on who leads each."
      )
      : pages.say(
        count, one: "Decide on the first action (\(effort)) and on who leads it.",
        other: "Decide on the \(number) first actions (\(effort)) and on who leads each.")
  }

  /// The answers that are missing; nil if none is.
  func answers() -> String? {
    let open = report.progress.unanswered
    guard open > 0 else { return nil }
    return pages.say(
      open, one: "See that the open question is answered.",
      other: "See that the \(pages.words.number(open)) open questions are answered.")
  }

  /// The proof that is missing; nil if none is.
  func proof() -> String? {
    let count = report.questions.count(where: pages.needsProof)
    guard count > 0 else { return nil }
    guard pages.sections.contains(.elements) else {
      return pages.say(
        count,
        one:
          "Have proof brought for one answer that nobody has examined or whose proof is weak or outdated.",
        other:
          "Have proof brought for \(pages.words.number(count)) answers that nobody has examined or whose proof is weak or outdated."
      )
    }
    return pages.say(
      count,
      one:
        "Have proof brought for one answer that nobody has examined or whose proof is weak or outdated; the element parts name it.",
      other:
        "Have proof brought for \(pages.words.number(count)) answers that nobody has examined or whose proof is weak or outdated; the element parts name them."
    )
  }
}
