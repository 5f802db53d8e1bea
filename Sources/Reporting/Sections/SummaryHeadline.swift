import Documents

/// The level an organization reaches, and what that rests on.
struct SummaryHeadline {
  let pages: Pages

  private var report: Report { pages.report }
  private var name: String { report.assessment.organization }

  func blocks() -> [Block] {
    let standing = [reached(), halves().map { [.text($0)] } ?? [], weakest() ?? []]
      .filter { !$0.isEmpty }
    guard !standing.isEmpty else { return headline() }
    return headline() + [.paragraph(Array(standing.joined(separator: [.text(" ")])))]
  }

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
            report.progress.answered == 0
              ? "Nothing is answered yet, so no level of \(name) can be named."
              : "Open answers decide which level \(name) is at: it lies between \(level) and \(high) of \(count)."
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
}
