import Documents

/// One page for each question, to be put on the wall while a group talks about it.
struct WorkshopSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    let first = toDiscuss
    var blocks: [Block] = [
      .text(
        pages.say(
          "One page for each question: what is asked, what the choices mean here, how answers spread, and what evidence there is. Let those speak first who stand furthest apart; then agree, write down the reason, and keep who dissents."
        ))
    ]
    if !first.isEmpty {
      blocks += [
        .heading([.text(pages.say("Talk about these first"))]),
        .bullets(first.map { pages.ask($0) + [.text(" " + why($0))] }),
      ]
    }
    return Section(
      id: "workshop", title: [.text(pages.say("Workshop"))], blocks: blocks,
      sections: report.claimed.elements.map { card in
        Section(
          id: "workshop-" + card.id, title: [.text(pages.heading(ofElement: card.id))],
          sections: pages.questions(of: card.id).enumerated().map { index, question in
            page(question, startsPage: index > 0)
          }, startsPage: true)
      }, startsPage: true)
  }

  /// Questions without consensus on which answers differ most, widest first.
  private var toDiscuss: [Report.QuestionResult] {
    let open = report.questions.filter { question in
      question.consensus == nil
        && ((question.steps ?? 0) >= 2 || question.notApplicable > 0 && question.answers > 0)
    }
    return Array(
      open.enumerated().sorted { first, second in
        (-(first.element.steps ?? 0), first.offset) < (-(second.element.steps ?? 0), second.offset)
      }
      .map(\.element).prefix(12))
  }

  private func why(_ question: Report.QuestionResult) -> String {
    let steps = question.steps ?? 0
    return steps >= 2
      ? pages.say("(\(steps) steps apart)")
      : pages.say("(some say it does not apply)")
  }

  /// The first of an element stands under the element's title.
  private func page(_ question: Report.QuestionResult, startsPage: Bool) -> Section {
    var blocks: [Block] = []
    if let help = question.help { blocks.append(.marked(help)) }
    blocks.append(.table(choices(question)))
    if question.notApplicable + question.unknown > 0 {
      let parts = [
        question.notApplicable > 0
          ? pages.say("\(question.notApplicable) say it does not apply") : nil,
        question.unknown > 0 ? pages.say("\(question.unknown) do not know") : nil,
      ]
      blocks.append(
        .text(Words.sentence(pages.words.list(parts.compactMap { $0 })) + "."))
    }
    if !question.conditions.isEmpty {
      blocks.append(.heading([.text(pages.say("What has to hold"))]))
      blocks.append(
        .bullets(
          question.conditions.map { condition in
            question.answers > 0
              ? pages.tell(
                "\(Inline.marked(condition.text)): ticked by \(condition.met) of \(question.answers)"
              )
              : Inline.marked(condition.text)
          }))
    }
    blocks += evidence(question)
    if let consensus = question.consensus {
      blocks.append(
        .callout(
          Callout(
            .neutral, title: [.text(pages.say("Agreed: \(pages.settled(question))."))],
            blocks: consensus.reason.map { [.text($0)] } ?? [])))
    }
    let number = report.number(ofLevel: question.level)
    let place = (report.questions.firstIndex { $0.id == question.id } ?? 0) + 1
    let heading = pages.say(
      "\(pages.heading(ofElement: question.element)), level \(number); question \(place) of \(report.questions.count)"
    )
    return Section(
      id: Pages.anchor(question: question.id), title: Inline.marked(question.ask),
      blocks: [.text(heading)] + blocks, startsPage: startsPage)
  }

  /// The choices in this question's words, with how often each was given, in all and by group.
  private func choices(_ question: Report.QuestionResult) -> Table {
    let scale = pages.scale(of: question)?.choices ?? []
    let groups = question.groups ?? []
    return Table(
      caption: [.text(pages.say("Choices and answers"))],
      columns: [
        .init(pages.say("Choice")), .init(pages.say("Here it means")),
        .init(pages.say("Answers"), .trailing),
      ] + groups.map { .init(pages.words.term($0.group), .trailing) },
      rows: scale.indices.reversed().map { index in
        let wording = question.wordings.flatMap { index < $0.count ? $0[index] : nil }
        return Table.Row(
          [
            [.text(scale[index].label)], Inline.marked(wording ?? scale[index].meaning ?? "–"),
            [.text(String(question.counts[index]))],
          ] + groups.map { [.text(String($0.counts[index]))] })
      })
  }

  private func evidence(_ question: Report.QuestionResult) -> [Block] {
    var lines: [[Inline]] = question.supports.map { link in
      [.text(pages.words.pair(pages.say("There"), title(link)))]
    }
    lines += question.contradictions.map { link in
      [.text(pages.words.pair(pages.say("Speaks against it"), title(link)))]
    }
    if let absent = question.nothingFound {
      lines.append([.text(pages.say("Looked for and not found: \(absent)"))])
    }
    if lines.isEmpty {
      lines = (question.typical ?? []).map { typical in
        pages.tell("To be asked for: \(Inline.marked(typical.title))")
      }
    }
    guard !lines.isEmpty else { return [] }
    return [.heading([.text(pages.say("Evidence"))]), .bullets(lines)]
  }

  private func title(_ link: Report.SupportResult) -> String {
    let piece = pages.evidence(link.evidence)
    let strength = piece.map { " (\(pages.words.term($0.strength)))" } ?? ""
    return (piece?.title ?? link.evidence) + strength
  }
}
