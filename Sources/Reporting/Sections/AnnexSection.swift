import Documents

/// Every question with its settled answer, spread, reasons, notes and evidence.
struct AnnexSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    Section(
      id: "annex", title: [.text(pages.say("Annex: every question"))],
      blocks: [
        .text(
          pages.say(
            "Each question as it was asked, what stands as its answer, how answers spread, and what was written beside them."
          ))
      ],
      sections: report.claimed.elements.map { card in
        Section(
          id: "annex-" + card.id, title: [.text(pages.heading(ofElement: card.id))],
          sections: pages.questions(of: card.id).map(question))
      }, startsPage: true, form: .filtered)
  }

  private func question(_ question: Report.QuestionResult) -> Section {
    var facts = [
      Fact([.text(pages.say("Level"))], [.text(levelText(question))]),
      Fact([.text(pages.say("Answer"))], answer(question)),
      Fact([.text(pages.say("Evidence"))], evidence(question)),
      Fact([.text(pages.say("Answers given"))], [.text(spread(question))]),
    ]
    let conditions = question.conditions.filter { _ in question.answers > 0 }
    if !conditions.isEmpty {
      let lines = conditions.map { condition -> [Inline] in
        pages.tell(
          "\(Inline.marked(condition.text)): ticked by \(condition.met) of \(question.answers)")
      }
      facts.append(
        Fact([.text(pages.say("Conditions"))], Array(lines.joined(separator: [.lineBreak]))))
    }
    if !question.references.isEmpty {
      facts.append(
        Fact(
          [.text(pages.say("See"))],
          [.text(question.references.joined(separator: pages.words.semicolon))]))
    }
    var blocks: [Block] = [.facts(facts)]
    if let reason = question.consensus?.reason {
      let by =
        question.consensus?.agreed.map { pages.say("agreed by the group, \(pages.words.date($0))") }
        ?? pages.say("agreed by the group")
      blocks.append(.quote([.text(reason)], by: [.text(by)]))
    }
    blocks += (question.consensus?.dissent ?? []).map { RemarkBlock.block($0, pages) }
    blocks += question.remarks.map { RemarkBlock.block($0, pages) }
    return Section(
      id: Pages.anchor(question: question.id), title: Inline.marked(question.ask), blocks: blocks,
      form: .folded)
  }

  private func levelText(_ question: Report.QuestionResult) -> String {
    let number = report.number(ofLevel: question.level)
    let weight = question.weight == 1 ? "" : pages.say(", weight \(question.weight)")
    return "\(number) \(report.title(ofLevel: number))\(weight) (\(question.id))"
  }

  private func answer(_ question: Report.QuestionResult) -> [Inline] {
    switch question.state {
    case "notApplicable": return [.text(pages.say("Not applicable"))]
    case "unanswered": return [.strong([.text(pages.say("Open"))])]
    default:
      let how =
        question.consensus != nil
        ? pages.say("agreed")
        : pages.say(
          question.answers, one: "one answer", other: "the middle of \(question.answers)")
      var line: [Inline] = [
        .strong([.text(Words.sentence(pages.label(question.value, of: question)))]),
        .text(" (\(pages.shown.percentSign(question.value)), \(how))"),
      ]
      if let wording = question.wording { line += [.lineBreak] + Inline.marked(wording) }
      return line
    }
  }

  private func evidence(_ question: Report.QuestionResult) -> [Inline] {
    guard question.examined else { return [.text(pages.say("Not examined"))] }
    var lines: [[Inline]] = []
    if let left = question.evidencedValue {
      lines.append([.text(pages.say("Bears out \(pages.shown.percentSign(left))"))])
    }
    func add(_ link: Report.SupportResult, _ words: String) {
      let piece = pages.evidence(link.evidence)
      var text = pages.words.pair(words, piece?.title ?? link.evidence)
      if let strength = piece?.strength { text += " (\(pages.words.term(strength)))" }
      if let shows = link.shows, let scale = pages.scale(of: question) {
        text += pages.say(", shows \(pages.words.quoted(scale.choices[shows].label))")
      }
      if let at = link.at { text += ", \(at)" }
      if !link.counts { text += pages.say("; does not count on the day of the assessment") }
      lines.append([.text(text)])
    }
    for link in question.supports { add(link, pages.say("Supports")) }
    for link in question.contradictions { add(link, pages.say("Speaks against it")) }
    if let absent = question.nothingFound {
      lines.append([.text(pages.say("Looked for and not found: \(absent)"))])
    }
    return Array(lines.joined(separator: [.lineBreak]))
  }

  private func spread(_ question: Report.QuestionResult) -> String {
    var parts: [String] = []
    for (count, choice) in zip(question.counts, pages.scale(of: question)?.choices ?? [])
    where count > 0 {
      parts.append(pages.words.pair(choice.label, String(count)))
    }
    if question.notApplicable > 0 {
      parts.append(pages.say("not applicable: \(question.notApplicable)", in: "count"))
    }
    if question.unknown > 0 { parts.append(pages.say("not known: \(question.unknown)")) }
    if let steps = question.steps, steps > 0 {
      parts.append(
        pages.say(steps, one: "range of \(steps) step", other: "range of \(steps) steps"))
    }
    return parts.isEmpty ? pages.say("none") : parts.joined(separator: pages.words.semicolon)
  }
}
