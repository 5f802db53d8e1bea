import Documents

extension ElementHindrance {
  /// Where the evidence leaves less than was claimed, and what nobody has examined.
  func proof() -> [Block] {
    let short = pages.questions(of: claimed.id).filter { pages.shortfall($0) != nil }
    let unexamined = pages.questions(of: claimed.id).filter {
      $0.state == "answered" && !$0.examined
    }
    var blocks: [Block] = []
    if !short.isEmpty {
      blocks.append(.heading([.text(pages.say("Where the evidence says less"))]))
      blocks.append(.table(table(short)))
    }
    if !unexamined.isEmpty {
      let count = unexamined.count
      blocks.append(
        .text(
          pages.say(
            count,
            one:
              "For one answer of this element nobody has examined evidence; it counts as claimed only.",
            other:
              "For \(pages.words.number(count)) answers of this element nobody has examined evidence; they count as claimed only."
          )))
    }
    return blocks
  }

  private func table(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text(pages.say("Answers that the evidence does not bear out"))],
      columns: [
        .init(pages.say("Question")), .init(pages.say("Claimed")), .init(pages.say("Borne out")),
        .init(pages.say("Why")),
      ],
      rows: questions.map { question in
        Table.Row([
          pages.ask(question), [.text(pages.label(question.value, of: question))],
          [.text(pages.shown.percentSign(question.evidencedValue))], [.text(why(question))],
        ])
      })
  }

  /// Why the evidence leaves less than was claimed.
  func why(_ question: Report.QuestionResult) -> String {
    let left = question.evidencedValue ?? 0
    let against = question.contradictions.first { $0.counts && $0.bearsOut <= left + 1e-9 }
    let best = question.supports.filter(\.counts).max { $0.bearsOut < $1.bearsOut }
    let piece = best.flatMap { pages.evidence($0.evidence) }
    switch pages.shortfall(question) {
    case .against:
      let title = against.flatMap { pages.evidence($0.evidence)?.title } ?? ""
      return pages.say("\(pages.words.quoted(title)) speaks against it.")
    case .less:
      let title = pages.words.quoted(piece?.title ?? "")
      let shown = pages.label(best.flatMap { pages.shownValue($0, question) }, of: question)
      return pages.say("\(title) shows only \(pages.words.quoted(shown)).")
    case .missing, nil:
      return missing(question, strongest: piece) + lapsed(question)
    }
  }

  private func missing(
    _ question: Report.QuestionResult, strongest piece: Report.EvidenceResult?
  ) -> String {
    if let piece {
      let strength = pages.words.quoted(pages.words.term(piece.strength))
      let enough = pages.words.quoted(pages.words.term(question.enough))
      return pages.say(
        "Proof is weak: the strongest piece is of the kind \(strength), and \(enough) would be enough."
      )
    }
    if let absent = question.nothingFound {
      return pages.say("Looked for and not found: \(absent)")
    }
    return pages.say("Proof is missing: no piece that counts supports it.")
  }

  /// The pieces that would support an answer on another day, each with a space before it.
  private func lapsed(_ question: Report.QuestionResult) -> String {
    question.supports.filter { !$0.counts }.compactMap { pages.evidence($0.evidence) }
      .map { piece in
        let title = pages.words.quoted(piece.title)
        let isExpired = piece.lapse == "expired"
        let date = (isExpired ? piece.expires : piece.dated).map(pages.words.date) ?? "–"
        return " "
          + (isExpired
            ? pages.say("\(title) expired on \(date).") : pages.say("\(title) is dated \(date)."))
      }
      .joined()
  }
}
