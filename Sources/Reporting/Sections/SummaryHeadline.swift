import Documents

/// The level an organization reaches, and what that rests on.
struct SummaryHeadline {
  let pages: Pages

  private var report: Report { pages.report }
  private var name: String { report.assessment.organization }

  func blocks() -> [Block] {
    let standing = [
      reached().map { [.text($0)] }, proven().map { [.text($0)] }, halves().map { [.text($0)] },
      weakest(),
    ]
    .compactMap { $0 }
    guard !standing.isEmpty else { return headline() }
    return headline() + [.paragraph(Array(standing.joined(separator: [.text(" ")])))]
  }

  private func headline() -> [Block] {
    guard let claimed = report.claimed.organization, let level = claimed.levelLow,
      let high = claimed.levelHigh
    else { return [.lead([.text(noLevel)])] }
    let borne = report.evidenced.organization?.levelLow ?? 0
    let isExamined = (report.evidenced.organization?.coverage ?? 0) > 0
    if level == 0, high > 0, claimed.level == 0 { return [.lead([.text(undecided(high))])] }
    var blocks: [Block] = [.lead(lead(level, borne, isExamined))]
    if let meaning = pages.meaning(ofLevel: level).map(Inline.marked), level > 0 || high == 0 {
      blocks.append(
        .paragraph(
          level > 0
            ? pages.tell("What level \(level) means: \(meaning)")
            : pages.tell("What this means: \(meaning)")))
    }
    if high > level {
      blocks.append(
        .text(
          pages.say(
            "Some answers are still open. Depending on them, the level lies between \(level) and \(high)."
          )))
    }
    if level > 0 { blocks += proof(level, borne, isExamined) }
    return blocks
  }

  private var noLevel: String {
    if report.exclusions.isEmpty {
      return pages.say("No question applies to \(name), so no level can be given.")
    }
    return report.claimed.elements.isEmpty
      ? pages.say(
        "Every element is left out of this assessment, so there is nothing to say about \(name).")
      : pages.say(
        "This assessment covers part of the model only, so no level is given for \(name) as a whole."
      )
  }

  /// What to say while open answers decide whether the first level is reached.
  private func undecided(_ high: Int) -> String {
    report.progress.answered == 0
      ? pages.say("Nothing is answered yet, so no level of \(name) can be named.")
      : pages.say(
        "Open answers decide which level \(name) is at: it lies between 0 and \(high) of \(pages.levels.count)."
      )
  }

  private func lead(_ level: Int, _ borne: Int, _ isExamined: Bool) -> [Inline] {
    let count = pages.levels.count
    if level == 0 {
      let text =
        count == 1
        ? pages.say("\(name) does not yet reach the level of the pyramid.")
        : pages.say(
          "\(name) does not yet reach the first of the \(pages.words.number(count)) levels of the pyramid."
        )
      return [.text(text)]
    }
    let title: [Inline] = [.strong([.text(report.title(ofLevel: level))])]
    guard borne < level else {
      return pages.tell("\(name) reaches level \(level) of \(count) of the pyramid: \(title).")
    }
    let lead = pages.tell(
      "By its own account, \(name) reaches level \(level) of \(count) of the pyramid: \(title).")
    guard isExamined else { return lead }
    let proven =
      borne == 0
      ? pages.say("The evidence examined does not bear out the first level yet.")
      : pages.say("The evidence examined bears out level \(borne).")
    return lead + [.text(" " + proven)]
  }

  /// Why the evidence says less than people do.
  private func proof(_ claimed: Int, _ borne: Int, _ isExamined: Bool) -> [Block] {
    if !isExamined {
      return [
        .text(
          pages.say("No evidence has been examined yet: the level rests on what people said."))
      ]
    }
    if borne >= claimed {
      return [.text(pages.say("The evidence examined bears this level out."))]
    }
    let causes = report.questions.filter { report.number(ofLevel: $0.level) <= claimed }
      .compactMap(pages.shortfall)
    let parts = [EvidenceShortfall.against, .less, .missing].compactMap { cause in
      let count = causes.count { $0 == cause }
      return count > 0 ? part(cause, count) : nil
    }
    guard !parts.isEmpty else { return [] }
    return [
      .text(
        pages.say(
          "Up to that level, the evidence says less than people do: \(pages.words.list(parts))."))
    ]
  }

  /// For how many answers the evidence leaves less for one reason, as a part of a sentence.
  private func part(_ cause: EvidenceShortfall, _ count: Int) -> String {
    let number = pages.words.number(count)
    return switch cause {
    case .against:
      pages.say(
        count, one: "for one answer it speaks against what is reported",
        other: "for \(number) answers it speaks against what is reported")
    case .less:
      pages.say(
        count, one: "for one answer it shows less than is reported",
        other: "for \(number) answers it shows less than is reported")
    case .missing:
      pages.say(
        count, one: "for one answer it is missing, too weak or out of date",
        other: "for \(number) answers it is missing, too weak or out of date")
    }
  }

  private func reached() -> String? {
    let cards = report.claimed.elements.filter { $0.level != nil }
    guard let card = cards.first, report.progress.answered > 0 else { return nil }
    if cards.count == 1 {
      let level = card.levelLow ?? 0
      return level == 0
        ? pages.say("The one element that was assessed does not reach the first level.")
        : pages.say("The one element that was assessed reaches level \(level).")
    }
    let sure = pages.levels.indices.map { index in
      cards.count { ($0.levelLow ?? 0) > index }
    }
    // After the first level that none reaches there is nothing more to say.
    let last = sure.firstIndex(of: 0) ?? sure.count - 1
    let parts = sure[...last].enumerated().map { index, count in
      index == 0 ? reaching(count, of: cards.count) : going(on: count, to: index + 1)
    }
    return pages.say(
      "Of the \(pages.words.number(cards.count)) elements that were assessed, \(pages.words.list(parts))."
    )
  }

  /// The same by what the evidence bears out, where the whole has no level that says so.
  private func proven() -> String? {
    let cards = report.evidenced.elements.filter { $0.levelLow != nil }
    guard report.claimed.organization == nil, cards.count > 1,
      report.evidenced.elements.contains(where: { ($0.coverage ?? 0) > 0 })
    else { return nil }
    let sure = pages.levels.indices.map { index in cards.count { ($0.levelLow ?? 0) > index } }
    let last = sure.firstIndex(of: 0) ?? sure.count - 1
    let parts = sure[...last].enumerated().map { index, count in
      index == 0 ? reaching(count, of: cards.count) : going(on: count, to: index + 1)
    }
    return pages.say("By the evidence examined, \(pages.words.list(parts)).")
  }

  /// How many of the elements reach the first level, as the first part of a sentence.
  private func reaching(_ count: Int, of all: Int) -> String {
    if count == 0 { return pages.say("none reaches level 1") }
    if count == all { return pages.say("all reach level 1") }
    return pages.say(
      count, one: "one reaches level 1", other: "\(pages.words.number(count)) reach level 1")
  }

  /// How many of the elements reach a further level, as a further part of that sentence.
  private func going(on count: Int, to level: Int) -> String {
    count == 0
      ? pages.say("none level \(level)")
      : pages.say(
        count, one: "one level \(level)", other: "\(pages.words.number(count)) level \(level)")
  }

  private func halves() -> String? {
    guard let card = report.claimed.organization, let foundations = card.foundations,
      let excellence = card.excellence
    else { return nil }
    let half = pages.levels.count / 2
    func names(_ range: Range<Int>) -> String {
      let numbers = pages.words.list(range.map { String($0 + 1) })
      return range.count == 1
        ? pages.say("level \(numbers)", in: "half") : pages.say("levels \(numbers)", in: "half")
    }
    let lower = names(0..<half)
    let upper = names(half..<pages.levels.count)
    return pages.say(
      "The foundations (\(lower)) stand at \(pages.shown.percent(foundations)) out of 100, excellence (\(upper)) at \(pages.shown.percent(excellence))."
    )
  }

  private func weakest() -> [Inline]? {
    let cards = report.claimed.elements.filter { $0.levelLow != nil }
    guard let low = cards.compactMap(\.levelLow).min(),
      cards.contains(where: { $0.levelLow != low }),
      let card = cards.filter({ $0.levelLow == low })
        .min(by: { ($0.achievement ?? 0) < ($1.achievement ?? 0) })
    else { return nil }
    let link = pages.elementLink(card.id)
    return low == 0
      ? pages.tell("The weakest element is \(link), where the first level is not reached.")
      : pages.tell("The weakest element is \(link), at level \(low).")
  }
}
