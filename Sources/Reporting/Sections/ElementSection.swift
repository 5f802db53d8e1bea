import Documents

/// One element: where it stands, what carries it, what holds it back, and what to do.
struct ElementSection {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  private var report: Report { pages.report }
  private var id: String { claimed.id }

  func section() -> Section {
    var blocks: [Block] = []
    if let purpose = report.element(id)?.purpose {
      blocks.append(.paragraph([.emphasis(Inline.marked(purpose))]))
    }
    let standing = ElementStanding(pages: pages, claimed: claimed, evidenced: evidenced)
    blocks += standing.blocks()
    blocks.append(.table(cells()))
    let hindrance = ElementHindrance(pages: pages, claimed: claimed, evidenced: evidenced)
    blocks += hindrance.blocks()
    blocks += strengths() + statements() + remarks() + spread() + borderline() + actions()
    return Section(
      id: Pages.anchor(element: id), title: [.text(pages.heading(ofElement: id))], blocks: blocks,
      startsPage: id != report.claimed.elements.first?.id)
  }

  // MARK: Figures

  private func cells() -> Table {
    let rows = zip(claimed.cells, evidenced.cells).enumerated().map { index, pair in
      let (cell, borne) = pair
      let isBeyond = claimed.target.map { index + 1 > $0 } ?? false
      return Table.Row([
        [.text("\(index + 1) \(pages.levels[index].title)")], figure(cell, isOpen: true),
        figure(borne, isOpen: cell.state == "unanswered"),
        [.text(cell.coverage == nil ? "–" : pages.shown.shareSign(cell.coverage))],
        [.text(cell.coverage == nil ? "–" : pages.shown.shareSign(borne.coverage))],
        [.text(remark(cell, isBeyond: isBeyond))],
      ])
    }
    return Table(
      caption: [
        .text(pages.say("Levels of \(pages.words.quoted(pages.title(ofElement: id)))"))
      ],
      columns: [
        .init(pages.say("Level")), .init(pages.say("Claimed")), .init(pages.say("Evidenced")),
        .init(pages.say("Answered"), .trailing), .init(pages.say("Examined"), .trailing),
        .init(pages.say("Finding")),
      ], rows: rows)
  }

  /// A cell's figure; without one it is open, or not examined.
  private func figure(_ cell: Report.CellFigures, isOpen: Bool) -> [Inline] {
    switch cell.state {
    case "rated":
      return pages.badge(cell.band) + [.text("\u{A0}\(pages.shown.percentSign(cell.achievement))")]
    case "insufficient":
      let figure = pages.shown.percentSign(cell.achievement)
      return [.text(pages.say("\(figure), too little for a band"))]
    case "unanswered":
      let low = pages.shown.percent(cell.low)
      let high = pages.shown.percentSign(cell.high)
      return [
        .text(
          isOpen
            ? pages.say("open, \(low) to \(high)") : pages.say("not examined, \(low) to \(high)"))
      ]
    default:
      return [.text(cell.asked ? pages.say("not applicable") : pages.say("not asked"))]
    }
  }

  private func remark(_ cell: Report.CellFigures, isBeyond: Bool) -> String {
    if isBeyond { return pages.say("not aimed for") }
    let finding = report.findings.first { $0.element == id && $0.level == cell.level }
    var words = [finding.map { pages.words.finding($0.kind) } ?? "–"]
    if claimed.ahead.contains(cell.level) { words.append(pages.say("ahead of its foundations")) }
    return words.joined(separator: pages.words.semicolon)
  }

  // MARK: What carries it

  private func strengths() -> [Block] {
    let secured = report.definitions.rating.securedBound
    let strong = pages.questions(of: id).filter { question in
      guard let evidenced = question.evidencedValue else { return false }
      return evidenced > secured + 1e-9
    }
    guard !strong.isEmpty else { return [] }
    let items = strong.map { question -> [Inline] in
      let bearing = question.supports.filter { $0.counts && $0.bearsOut > secured }
      let pieces = bearing.compactMap { pages.evidence($0.evidence)?.title }
      var line = pages.ask(question)
      line.append(.text(" \(Words.sentence(pages.label(question.value, of: question)))."))
      if let wording = question.wording { line += [.text(" ")] + Inline.marked(wording) }
      return line + evidence(pieces)
    }
    return [.heading([.text(pages.say("Strengths with evidence"))]), .bullets(items)]
  }

  /// The titles of pieces on a line of their own.
  private func evidence(_ titles: [String]) -> [Inline] {
    guard !titles.isEmpty else { return [] }
    let list = titles.joined(separator: pages.words.semicolon)
    return [.lineBreak, .text(pages.say("Evidence: \(list)"))]
  }

  // MARK: What people said

  private func statements() -> [Block] {
    let statements = report.statements.filter { $0.element == id }
    guard !statements.isEmpty else { return [] }
    return [.heading([.text(pages.say("What the assessors found"))])]
      + statements.map { statement in
        let word = Words.sentence(pages.words.term(statement.kind))
        let kind: [Inline] = [.strong([.text(word)])]
        var line =
          statement.level.map { level in
            pages.tell("\(kind), level \(report.number(ofLevel: level)): \(statement.text)")
          } ?? pages.tell("\(kind): \(statement.text)")
        line += evidence(statement.evidence.compactMap { pages.evidence($0)?.title })
        let by = [pages.who(statement.by), statement.onDate.map(pages.words.date)].compactMap { $0 }
        if !by.isEmpty { line += [.lineBreak, .emphasis([.text(by.joined(separator: ", "))])] }
        return .paragraph(line)
      }
  }

  private func remarks() -> [Block] {
    let noted = pages.questions(of: id).filter { question in
      !question.remarks.isEmpty || question.consensus?.reason != nil
    }
    guard !noted.isEmpty else { return [] }
    let blocks = noted.flatMap { question -> [Block] in
      var blocks: [Block] = [.paragraph([.strong(pages.ask(question))])]
      if let reason = question.consensus?.reason {
        blocks.append(.paragraph([.text(pages.say("Agreed: \(reason)"))]))
      }
      return blocks + question.remarks.map { RemarkBlock.block($0, pages) }
    }
    return [
      .details(id: nil, summary: [.text(pages.say("Notes and reasons people wrote"))], blocks)
    ]
  }

  private func spread() -> [Block] {
    let wide = pages.questions(of: id).filter { ($0.steps ?? 0) >= 2 }
    let unknown = pages.questions(of: id).filter { !$0.unknownByGroup.isEmpty }
    guard !wide.isEmpty || !unknown.isEmpty else { return [] }
    var items = wide.map { question -> [Inline] in
      let low = pages.words.quoted(pages.label(question.lowest, of: question))
      let high = pages.words.quoted(pages.label(question.highest, of: question))
      let text =
        question.consensus == nil
        ? pages.say("Answers from \(low) to \(high).")
        : pages.say("Answers from \(low) to \(high); settled by consensus.")
      return pages.ask(question) + [.text(" " + text)]
    }
    items += unknown.map { question in
      let groups = question.unknownByGroup.map { group in
        pages.say("\(group.count) of \(group.of) in group \(pages.words.term(group.group))")
      }
      let text = pages.say("Not known to \(pages.words.list(groups)).")
      return pages.ask(question) + [.text(" " + text)]
    }
    var blocks: [Block] = [
      .heading([.text(pages.say("Where answers lie apart"))]), .bullets(items),
    ]
    if let share = report.agreement.elements.first(where: { $0.id == id })?.withinOneStep {
      blocks.append(
        .text(
          pages.say(
            "\(pages.shown.share(share)) percent of all pairs of answers to this element lie within one step."
          )))
    }
    return blocks
  }

  private func borderline() -> [Block] {
    guard let borderline = claimed.borderline else { return [] }
    func names(_ ids: [String]) -> [[Inline]] { ids.compactMap(pages.question).map(pages.ask) }
    let items =
      names(borderline.down).map { pages.tell("A lower answer would lower the level: \($0)") }
      + names(borderline.up).map { pages.tell("A higher answer would raise it: \($0)") }
    guard !items.isEmpty else { return [] }
    return [.heading([.text(pages.say("Answers on which the level hangs"))]), .bullets(items)]
  }

  // MARK: What to do

  private func actions() -> [Block] {
    let gap = report.gaps.first { $0.element == id }
    let contradicted = pages.questions(of: id).filter { pages.shortfall($0) == .against }
    var seen: Set<String> = []
    let actions =
      (contradicted.flatMap { pages.openActions(raising: $0.id) }
      + (gap?.actions ?? []).compactMap(pages.action)).filter { seen.insert($0.id).inserted }
    let title = Block.heading([.text(pages.say("Recommended actions"))])
    if let gap, actions.isEmpty {
      let isOpen = gap.unmet.contains(where: \.open)
      return [
        title,
        .text(
          isOpen
            ? pages.say("Nothing here is known to be missing: answer the open questions first.")
            : pages.say(
              "The questionnaire has no open action for what is missing here; plan one of your own."
            )
        ),
      ] + decided()
    }
    guard !actions.isEmpty else { return decided() }
    return [title] + actions.flatMap(ActionBlocks(pages).blocks) + decided()
  }

  /// What was already decided on actions for this element, the recommended ones left out.
  private func decided() -> [Block] {
    let questions = Set(pages.questions(of: id).map(\.id))
    let decided = report.actions.filter { action in
      (action.status == "done" || action.decision == "rejected")
        && !questions.isDisjoint(with: action.raises)
    }
    guard !decided.isEmpty else { return [] }
    return [
      .heading([.text(pages.say("Already decided"))]),
      .bullets(
        decided.map { action in
          let state =
            action.status == "done"
            ? pages.words.term("done")
            : action.reason.map { pages.say("rejected: \($0)") } ?? pages.words.term("rejected")
          return pages.title(of: action) + [.text(" (\(state))")]
        }),
    ]
  }
}
