import Documents

/// The level of an element in words, and what has to be said about it.
struct ElementStanding {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  func blocks() -> [Block] {
    guard let level = claimed.level, let low = claimed.levelLow, let high = claimed.levelHigh else {
      return [.lead([.text("No question of this element applies, so it has no level.")])]
    }
    var lead = "Reached: \(pages.level(low))."
    if let target = claimed.target {
      lead += low >= target ? " The target, level \(target), is met." : " Target: level \(target)."
    }
    var blocks: [Block] = [.lead([.text(lead)])]
    if let target = claimed.target, let wanted = pages.report.element(claimed.id)?.target,
      wanted > target
    {
      blocks.append(
        .text(
          "The target was level \(wanted). Nothing applies there, so level \(target) is aimed for.")
      )
    }
    return blocks + remarks(level: level, low: low, high: high) + proof(low)
  }

  private func remarks(level: Int, low: Int, high: Int) -> [Block] {
    var blocks: [Block] = []
    if low < high {
      blocks.append(
        .callout(
          Callout(
            .neutral, title: [.text("Provisional")],
            blocks: [
              .text(
                "Some questions are not answered yet. Depending on them, the level lies between \(low) "
                  + "and \(high)\(level != low ? "; by the answers there are, it would be \(level)" : "")."
              )
            ])))
    }
    if !claimed.ahead.isEmpty {
      let names = claimed.ahead.map { "level \(pages.report.number(ofLevel: $0))" }
      blocks.append(
        .callout(
          Callout(
            .caution, title: [.text("Ahead of its foundations")],
            blocks: [
              .text(
                "The practice of \(Words.list(names)) is there, but a level below is not secured. "
                  + "It does not count until that one is, since it rests on it.")
            ])))
    }
    if !claimed.skipped.isEmpty {
      let names = claimed.skipped.map { "level \(pages.report.number(ofLevel: $0))" }
      blocks.append(
        .text(
          "Reached without \(Words.list(names)), of which nothing applies or nothing was asked here."
        ))
    }
    return blocks
  }

  /// Whether practice is missing or only its proof.
  private func proof(_ claimedLow: Int) -> [Block] {
    guard let borne = evidenced.levelLow else { return [] }
    if evidenced.coverage == 0 {
      return [
        .text(
          "No evidence was examined for this element: its level rests on what people said alone.")
      ]
    }
    guard borne < claimedLow else {
      return claimedLow > 0 ? [.text("The evidence examined bears this level out.")] : []
    }
    let causes = pages.questions(of: claimed.id)
      .filter { pages.report.number(ofLevel: $0.level) <= claimedLow }
      .compactMap(pages.shortfall)
    let why =
      causes.contains(.against)
      ? "it speaks against an answer"
      : causes.contains(.less)
        ? "it shows less than is reported"
        : causes.contains(.missing)
          ? "proof is missing, too weak or out of date; the practice itself may be there"
          : "part of what is reported has not been examined; the practice itself may be there"
    return [
      .text(
        "People report \(pages.level(claimedLow)); the evidence examined bears out \(pages.level(borne)): "
          + "\(why).")
    ]
  }
}
