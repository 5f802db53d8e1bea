import Documents
import YAML

/// Every claim with what bears it out or speaks against it, for those who have to rely on it.
struct ClaimsSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    Section(
      id: "claims", title: [.text(pages.say("Claims and their evidence"))],
      blocks: [.text(overview)],
      sections: report.claimed.elements.map { card in
        Section(
          id: "claims-" + card.id, title: [.text(pages.heading(ofElement: card.id))],
          sections: pages.questions(of: card.id).map(claim))
      }, startsPage: true)
  }

  private var overview: String {
    let claims = report.questions.filter { $0.state == "answered" }
    let examined = claims.count(where: \.examined)
    let below = claims.count { ($0.evidencedValue ?? 100) < ($0.value ?? 0) - 1e-9 }
    return pages.say(
      "\(claims.count) answers stand as claims; \(examined) were examined, and of these the evidence leaves \(below) lower than claimed."
    )
  }

  private func claim(_ question: Report.QuestionResult) -> Section {
    var facts = [
      Fact([.text(pages.say("Level"))], [.text(level(question))]),
      Fact([.text(pages.say("Claimed"))], [.text(claimed(question))]),
      Fact([.text(pages.say("Evidenced"))], [.text(evidenced(question))]),
      Fact([.text(pages.say("Enough would be"))], [.text(pages.words.term(question.enough))]),
    ]
    if let absent = question.nothingFound {
      facts.append(Fact([.text(pages.say("Looked for and not found"))], [.text(absent)]))
    }
    var blocks: [Block] = [.facts(facts)]
    if !question.supports.isEmpty || !question.contradictions.isEmpty {
      blocks.append(.table(pieces(question)))
    }
    if let reason = question.consensus?.reason {
      blocks.append(.quote([.text(reason)], by: [.text(pages.say("agreed by the group"))]))
    }
    return Section(
      id: Pages.anchor(question: question.id), title: Inline.marked(question.ask), blocks: blocks)
  }

  private func level(_ question: Report.QuestionResult) -> String {
    let number = report.number(ofLevel: question.level)
    return "\(number) \(report.title(ofLevel: number)) (\(question.id))"
  }

  private func claimed(_ question: Report.QuestionResult) -> String {
    switch question.state {
    case "notApplicable":
      let reasons = question.remarks.filter { $0.kind == .notApplicable }.map(\.text)
      let reason = question.consensus?.reason.map { [$0] } ?? reasons
      return pages.words.pair(
        pages.say("Not applicable"), reason.joined(separator: pages.words.semicolon))
    case "unanswered": return pages.say("Open")
    default:
      return Words.sentence(pages.label(question.value, of: question))
        + " (\(pages.shown.percentSign(question.value)))"
    }
  }

  private func evidenced(_ question: Report.QuestionResult) -> String {
    guard question.examined else { return pages.say("Not examined") }
    guard let left = question.evidencedValue else { return "–" }
    let figure = pages.shown.percentSign(left)
    return switch pages.shortfall(question) {
    case .against: pages.say("\(figure); a piece speaks against the claim")
    case .less: pages.say("\(figure); the evidence shows less than is claimed")
    case .missing: pages.say("\(figure); proof is missing, too weak or out of date")
    case nil: pages.say("\(figure); the claim is borne out")
    }
  }

  private func pieces(_ question: Report.QuestionResult) -> Table {
    let links =
      question.supports.map { ($0, pages.say("supports")) }
      + question.contradictions.map { ($0, pages.say("contradicts")) }
    return Table(
      caption: [.text(pages.say("Evidence"))],
      columns: [
        .init(pages.say("Piece")), .init(pages.say("Says")), .init(pages.say("Strength")),
        .init(pages.say("Dated")), .init(pages.say("Collected, reviewed")),
        .init(pages.say("File")),
      ],
      rows: links.map { link, kind in
        let piece = pages.evidence(link.evidence)
        return Table.Row([
          [.text(piece?.title ?? link.evidence)], [.text(says(link, kind, question))],
          [.text(piece.map { pages.words.term($0.strength) } ?? "–")], [.text(age(piece))],
          [
            .text(
              [piece?.collectedBy, piece?.reviewedBy].map { pages.who($0) ?? "–" }
                .joined(separator: ", "))
          ],
          [.text(EvidenceCheck(pages).words(piece))],
        ])
      })
  }

  /// What a piece shows, and where.
  private func says(
    _ link: Report.SupportResult, _ kind: String, _ question: Report.QuestionResult
  ) -> String {
    var parts = [kind]
    if let shows = link.shows, let scale = pages.scale(of: question) {
      parts.append(pages.words.quoted(scale.choices[shows].label))
    }
    if let at = link.at { parts.append(at) }
    if !link.counts, let piece = pages.evidence(link.evidence) {
      parts.append(pages.say("does not count: \(pages.lapse(piece))"))
    }
    return parts.joined(separator: ", ")
  }

  /// The day of a piece, with how old it was on the day of the assessment.
  private func age(_ piece: Report.EvidenceResult?) -> String {
    guard let dated = piece?.dated else { return pages.say("not dated") }
    let day = pages.words.date(dated)
    guard let then = Day(dated), let now = Day(report.assessment.date), then <= now else {
      return day
    }
    let months = then.months(until: now)
    return months == 0
      ? pages.say("\(day), under a month old")
      : pages.say(months, one: "\(day), one month old", other: "\(day), \(months) months old")
  }
}
