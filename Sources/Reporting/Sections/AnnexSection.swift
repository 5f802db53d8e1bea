import Documents

/// Every question with its settled answer, spread, reasons, notes and evidence.
struct AnnexSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    Section(
      id: "annex", title: [.text("Annex: every question")],
      blocks: [
        .text(
          "Each question as it was asked, what stands as its answer, how answers spread, and what was "
            + "written beside them.")
      ],
      sections: report.claimed.elements.map { card in
        Section(
          id: "annex-" + card.id, title: [.text(pages.heading(ofElement: card.id))],
          sections: pages.questions(of: card.id).map(question))
      }, startsPage: true)
  }

  private func question(_ question: Report.QuestionResult) -> Section {
    var facts = [
      Fact([.text("Level")], [.text(levelText(question))]),
      Fact([.text("Answer")], answer(question)),
      Fact([.text("Evidence")], evidence(question)),
      Fact([.text("Answers given")], [.text(spread(question))]),
    ]
    let conditions = question.conditions.filter { _ in question.answers > 0 }
    if !conditions.isEmpty {
      let lines = conditions.map { condition -> [Inline] in
        Inline.marked(condition.text) + [
          .text(": ticked by \(condition.met) of \(question.answers)")
        ]
      }
      facts.append(Fact([.text("Conditions")], Array(lines.joined(separator: [.lineBreak]))))
    }
    if !question.references.isEmpty {
      facts.append(
        Fact([.text("See")], [.text(question.references.joined(separator: "; "))]))
    }
    var blocks: [Block] = [.facts(facts)]
    if let reason = question.consensus?.reason {
      let date = question.consensus?.agreed.map { ", \(Words.date($0))" } ?? ""
      blocks.append(.quote([.text(reason)], by: [.text("agreed by the group\(date)")]))
    }
    blocks += (question.consensus?.dissent ?? []).map { RemarkBlock.block($0, pages) }
    blocks += question.remarks.map { RemarkBlock.block($0, pages) }
    return Section(
      id: Pages.anchor(question: question.id), title: Inline.marked(question.ask), blocks: blocks)
  }

  private func levelText(_ question: Report.QuestionResult) -> String {
    let number = report.number(ofLevel: question.level)
    let weight = question.weight == 1 ? "" : ", weight \(question.weight)"
    return "\(number) \(report.title(ofLevel: number))\(weight) (\(question.id))"
  }

  private func answer(_ question: Report.QuestionResult) -> [Inline] {
    switch question.state {
    case "notApplicable": return [.text("Not applicable")]
    case "unanswered": return [.strong([.text("Open")])]
    default:
      let how =
        question.consensus != nil
        ? "agreed" : question.answers == 1 ? "one answer" : "the middle of \(question.answers)"
      var line: [Inline] = [
        .strong([.text(Words.sentence(pages.label(question.value, of: question)))]),
        .text(" (\(pages.shown.percentSign(question.value)), \(how))"),
      ]
      if let wording = question.wording { line += [.lineBreak] + Inline.marked(wording) }
      return line
    }
  }

  private func evidence(_ question: Report.QuestionResult) -> [Inline] {
    guard question.examined else { return [.text("Not examined")] }
    var lines: [[Inline]] = []
    if let left = question.evidencedValue {
      lines.append([.text("Bears out \(pages.shown.percentSign(left))")])
    }
    func add(_ link: Report.SupportResult, _ words: String) {
      let piece = pages.evidence(link.evidence)
      var text = "\(words): \(piece?.title ?? link.evidence)"
      if let strength = piece?.strength { text += " (\(strength))" }
      if let shows = link.shows, let scale = pages.scale(of: question) {
        text += ", shows \(Words.quoted(scale.choices[shows].label))"
      }
      if let at = link.at { text += ", \(at)" }
      if !link.counts { text += "; does not count on the day of the assessment" }
      lines.append([.text(text)])
    }
    for link in question.supports { add(link, "Supports") }
    for link in question.contradictions { add(link, "Speaks against it") }
    if let absent = question.nothingFound {
      lines.append([.text("Looked for and not found: \(absent)")])
    }
    return Array(lines.joined(separator: [.lineBreak]))
  }

  private func spread(_ question: Report.QuestionResult) -> String {
    var parts: [String] = []
    for (count, choice) in zip(question.counts, pages.scale(of: question)?.choices ?? [])
    where count > 0 {
      parts.append("\(choice.label): \(count)")
    }
    if question.notApplicable > 0 { parts.append("not applicable: \(question.notApplicable)") }
    if question.unknown > 0 { parts.append("not known: \(question.unknown)") }
    if let steps = question.steps, steps > 0 {
      parts.append("range of \(steps) step\(steps == 1 ? "" : "s")")
    }
    return parts.isEmpty ? "none" : parts.joined(separator: "; ")
  }
}
