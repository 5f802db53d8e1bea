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
    guard let claimed = report.claimed.organization, let level = claimed.levelLow else {
      let scope =
        report.exclusions.isEmpty
        ? "No question applies to \(name), so no level can be given."
        : "This assessment covers part of the model only, so no level is given for \(name) as a whole."
      return [.lead([.text(scope)])]
    }
    let count = pages.levels.count
    var blocks: [Block]
    if level == 0 {
      blocks = [
        .lead([
          .text(
            "\(name) does not yet reach the first of the \(Words.number(count)) levels of the pyramid."
          )
        ])
      ]
    } else {
      blocks = [
        .lead([
          .text("\(name) reaches level \(level) of \(count) of the pyramid: "),
          .strong([.text(report.title(ofLevel: level))]), .text("."),
        ])
      ]
    }
    if let meaning = pages.meaning(ofLevel: level) {
      blocks.append(.paragraph(Inline.marked(meaning)))
    }
    if let high = claimed.levelHigh, high > level {
      blocks.append(
        .text(
          "Some answers are still open. Depending on them, the level lies between \(level) and \(high)."
        ))
    }
    if let borne = report.evidenced.organization?.levelLow { blocks += proof(level, borne) }
    return blocks
  }

  /// Whether practice or only its proof is missing, in the words of a board.
  private func proof(_ claimed: Int, _ borne: Int) -> [Block] {
    if claimed == 0 { return [] }
    if borne >= claimed {
      return [.text("The evidence examined bears this level out.")]
    }
    let standing = borne == 0 ? "does not yet bear out the first level" : "bears out level \(borne)"
    return [
      .text(
        "This is what people inside the organization report. The evidence examined so far \(standing): "
          + "part of the practice is reported, and its proof is missing, too weak or speaks against it."
      )
    ]
  }

  private func reached() -> [Inline] {
    let cards = report.claimed.elements
    let sure = pages.levels.indices.map { index in
      cards.count { ($0.levelLow ?? 0) > index }
    }
    // After the first level that none reaches there is nothing more to say.
    let last = sure.firstIndex(of: 0) ?? sure.count - 1
    let parts = sure[...last].enumerated().map { index, count in
      let verb = index > 0 ? "" : count > 1 ? "reach " : "reaches "
      return "\(count == 0 ? "none" : Words.number(count)) \(verb)level \(index + 1)"
    }
    let all = Words.count(cards.count, "element")
    return [.text("Of the \(all) that were assessed, \(Words.list(parts)).")]
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
    if proof, let evidenced = question.evidencedValue, let value = question.value,
      evidenced >= value
    {
      line.append(.text(" The evidence bears this out."))
    }
    return line
  }

  private func steps(_ highlights: Highlights) -> [Block] {
    guard !highlights.actions.isEmpty else {
      return [.text("No action is open; keep what is in place and look again next year.")]
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

  private func requests(_ highlights: Highlights) -> [[Inline]] {
    var requests: [[Inline]] = []
    let targets = report.claimed.elements.compactMap(\.target)
    let counts = Dictionary(targets.map { ($0, 1) }, uniquingKeysWith: +)
    if let common = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
      let share = targets.count { $0 == common }
      requests.append([
        .text(
          "Confirm the target: level \(common) (\(report.title(ofLevel: common))) for "
            + "\(share == targets.count ? "all elements" : "\(Words.number(share)) of \(Words.count(targets.count, "element"))")."
        )
      ])
    } else {
      requests.append([.text("Set a target level, so that gaps and actions can be named.")])
    }
    if !highlights.actions.isEmpty {
      let effort = highlights.actions.reduce(0) { $0 + $1.effort }
      requests.append([
        .text(
          "Release \(effort) person-day\(effort == 1 ? "" : "s") for the first "
            + "\(highlights.actions.count == 1 ? "action" : "actions") and name who answers for "
            + "\(highlights.actions.count == 1 ? "it" : "each").")
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
    let unproven = report.questions.count { $0.state == "answered" && !$0.examined }
    if unproven > 0 {
      requests.append([
        .text(
          "Have evidence collected for the \(Words.count(unproven, "claim")) nobody has examined yet."
        )
      ])
    }
    return requests
  }
}
