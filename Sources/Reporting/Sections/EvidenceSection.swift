import Documents

/// The register: what there is, what no longer counts, what speaks against a claim, what is missing.
struct EvidenceSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    var sections: [Section] = []
    let lapsed = report.evidence.filter { $0.lapse != nil }
    if !lapsed.isEmpty {
      sections.append(
        Section(
          id: "evidence-lapsed", title: [.text(pages.say("No longer or not yet valid"))],
          blocks: [
            .text(pages.say("These pieces do not count.")),
            .bullets(
              lapsed.map { piece in
                [.text(pages.words.pair(piece.title, pages.lapse(piece)))]
              }),
          ]))
    }
    let contradicted = report.questions.filter { !$0.contradictions.isEmpty }
    if !contradicted.isEmpty {
      sections.append(
        Section(
          id: "evidence-against", title: [.text(pages.say("Evidence against a claim"))],
          blocks: [.table(against(contradicted))]))
    }
    let searched = report.questions.filter { $0.nothingFound != nil }
    if !searched.isEmpty {
      sections.append(
        Section(
          id: "evidence-missing", title: [.text(pages.say("Looked for and not found"))],
          blocks: [
            .bullets(
              searched.map { pages.ask($0) + [.lineBreak, .text($0.nothingFound ?? "")] })
          ]))
    }
    let claims = report.questions.filter { $0.state == "answered" && !$0.examined }
    let lapsedOnly = claims.filter { !$0.supports.isEmpty || !$0.contradictions.isEmpty }
    if !lapsedOnly.isEmpty {
      sections.append(
        Section(
          id: "evidence-void",
          title: [.text(pages.say("Claims of which no evidence counts any more"))],
          blocks: [
            .text(
              pages.say(
                "There is evidence about these answers, but none that counts. They stand as claimed and are left out of what is evidenced."
              )),
            .bullets(
              lapsedOnly.map { question in
                let pieces = (question.supports + question.contradictions).compactMap {
                  pages.evidence($0.evidence)
                }
                let reasons = pieces.map { pages.words.pair($0.title, pages.lapse($0)) }
                return pages.ask(question) + [
                  .lineBreak, .text(reasons.joined(separator: pages.words.semicolon)),
                ]
              }),
          ]))
    }
    let unexamined = claims.filter { $0.supports.isEmpty && $0.contradictions.isEmpty }
    if !unexamined.isEmpty {
      sections.append(
        Section(
          id: "evidence-unexamined", title: [.text(pages.say("Claims nobody has examined"))],
          blocks: [
            .text(
              pages.say(
                "For these answers no evidence was looked at. They count as claimed and are left out of what is evidenced; this says nothing against them."
              )),
            .bullets(
              unexamined.map {
                pages.tell("\(pages.ask($0)) Answer: \(pages.label($0.value, of: $0)).")
              }),
          ]))
    }
    let register: Block =
      report.evidence.isEmpty
      ? .text(pages.say("No evidence is registered; every figure rests on what people said."))
      : .table(table())
    return Section(
      id: "evidence", title: [.text(pages.say("Evidence"))], blocks: [register], sections: sections,
      startsPage: true)
  }

  private func table() -> Table {
    Table(
      caption: [.text(pages.say("Register of evidence"))],
      columns: [
        .init(pages.say("Piece")), .init(pages.say("Strength")), .init(pages.say("Dated")),
        .init(pages.say("About")), .init(pages.say("Where")),
        .init(pages.say("Collected, reviewed")),
      ],
      rows: report.evidence.map { piece in
        let kind: [Inline] = piece.kind.map { [.lineBreak, .emphasis([.text($0)])] } ?? []
        let hands = [piece.collectedBy, piece.reviewedBy].map { pages.who($0) ?? "–" }
        return Table.Row(
          id: "evidence-" + piece.id,
          [
            [.text(piece.title)] + kind, [.text(pages.words.term(piece.strength))], dates(piece),
            about(piece),
            place(piece), [.text(hands.joined(separator: ", "))],
          ])
      })
  }

  private func date(_ date: String?) -> String { date.map(pages.words.date) ?? "–" }

  private func dates(_ piece: Report.EvidenceResult) -> [Inline] {
    guard piece.expires != nil else { return [.text(date(piece.dated))] }
    let until =
      piece.lapse == "expired"
      ? pages.say("expired \(date(piece.expires))")
      : pages.say("counts until \(date(piece.expires))")
    return [.text(date(piece.dated)), .lineBreak, .text(until)]
  }

  /// The questions a piece is about, by id.
  private func about(_ piece: Report.EvidenceResult) -> [Inline] {
    let about =
      piece.supports.map { ($0, "") }
      + piece.contradicts.map { ($0, " " + pages.say("(speaks against)")) }
    let lines: [[Inline]] = about.map { id, note in
      pages.link([.text(id)], question: id) + [.text(note)]
    }
    return Array(lines.joined(separator: [.lineBreak]))
  }

  private func place(_ piece: Report.EvidenceResult) -> [Inline] {
    var lines: [[Inline]] = []
    if let file = piece.file { lines.append([.text(file)]) }
    if let link = piece.link { lines.append([.link([.text(pages.say("Link"))], to: link)]) }
    if let digest = piece.sha256 {
      lines.append([.text("SHA-256 "), .code(String(digest.prefix(12)) + "…")])
    }
    return lines.isEmpty ? [.text("–")] : Array(lines.joined(separator: [.lineBreak]))
  }

  private func against(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text(pages.say("Evidence against a claim"))],
      columns: [
        .init(pages.say("Question")), .init(pages.say("Claimed")), .init(pages.say("Evidence")),
        .init(pages.say("Shows")),
      ],
      rows: questions.flatMap { question in
        question.contradictions.map { link in
          Table.Row([
            pages.ask(question), [.text(pages.label(question.value, of: question))],
            [
              .text(
                (pages.evidence(link.evidence)?.title ?? link.evidence)
                  + (link.counts ? "" : " " + pages.say("(does not count)")))
            ],
            [.text(pages.label(link.bearsOut, of: question))],
          ])
        }
      })
  }
}

extension Pages {
  /// Why a piece does not count.
  func lapse(_ piece: Report.EvidenceResult) -> String {
    func date(_ date: String?) -> String { date.map(words.date) ?? "–" }
    return switch piece.lapse {
    case "expired": say("expired on \(date(piece.expires))")
    case "missing": say("its file is not in the evidence folder")
    case "changed": say("its file is not the one that was registered")
    default: say("dated \(date(piece.dated)), after the assessment")
    }
  }
}
