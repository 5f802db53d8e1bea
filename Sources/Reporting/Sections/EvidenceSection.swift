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
          id: "evidence-lapsed", title: [.text("No longer or not yet valid")],
          blocks: [
            .text("These pieces do not count on the day of the assessment."),
            .bullets(
              lapsed.map { piece in
                let why =
                  piece.lapse == "expired"
                  ? "expired on \(piece.expires ?? "–")"
                  : "dated \(piece.dated ?? "–"), after the assessment"
                return [.text("\(piece.title): \(why)")]
              }),
          ]))
    }
    let contradicted = report.questions.filter { !$0.contradictions.isEmpty }
    if !contradicted.isEmpty {
      sections.append(
        Section(
          id: "evidence-against", title: [.text("Evidence against a claim")],
          blocks: [.table(against(contradicted))]))
    }
    let searched = report.questions.filter { $0.nothingFound != nil }
    if !searched.isEmpty {
      sections.append(
        Section(
          id: "evidence-missing", title: [.text("Looked for and not found")],
          blocks: [
            .bullets(
              searched.map { pages.ask($0) + [.lineBreak, .text($0.nothingFound ?? "")] })
          ]))
    }
    let unexamined = report.questions.filter { $0.state == "answered" && !$0.examined }
    if !unexamined.isEmpty {
      sections.append(
        Section(
          id: "evidence-unexamined", title: [.text("Claims nobody has examined")],
          blocks: [
            .text(
              "For these answers no evidence was looked at. They count as claimed and are left out of "
                + "what is evidenced; this says nothing against them."),
            .bullets(
              unexamined.map {
                pages.ask($0) + [.text(" Answer: \(pages.label($0.value, of: $0)).")]
              }),
          ]))
    }
    let register: Block =
      report.evidence.isEmpty
      ? .text("No evidence is registered; every figure rests on what people said.")
      : .table(table())
    return Section(
      id: "evidence", title: [.text("Evidence")], blocks: [register], sections: sections,
      startsPage: true)
  }

  private func table() -> Table {
    Table(
      caption: [.text("Register of evidence")],
      columns: [
        .init("Piece"), .init("Strength"), .init("Dated"), .init("Counts until"), .init("About"),
        .init("Collected, reviewed"),
      ],
      rows: report.evidence.map { piece in
        var title: [Inline] = [.text(piece.title)]
        if let kind = piece.kind { title += [.lineBreak, .emphasis([.text(kind)])] }
        if let file = piece.file { title += [.lineBreak, .text("File: \(file)")] }
        if let link = piece.link { title += [.lineBreak, .link([.text(link)], to: link)] }
        if let digest = piece.sha256 {
          title += [.lineBreak, .text("SHA-256 "), .code(String(digest.prefix(16)) + "…")]
        }
        let about =
          piece.supports.map { ($0, "") } + piece.contradicts.map { ($0, " (speaks against it)") }
        let links: [[Inline]] = about.map { id, note in
          let name: Inline =
            pages.hasAnnex && pages.question(id) != nil
            ? .link([.text(id)], to: "#" + Pages.anchor(question: id)) : .text(id)
          return [name, .text(note)]
        }
        let hands = [piece.collectedBy, piece.reviewedBy].map { pages.who($0) ?? "–" }
        return Table.Row(
          id: "evidence-" + piece.id,
          [
            title, [.text(piece.strength)], [.text(piece.dated ?? "–")],
            [.text((piece.expires ?? "–") + (piece.lapse == "expired" ? " (expired)" : ""))],
            Array(links.joined(separator: [.lineBreak])), [.text(hands.joined(separator: ", "))],
          ])
      })
  }

  private func against(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text("Evidence against a claim")],
      columns: [.init("Question"), .init("Claimed"), .init("Evidence"), .init("Shows")],
      rows: questions.flatMap { question in
        question.contradictions.map { link in
          Table.Row([
            pages.ask(question), [.text(pages.label(question.value, of: question))],
            [
              .text(
                (pages.evidence(link.evidence)?.title ?? link.evidence)
                  + (link.counts ? "" : " (does not count)"))
            ],
            [.text(pages.label(link.bearsOut, of: question))],
          ])
        }
      })
  }
}
