import Documents

/// What keeps an element from its next level or its target, told apart: practice that is missing,
/// answers that are missing, and proof that is missing.
struct ElementHindrance {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  private var report: Report { pages.report }

  func blocks() -> [Block] {
    practice() + proof()
  }

  // MARK: Practice

  private func practice() -> [Block] {
    let against = pages.questions(of: claimed.id).filter { pages.shortfall($0) == .against }
    let contradicted: [Block] =
      against.isEmpty
      ? []
      : [
        .text("The evidence speaks against what is reported; settle this first:"),
        .bullets(against.map { pages.ask($0) + [.text(" " + why($0))] }),
      ]
    if let gap = report.gaps.first(where: { $0.element == claimed.id }) {
      return [.heading([.text("What holds it back")])] + contradicted
        + gap.unmet.flatMap { unmet($0, gap) }
    }
    if !contradicted.isEmpty {
      return [.heading([.text("What holds it back")])] + contradicted
    }
    guard let limit = claimed.limiting, let level = claimed.level else { return [] }
    let next = claimed.cells.indices.first {
      $0 >= level && claimed.cells[$0].state != "notApplicable"
    }
    guard let next else { return [] }
    let goal = "level \(next + 1)"
    let beyond =
      claimed.target.map { next + 1 > $0 } ?? false ? " That level is not aimed for." : ""
    return [
      .heading([.text("What keeps it from the next level")]),
      .text(
        sentence(
          level: limit.level, figure: limit.achievement, bound: limit.bound,
          knockedOut: limit.knockedOut.count, goal: goal) + beyond),
    ]
  }

  private func unmet(_ unmet: Report.GapResult.Unmet, _ gap: Report.GapResult) -> [Block] {
    let open = pages.questions(of: gap.element, at: unmet.level).filter { $0.state == "unanswered" }
    let knockedOut = unmet.knockedOut.count { id in !open.contains { $0.id == id } }
    let isOpen = claimed.cells.first { $0.level == unmet.level }?.state == "unanswered"
    var text = sentence(
      level: unmet.level, figure: isOpen ? nil : unmet.achievement, bound: unmet.bound,
      knockedOut: knockedOut, goal: "the target, level \(gap.target),")
    if !isOpen, !open.isEmpty { text += " What is not answered counts as 0 here." }
    var blocks: [Block] = [.text(text)]
    let goodEnough = Double(report.definitions.scales.flatMap(\.choices).map(\.value).max() ?? 100)
    let weak = pages.questions(of: gap.element, at: unmet.level).filter { question in
      question.weight > 0 && question.state == "answered"
        && ((question.value ?? 0) <= unmet.bound + 1e-9 || unmet.knockedOut.contains(question.id))
        && (question.value ?? 0) < goodEnough
    }
    if !weak.isEmpty { blocks.append(.bullets(weak.map(line))) }
    if !open.isEmpty {
      blocks.append(
        .text(
          unmet.open
            ? "Not yet answered, and enough to change this:" : "Not yet answered:"))
      blocks.append(.bullets(open.map(pages.ask)))
    }
    return blocks
  }

  private func line(_ question: Report.QuestionResult) -> [Inline] {
    var line = pages.ask(question)
    line.append(.text(" \(Words.sentence(pages.label(question.value, of: question)))."))
    if let wording = question.wording { line += [.text(" ")] + Inline.marked(wording) }
    return line
  }

  /// What a level has and what it would need, in words.
  private func sentence(
    level: String, figure: Double?, bound: Double, knockedOut: Int, goal: String
  ) -> String {
    let name = "level \(report.number(ofLevel: level))"
    guard let figure else {
      return "\(Words.sentence(name)) is not answered yet; for \(goal) it has to be above "
        + "\(pages.shown.percent(bound)) percent."
    }
    if figure <= bound + 1e-9 {
      var text =
        "\(Words.sentence(name)) stands at \(pages.shown.percent(figure)) percent; for \(goal) it has to "
        + "be above \(pages.shown.percent(bound))."
      if knockedOut > 0 { text += " " + knockOut(knockedOut) }
      return text
    }
    if knockedOut > 0 {
      return "\(Words.sentence(name)) is high enough on average, but cannot carry \(goal) yet: "
        + knockOut(knockedOut)
    }
    return "Too few questions of \(name) are answered to rate it; \(goal) needs that."
  }

  private func knockOut(_ count: Int) -> String {
    let bound = pages.shown.percent(report.definitions.rating.knockOut)
    return "\(Words.sentence(Words.count(count, "practice"))) at \(bound) percent or less "
      + "\(count == 1 ? "keeps" : "keep") it from being secured."
  }

  // MARK: Proof

  private func proof() -> [Block] {
    let short = pages.questions(of: claimed.id).filter { pages.shortfall($0) != nil }
    let unexamined = pages.questions(of: claimed.id).filter {
      $0.state == "answered" && !$0.examined
    }
    var blocks: [Block] = []
    if !short.isEmpty {
      blocks.append(.heading([.text("Where the evidence says less")]))
      blocks.append(.table(table(short)))
    }
    if !unexamined.isEmpty {
      let count = unexamined.count
      blocks.append(
        .text(
          "For \(Words.count(count, "answer")) of this element nobody has examined evidence; "
            + "\(count == 1 ? "it counts" : "they count") as claimed only."))
    }
    return blocks
  }

  private func table(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text("Answers that the evidence does not bear out")],
      columns: [.init("Question"), .init("Claimed"), .init("Borne out"), .init("Why")],
      rows: questions.map { question in
        Table.Row([
          pages.ask(question), [.text(pages.label(question.value, of: question))],
          [.text(pages.shown.percentSign(question.evidencedValue))], [.text(why(question))],
        ])
      })
  }

  /// Why the evidence leaves less than was claimed.
  private func why(_ question: Report.QuestionResult) -> String {
    let left = question.evidencedValue ?? 0
    let against = question.contradictions.first { $0.counts && $0.bearsOut <= left + 1e-9 }
    let lapsed = question.supports.filter { !$0.counts }.compactMap { pages.evidence($0.evidence) }
      .map { piece in
        let date = piece.lapse == "expired" ? piece.expires : piece.dated
        let words = piece.lapse == "expired" ? "expired on" : "is dated"
        return " \(Words.quoted(piece.title)) \(words) \(date.map(Words.date) ?? "an unknown day")."
      }
      .joined()
    let best = question.supports.filter(\.counts).max { $0.bearsOut < $1.bearsOut }
    let piece = best.flatMap { pages.evidence($0.evidence) }
    switch pages.shortfall(question) {
    case .against:
      let title = against.flatMap { pages.evidence($0.evidence)?.title } ?? ""
      return "\(Words.quoted(title)) speaks against it."
    case .less:
      let shown = best.flatMap { pages.shownValue($0, question) }
      return
        "\(Words.quoted(piece?.title ?? "")) shows only \(Words.quoted(pages.label(shown, of: question)))."
    case .missing, nil:
      if let piece {
        return
          "Proof is weak: the strongest piece is a \(piece.strength), and a \(question.enough) would be enough.\(lapsed)"
      }
      let absent = question.nothingFound.map { "Looked for and not found: \($0)" }
      return (absent ?? "Proof is missing: no piece that counts supports it.") + lapsed
    }
  }
}
