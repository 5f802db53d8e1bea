import Documents

/// The first page, for people who decide: sentences without letters or jargon.
struct SummarySection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    let highlights = Highlights(pages)
    var blocks = SummaryHeadline(pages: pages).blocks()
    blocks += strong(highlights) + weak(highlights)
    blocks += [.heading([.text(pages.say("What to do first"))])] + steps(highlights)
    let requests = SummaryRequests(pages: pages, highlights: highlights).lines()
    blocks += [.heading([.text(pages.say("What is asked of you"))]), .bullets(requests)]
    return Section(
      id: "summary", title: [.text(pages.say("At a glance"))], blocks: blocks, startsPage: true)
  }

  /// What is strong, under its heading.
  func strong(_ highlights: Highlights) -> [Block] {
    [.heading([.text(pages.say("What is strong"))])] + strengths(highlights)
  }

  /// What holds the organization back, under its heading.
  func weak(_ highlights: Highlights) -> [Block] {
    [.heading([.text(pages.say("What holds it back"))])] + obstacles(highlights)
  }

  private func strengths(_ highlights: Highlights) -> [Block] {
    guard !highlights.strengths.isEmpty else {
      return [
        .text(pages.say("No practice is in place widely enough yet to be called a strength."))
      ]
    }
    return [.bullets(highlights.strengths.map { line($0, proof: true) })]
  }

  private func obstacles(_ highlights: Highlights) -> [Block] {
    if highlights.obstacles.isEmpty {
      let hasTarget = report.claimed.elements.contains { $0.target != nil }
      return [
        .text(
          hasTarget
            ? pages.say("Every element is at its target.")
            : pages.say("No target is set, so nothing is held against one."))
      ]
    }
    return [.bullets(highlights.obstacles.map { line($0, proof: false) })]
  }

  /// An element, what is so there, and what bears it out.
  private func line(_ question: Report.QuestionResult, proof: Bool) -> [Inline] {
    let element: [Inline] = [.strong(pages.elementLink(question.element))]
    var line = pages.tell("\(element): \(Inline.marked(question.ask))")
    if question.state == "unanswered" {
      line.append(.text(" " + pages.say("This is not answered yet.")))
    } else if let wording = question.wording {
      line += [.text(" ")] + Inline.marked(wording)
    } else {
      line.append(.text(" \(Words.sentence(pages.label(question.value, of: question)))."))
    }
    if !proof, question.contradictions.contains(where: \.counts) {
      line.append(.text(" " + pages.say("The evidence speaks against this.")))
    }
    if proof, let evidenced = question.evidencedValue, let value = question.value,
      evidenced >= value
    {
      line.append(.text(" " + pages.say("The evidence bears this out.")))
    }
    return line
  }

  private func steps(_ highlights: Highlights) -> [Block] {
    guard !highlights.actions.isEmpty else {
      return [.text(noSteps)]
    }
    let items = highlights.actions.map { action -> [Block] in
      var facts = [pages.effort(action.effort), pages.within(action.within)]
      if let owner = pages.who(action.assigned) ?? action.owner {
        facts.append(pages.say("led by: \(owner)"))
      }
      return [
        .paragraph(
          [.strong(pages.title(of: action))] + [.text(" (\(facts.joined(separator: ", "))).")])
      ]
    }
    return [.list(items, ordered: true)]
  }

  /// Why there is no action to name.
  private var noSteps: String {
    if report.progress.answered == 0 { return pages.say("Answer the questions first.") }
    if !report.claimed.elements.contains(where: { $0.target != nil }) {
      return pages.say("Set a target level first; what is missing for it can then be named.")
    }
    if report.gaps.isEmpty {
      return pages.say("Keep what is in place, and look again next year.")
    }
    return report.gaps.allSatisfy { $0.unmet.allSatisfy(\.open) }
      ? pages.say("Answer the open questions first; they may be all that is missing.")
      : pages.say(
        "The questionnaire has no open action for what is missing; plan actions of your own.")
  }
}
