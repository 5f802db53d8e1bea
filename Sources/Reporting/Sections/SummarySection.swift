import Documents

/// The first page, for people who decide: sentences without letters or jargon.
struct SummarySection {
  let pages: Pages

  private var report: Report { pages.report }
  private var name: String { report.assessment.organization }

  func section() -> Section {
    let highlights = Highlights(pages)
    let standing = [reached(), halves().map { [.text($0)] } ?? [], weakest() ?? []]
    var blocks =
      headline() + [
        .paragraph(Array(standing.filter { !$0.isEmpty }.joined(separator: [.text(" ")])))
      ]
    blocks += [.heading([.text("What is strong")])] + strengths(highlights)
    blocks += [.heading([.text("What holds it back")])] + obstacles(highlights)
    blocks += [.heading([.text("What to do first")])] + steps(highlights)
    blocks += [.heading([.text("What is asked of you")]), .bullets(requests(highlights))]
    return Section(id: "summary", title: [.text("At a glance")], blocks: blocks, startsPage: true)
  }

  // MARK: The level

  private func headline() -> [Block] {
    guard let claimed = report.claimed.organization, let level = claimed.levelLow,
      let high = claimed.levelHigh
    else { return [.lead([.text(noLevel)])] }
    let count = pages.levels.count
    let borne = report.evidenced.organization?.levelLow ?? 0
    let isExamined = (report.evidenced.organization?.coverage ?? 0) > 0
    if level == 0, high > 0, claimed.level == 0 {
      return [
        .lead([
          .text(
            "Too little is answered to name a level of \(name): it lies between \(level) and \(high) of \(count)."
          )
        ])
      ]
    }
    var lead: [Inline]
    if level == 0 {
      let first = count == 1 ? "the level" : "the first of the \(Words.number(count)) levels"
      lead = [.text("\(name) does not yet reach \(first) of the pyramid.")]
    } else {
      let own = borne < level ? "By its own account, \(name)" : name
      lead = [
        .text("\(own) reaches level \(level) of \(count) of the pyramid: "),
        .strong([.text(report.title(ofLevel: level))]), .text("."),
      ]
    }
    if level > 0, isExamined, borne < level {
      let proven = borne == 0 ? "does not bear out the first level yet" : "bears out level \(borne)"
      lead.append(.text(" The evidence examined \(proven)."))
    }
    var blocks: [Block] = [.lead(lead)]
    if let meaning = pages.meaning(ofLevel: level), level > 0 || high == 0 {
      let intro = level > 0 ? "What level \(level) means: " : "What this means: "
      blocks.append(.paragraph([.text(intro)] + Inline.marked(meaning)))
    }
    if high > level {
      blocks.append(
        .text(
          "Some answers are still open. Depending on them, the level lies between \(level) and \(high)."
        ))
    }
    if level > 0 { blocks += proof(level, borne, isExamined) }
    return blocks
  }

  private var noLevel: String {
    if report.exclusions.isEmpty {
      return "No question applies to \(name), so no level can be given."
    }
    return report.claimed.elements.isEmpty
      ? "Every element is left out of this assessment, so there is nothing to say about \(name)."
      : "This assessment covers part of the model only, so no level is given for \(name) as a whole."
  }

  /// Why the evidence says less than people do.
  private func proof(_ claimed: Int, _ borne: Int, _ isExamined: Bool) -> [Block] {
    if !isExamined {
      return [
        .text("No evidence has been examined yet: the level rests on what people said.")
      ]
    }
    if borne >= claimed { return [.text("The evidence examined bears this level out.")] }
    let causes = report.questions.filter { report.number(ofLevel: $0.level) <= claimed }
      .compactMap(pages.shortfall)
    let parts = [
      (EvidenceShortfall.against, "speaks against what is reported"),
      (.less, "shows less than is reported"), (.missing, "is missing, too weak or out of date"),
    ]
    .compactMap { cause, words -> String? in
      let count = causes.count { $0 == cause }
      return count > 0 ? "for \(Words.count(count, "answer")) it \(words)" : nil
    }
    guard !parts.isEmpty else { return [] }
    return [
      .text(
        "Up to that level, the evidence says less than people do: \(Words.list(parts)).")
    ]
  }

  private func reached() -> [Inline] {
    let cards = report.claimed.elements.filter { $0.level != nil }
    let sure = pages.levels.indices.map { index in
      cards.count { ($0.levelLow ?? 0) > index }
    }
    // After the first level that none reaches there is nothing more to say.
    let last = sure.firstIndex(of: 0) ?? sure.count - 1
    let parts = sure[...last].enumerated().map { index, count in
      let verb = index > 0 ? "" : count > 1 ? "reach " : "reaches "
      return "\(count == 0 ? "none" : Words.number(count)) \(verb)level \(index + 1)"
    }
    if cards.isEmpty || report.progress.answered == 0 { return [] }
    let all = cards.count == 1 ? "The one element" : "Of the \(Words.count(cards.count, "element"))"
    let asked = cards.count == 1 ? "that was assessed" : "that were assessed"
    return [.text("\(all) \(asked), \(Words.list(parts)).")]
  }

  private func halves() -> String? {
    guard let card = report.claimed.organization, let foundations = card.foundations,
      let excellence = card.excellence
    else { return nil }
    let half = pages.levels.count / 2
    func names(_ range: Range<Int>) -> String {
      let numbers = range.map { String($0 + 1) }
      return numbers.count == 1 ? "level \(numbers[0])" : "levels \(Words.list(numbers))"
    }
    return
      "The foundations (\(names(0..<half))) stand at \(pages.shown.percent(foundations)) out of 100, "
      + "excellence (\(names(half..<pages.levels.count))) at \(pages.shown.percent(excellence))."
  }

  private func weakest() -> [Inline]? {
    let cards = report.claimed.elements.filter { $0.levelLow != nil }
    guard let low = cards.compactMap(\.levelLow).min(),
      cards.contains(where: { $0.levelLow != low }),
      let card = cards.filter({ $0.levelLow == low })
        .min(by: { ($0.achievement ?? 0) < ($1.achievement ?? 0) })
    else { return nil }
    let state = low == 0 ? "where the first level is not reached" : "at level \(low)"
    return [.text("The weakest element is ")] + pages.elementLink(card.id) + [.text(", \(state).")]
  }

  // MARK: Strengths, obstacles, steps

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

  private func requests(_ highlights: Highlights) -> [[Inline]] {
    var requests: [[Inline]] = []
    let targets = report.claimed.elements.compactMap(\.target)
    let counts = Dictionary(targets.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    if !counts.isEmpty {
      let parts = counts.enumerated().map { index, target in
        let title = index == 0 ? " (\(report.title(ofLevel: target.key)))" : ""
        let elements =
          index == 0 ? Words.count(target.value, "element") : Words.number(target.value)
        return "level \(target.key)\(title) for \(elements)"
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
      requests.append(
        [
          .text(
            "Have proof brought for \(Words.count(count, "answer")) up to the targets that nobody has examined "
              + "or that weak or outdated proof leaves open: ")
        ] + unproven.prefix(4).map { pages.short($0) }.joined(separator: [.text("; ")])
          + [.text(count > 4 ? "; and more." : ".")])
    }
    return requests
  }
}
