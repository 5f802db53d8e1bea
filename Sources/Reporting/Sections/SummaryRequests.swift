import Documents

/// What is asked of those who decide.
struct SummaryRequests {
  let pages: Pages
  let highlights: Highlights

  private var report: Report { pages.report }

  func lines() -> [[Inline]] {
    var requests: [[Inline]] = []
    let targets = report.claimed.elements.compactMap(\.target)
    let counts = Dictionary(targets.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    if !counts.isEmpty {
      let parts = counts.enumerated().map { index, target in
        let elements =
          index == 0 ? Words.count(target.value, "element") : Words.number(target.value)
        return "level \(target.key) for \(elements)"
      }
      let noun = counts.count == 1 ? "target" : "targets"
      requests.append([.text("Confirm the \(noun): \(Words.list(parts)).")])
    } else {
      requests.append([.text("Set a target level, so that gaps and actions can be named.")])
    }
    let undecided = highlights.actions.filter { $0.decision != "accepted" }
    if !undecided.isEmpty {
      let effort = undecided.reduce(0) { $0 + $1.effort }
      let count = undecided.count
      let accepted = highlights.actions.count - count
      let which =
        accepted > 0
        ? "\(Words.count(count, "action")) above that \(count == 1 ? "is" : "are") not accepted yet"
        : count == 1 ? "first action" : "\(Words.number(count)) first actions"
      requests.append([
        .text(
          "Decide on the \(which) (\(effort) person-day\(effort == 1 ? "" : "s")) and on who leads "
            + "\(count == 1 ? "it" : "each").")
      ])
    }
    let open = report.progress.unanswered
    if open > 0 {
      requests.append([
        .text(
          open == 1
            ? "See that the open question is answered."
            : "See that the \(Words.number(open)) open questions are answered."
        )
      ])
    }
    let unproven = report.questions.filter(pages.needsProof)
    if !unproven.isEmpty {
      let count = unproven.count
      requests.append([
        .text(
          "Have proof brought for \(Words.count(count, "answer")) that nobody has examined or whose proof is weak "
            + "or outdated; the element parts name \(count == 1 ? "it" : "them").")
      ])
    }
    return requests
  }
}
