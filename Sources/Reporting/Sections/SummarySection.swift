import Documents

/// The first page, for people who decide: sentences without letters or jargon.
struct SummarySection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    let highlights = Highlights(pages)
    var blocks = SummaryHeadline(pages: pages).blocks()
    blocks += [.heading([.text("What is strong")])] + strengths(highlights)
    blocks += [.heading([.text("What holds it back")])] + obstacles(highlights)
    blocks += [.heading([.text("What to do first")])] + steps(highlights)
    let requests = SummaryRequests(pages: pages, highlights: highlights).lines()
    blocks += [.heading([.text("What is asked of you")]), .bullets(requests)]
    return Section(id: "summary", title: [.text("At a glance")], blocks: blocks, startsPage: true)
  }

  private func strengths(_ highlights: Highlights) -> [Block] {
    guard !highlights.strengths.isEmpty else {
      return [.text("No practice is in place widely enough yet to be called a strength.")]
    }
    return [.bullets(highlights.strengths.map { line($0, proof: true) })]
  }

  private func obstacles(_ highlights: Highlights) -> [Block] {
    if highlights.obstacles.isEmpty {
      let hasTarget = report.claimed.elements.contains { $0.target != nil }
      return [
        .text(
          hasTarget
            ? "Every element is at its target."
            : "No target is set, so nothing is held against one.")
      ]
    }
    return [.bullets(highlights.obstacles.map { line($0, proof: false) })]
  }

  /// An element, what is so there, and what bears it out.
  private func line(_ question: Report.QuestionResult, proof: Bool) -> [Inline] {
    var line: [Inline] =
      [.strong(pages.elementLink(question.element)), .text(": ")]
    line += Inline.marked(question.ask)
    if question.state == "unanswered" {
      line.append(.text(" This is not answered yet."))
    } else if let wording = question.wording {
      line += [.text(" ")] + Inline.marked(wording)
    } else {
      line.append(.text(" \(Words.sentence(pages.label(question.value, of: question)))."))
    }
    if !proof, question.contradictions.contains(where: \.counts) {
      line.append(.text(" The evidence speaks against this."))
    }
    if proof, let evidenced = question.evidencedValue, let value = question.value,
      evidenced >= value
    {
      line.append(.text(" The evidence bears this out."))
    }
    return line
  }

  private func steps(_ highlights: Highlights) -> [Block] {
    guard !highlights.actions.isEmpty else {
      return [.text(noSteps)]
    }
    let items = highlights.actions.map { action -> [Block] in
      var facts = [
        "\(action.effort) person-day\(action.effort == 1 ? "" : "s")",
        "within \(Words.count(action.within, "month"))",
      ]
      if let owner = pages.who(action.assigned) ?? action.owner { facts.append("led by: \(owner)") }
      return [
        .paragraph(
          [.strong(pages.title(of: action))] + [.text(" (\(facts.joined(separator: ", "))).")])
      ]
    }
    return [.list(items, ordered: true)]
  }

  /// Why there is no action to name.
  private var noSteps: String {
    if report.progress.answered == 0 { return "Answer the questions first." }
    if !report.claimed.elements.contains(where: { $0.target != nil }) {
      return "Set a target level first; what is missing for it can then be named."
    }
    if report.gaps.isEmpty { return "Keep what is in place, and look again next year." }
    return report.gaps.allSatisfy { $0.unmet.allSatisfy(\.open) }
      ? "Answer the open questions first; they may be all that is missing."
      : "The questionnaire has no open action for what is missing; plan actions of your own."
  }
}
