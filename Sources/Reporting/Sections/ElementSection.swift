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
        [.text("\(index + 1) \(pages.levels[index].title)")], figure(cell, open: "open"),
        figure(borne, open: cell.state == "unanswered" ? "open" : "not examined"),
        [.text(cell.coverage == nil ? "–" : pages.shown.shareSign(cell.coverage))],
        [.text(cell.coverage == nil ? "–" : pages.shown.shareSign(borne.coverage))],
        [.text(remark(cell, isBeyond: isBeyond))],
      ])
    }
    return Table(
      caption: [.text("Levels of \(Words.quoted(pages.title(ofElement: id)))")],
      columns: [
        .init("Level"), .init("Claimed"), .init("Evidenced"), .init("Answered", .trailing),
        .init("Examined", .trailing), .init("Finding"),
      ], rows: rows)
  }

  /// A cell's figure; `open` says what it is without one.
  private func figure(_ cell: Report.CellFigures, open: String) -> [Inline] {
    switch cell.state {
    case "rated":
      pages.badge(cell.band) + [.text("\u{A0}\(pages.shown.percentSign(cell.achievement))")]
    case "insufficient":
      [.text("\(pages.shown.percentSign(cell.achievement)), too little for a band")]
    case "unanswered":
      [.text("\(open), \(pages.shown.percent(cell.low)) to \(pages.shown.percentSign(cell.high))")]
    default: [.text(cell.asked ? "not applicable" : "not asked")]
    }
  }

  private func remark(_ cell: Report.CellFigures, isBeyond: Bool) -> String {
    if isBeyond { return "not aimed for" }
    let kind = report.findings.first { $0.element == id && $0.level == cell.level }?.kind
    var words: [String] = []
    switch kind {
    case "criticalGap": words.append("critical gap")
    case let kind?: words.append(kind)
    case nil: words.append("–")
    }
    if claimed.ahead.contains(cell.level) { words.append("ahead of its foundations") }
    return words.joined(separator: "; ")
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
      if !pieces.isEmpty {
        line += [.lineBreak, .text("Evidence: \(pieces.joined(separator: "; "))")]
      }
      return line
    }
    return [.heading([.text("Strengths with evidence")]), .bullets(items)]
  }

  // MARK: What people said

  private func statements() -> [Block] {
    let statements = report.statements.filter { $0.element == id }
    guard !statements.isEmpty else { return [] }
    return [.heading([.text("What the assessors found")])]
      + statements.map { statement in
        var line: [Inline] = [.strong([.text(Words.sentence(statement.kind))])]
        if let level = statement.level {
          line.append(.text(", level \(report.number(ofLevel: level))"))
        }
        line.append(.text(": \(statement.text)"))
        let pieces = statement.evidence.compactMap { pages.evidence($0)?.title }
        if !pieces.isEmpty {
          line += [.lineBreak, .text("Evidence: \(pieces.joined(separator: "; "))")]
        }
        let by = [pages.who(statement.by), statement.onDate.map(Words.date)].compactMap { $0 }
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
        blocks.append(.paragraph([.text("Agreed: \(reason)")]))
      }
      return blocks + question.remarks.map { RemarkBlock.block($0, pages) }
    }
    return [.details(id: nil, summary: [.text("Notes and reasons people wrote")], blocks)]
  }

  private func spread() -> [Block] {
    let wide = pages.questions(of: id).filter { ($0.steps ?? 0) >= 2 }
    let unknown = pages.questions(of: id).filter { !$0.unknownByGroup.isEmpty }
    guard !wide.isEmpty || !unknown.isEmpty else { return [] }
    var items = wide.map { question -> [Inline] in
      let settled = question.consensus == nil ? "" : "; settled by consensus"
      return pages.ask(question) + [
        .text(
          " Answers from \(Words.quoted(pages.label(question.lowest, of: question))) to "
            + "\(Words.quoted(pages.label(question.highest, of: question)))\(settled).")
      ]
    }
    items += unknown.map { question in
      let groups = question.unknownByGroup.map { "\($0.count) of \($0.of) in group \($0.group)" }
      return pages.ask(question) + [.text(" Not known to \(Words.list(groups)).")]
    }
    var blocks: [Block] = [.heading([.text("Where answers lie apart")]), .bullets(items)]
    if let share = report.agreement.elements.first(where: { $0.id == id })?.withinOneStep {
      blocks.append(
        .text(
          "\(pages.shown.share(share)) percent of all pairs of answers to this element lie within one step."
        ))
    }
    return blocks
  }

  private func borderline() -> [Block] {
    guard let borderline = claimed.borderline else { return [] }
    func names(_ ids: [String]) -> [[Inline]] { ids.compactMap(pages.question).map(pages.ask) }
    var items: [[Inline]] = []
    items += names(borderline.down).map { [.text("A lower answer would lower the level: ")] + $0 }
    items += names(borderline.up).map { [.text("A higher answer would raise it: ")] + $0 }
    guard !items.isEmpty else { return [] }
    return [.heading([.text("Answers on which the level hangs")]), .bullets(items)]
  }

  // MARK: What to do

  private func actions() -> [Block] {
    let gap = report.gaps.first { $0.element == id }
    let contradicted = pages.questions(of: id).filter { pages.shortfall($0) == .against }
    var seen: Set<String> = []
    let actions =
      (contradicted.flatMap { pages.openActions(raising: $0.id) }
      + (gap?.actions ?? []).compactMap(pages.action)).filter { seen.insert($0.id).inserted }
    let title = Block.heading([.text("Recommended actions")])
    if let gap, actions.isEmpty {
      let isOpen = gap.unmet.contains(where: \.open)
      return [
        title,
        .text(
          isOpen
            ? "Nothing here is known to be missing: answer the open questions first."
            : "The questionnaire has no open action for what is missing here; plan one of your own."
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
      .heading([.text("Already decided")]),
      .bullets(
        decided.map { action in
          let reason = action.reason.map { ": \($0)" } ?? ""
          let state = action.status == "done" ? "done" : "rejected\(reason)"
          return pages.title(of: action) + [.text(" (\(state))")]
        }),
    ]
  }
}
