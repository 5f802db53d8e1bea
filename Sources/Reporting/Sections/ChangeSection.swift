import Documents

/// What changed since the assessment before: levels, and what became of the actions decided on.
struct ChangeSection {
  let pages: Pages

  /// Nil where nothing is compared.
  func section() -> Section? {
    guard let comparison = pages.report.comparison, comparison.points.count > 1 else { return nil }
    let now = comparison.points.count - 1
    let before = comparison.points[now - 1]
    var blocks: [Block] = [.lead([.text(level(comparison, now))])]
    blocks.append(
      .text(
        [evidenced(comparison, now), elements(comparison, now)].compactMap { $0 }.joined(
          separator: " ")))
    let story = ComparisonStory(comparison, pages)
    let moves = comparison.moves.filter { $0.to == now }
    if !moves.isEmpty {
      blocks.append(
        .bullets(
          moves.map { move in
            let explanation = story.isByQuestions(move) ? story.passage(move).explanation : nil
            let decisive = move.causes.first(where: \.alone) ?? move.causes.first
            return story.passage(move).headline
              + (explanation.map { [.text(" ")] + $0 } ?? [])
              + (decisive.map { [.lineBreak] + story.foremost($0) } ?? [])
          }))
    }
    if let change = comparison.changes.last, let questions = story.questions(change) {
      blocks.append(.paragraph(questions))
    }
    blocks += OutcomeBlocks(comparison, story, pages).summary(to: now)
    return Section(
      id: "change", title: [.text(pages.say("Since \(before.label)"))], blocks: blocks,
      startsPage: true)
  }

  private func level(_ comparison: Comparison, _ now: Int) -> String {
    let line = comparison.organization.all
    guard let then = line[now - 1], let this = line[now], let old = then.level,
      let new = this.level
    else {
      return pages.say(
        "Not all of the model was assessed both times, so the whole is not compared.")
    }
    let figures: (String, String) = (
      pages.shown.percent(then.achievement), pages.shown.percent(this.achievement)
    )
    if new > old {
      return pages.say(
        "The organization rose from level \(old) to level \(new), and from \(figures.0) to \(figures.1) out of 100."
      )
    }
    if new < old {
      return pages.say(
        "The organization fell from level \(old) to level \(new), and went from \(figures.0) to \(figures.1) out of 100."
      )
    }
    return pages.say(
      "The organization is at level \(new) as before, and went from \(figures.0) to \(figures.1) out of 100."
    )
  }

  /// What the evidence bears out at both points.
  private func evidenced(_ comparison: Comparison, _ now: Int) -> String? {
    let line = comparison.organization.all
    guard let then = line[now - 1]?.evidencedLevel, let this = line[now]?.evidencedLevel else {
      return nil
    }
    return then == this
      ? pages.say("That is by its own account; the evidence bears out level \(this), as before.")
      : pages.say(
        "That is by its own account; the evidence bears out level \(this), after level \(then) before."
      )
  }

  private func elements(_ comparison: Comparison, _ now: Int) -> String {
    let moves = comparison.moves.filter { $0.to == now }
    let up = moves.count { $0.after > $0.before }
    let down = moves.count - up
    let all = comparison.elements.count {
      $0.all[now]?.level != nil && $0.all[now - 1]?.level != nil
    }
    let same = all - moves.count
    let parts = [
      up > 0
        ? pages.say(up, one: "one rose", other: "\(pages.words.number(up)) rose") : nil,
      down > 0
        ? pages.say(down, one: "one fell", other: "\(pages.words.number(down)) fell") : nil,
      same > 0
        ? pages.say(
          same, one: "one stayed at its level",
          other: "\(pages.words.number(same)) stayed at their level") : nil,
    ]
    return pages.say("Of the elements, \(pages.words.list(parts.compactMap { $0 })).")
  }
}
