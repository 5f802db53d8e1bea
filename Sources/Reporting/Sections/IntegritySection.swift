import Documents

/// What proves that a report belongs to its files.
struct IntegritySection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    let head = report.assessment
    var blocks: [Block] = [
      .text(
        pages.say(
          "The digest is made from the name, length and bytes of every YAML file that was read. Scoring the same files prints the same digest; another one means that one of them differs. Files of evidence are not part of it: they were opened for this report alone and stand below with their own digests, while scoring counts each piece as registered."
        )),
      .facts([
        Fact([.text(pages.say("Digest (SHA-256)"))], [.code(head.digest)]),
        Fact([.text(pages.say("Assessment"))], [.text(head.id)]),
        Fact(
          [.text(pages.say("Questionnaire"))],
          [.text(pages.say("\(head.questionnaire), version \(head.questionnaireVersion)"))]),
        Fact(
          [.text(pages.say("Model"))],
          [.text(pages.say("\(head.model), version \(head.modelVersion)"))]),
      ]),
    ]
    blocks += seal()
    let files = report.evidence.filter { $0.file != nil }
    if !files.isEmpty { blocks.append(.table(table(files))) }
    return Section(
      id: "integrity", title: [.text(pages.say("Proof of origin"))], blocks: blocks,
      startsPage: true)
  }

  /// Who sealed the folder, and whether that still holds.
  private func seal() -> [Block] {
    guard let seal = report.seal else {
      return [.text(pages.say("The folder of the assessment is not sealed."))]
    }
    let words = SealWords(seal, pages.words)
    let facts = [
      Fact([.text(pages.say("Sealed"))], [.text(words.moment)]),
      Fact([.text(pages.say("Sealed by"))], [.text(words.signer)]),
      Fact([.text(pages.say("Fingerprint of the key"))], [.code(seal.fingerprint)]),
      Fact([.text(pages.say("Files sealed"))], [.text(String(seal.files))]),
      Fact([.text(pages.say("When this report was made"))], [.text(words.verdict)]),
    ]
    let findings = seal.findings.map { [Inline.text(words.sentence($0))] }
    let check = pages.say(
      "Whoever relies on it compares the fingerprint with the one that the signer names by another way: a folder can be sealed anew with any key."
    )
    return [.facts(facts)] + (findings.isEmpty ? [] : [.bullets(findings)]) + [.text(check)]
  }

  private func digests(_ piece: Report.EvidenceResult) -> [Inline] {
    [piece.sha256, piece.fileDigest].map { $0.map { .code($0) } ?? .text("–") }
      .reduce(into: []) { line, digest in line += line.isEmpty ? [digest] : [.lineBreak, digest] }
  }

  private func table(_ pieces: [Report.EvidenceResult]) -> Table {
    Table(
      caption: [.text(pages.say("Files of evidence"))],
      columns: [
        .init(pages.say("Piece")), .init(pages.say("File")), .init(pages.say("Found")),
        .init(pages.say("Digest kept, digest found (SHA-256)")),
      ],
      rows: pieces.map { piece in
        Table.Row([
          [.text(piece.title)], [.text(piece.file ?? "–")],
          [.text(EvidenceCheck(pages).words(piece))],
          digests(piece),
        ])
      })
  }
}
