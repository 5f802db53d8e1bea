import Documents

/// The level of an element in words, and what has to be said about it.
struct ElementStanding {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  func blocks() -> [Block] {
    guard let level = claimed.level, let low = claimed.levelLow, let high = claimed.levelHigh else {
      return [
        .lead([
          .text(pages.say("No question of this element applies, so it has no level."))
        ])
      ]
    }
    var lead = pages.say("Reached: \(pages.level(low)).")
    if let target = claimed.target {
      let text =
        low >= target
        ? pages.say("The target, level \(target), is met.")
        : pages.say("Target: level \(target).")
      lead += " " + text
    }
    var blocks: [Block] = [.lead([.text(lead)])]
    if let target = claimed.target, let wanted = pages.report.element(claimed.id)?.target,
      wanted > target
    {
      blocks.append(
        .text(
          pages.say(
            "The target was level \(wanted). Nothing applies there, so level \(target) is aimed for."
          )))
    }
    return blocks + remarks(level: level, low: low, high: high) + proof(low)
  }

  private func remarks(level: Int, low: Int, high: Int) -> [Block] {
    var blocks: [Block] = []
    if low < high {
      blocks.append(
        .callout(
          Callout(
            .neutral, title: [.text(pages.say("Provisional"))],
            blocks: [
              .text(
                level == low
                  ? pages.say(
                    "Some questions are not answered yet. Depending on them, the level lies between \(low) and \(high)."
                  )
                  : pages.say(
                    "Some questions are not answered yet. Depending on them, the level lies between \(low) and \(high); by the answers there are, it would be \(level)."
                  ))
            ])))
    }
    if !claimed.ahead.isEmpty {
      let names = claimed.ahead.map { level in
        pages.say("level \(pages.report.number(ofLevel: level))", in: "practice of")
      }
      blocks.append(
        .callout(
          Callout(
            .caution, title: [.text(pages.say("Ahead of its foundations"))],
            blocks: [
              .text(
                pages.say(
                  "The practice of \(pages.words.list(names)) is there, but a level below is not secured. It does not count until that one is, since it rests on it."
                ))
            ])))
    }
    if !claimed.skipped.isEmpty {
      let names = claimed.skipped.map { level in
        pages.say("level \(pages.report.number(ofLevel: level))", in: "without")
      }
      blocks.append(
        .text(
          pages.say(
            "Reached without \(pages.words.list(names)), of which nothing applies or nothing was asked here."
          )))
    }
    return blocks
  }

  /// Whether practice is missing or only its proof.
  private func proof(_ claimedLow: Int) -> [Block] {
    guard let borne = evidenced.levelLow else { return [] }
    if evidenced.coverage == 0 {
      return [
        .text(
          pages.say(
            "No evidence was examined for this element: its level rests on what people said alone.")
        )
      ]
    }
    guard borne < claimedLow else {
      return claimedLow > 0 ? [.text(pages.say("The evidence examined bears this level out."))] : []
    }
    let causes = pages.questions(of: claimed.id)
      .filter { pages.report.number(ofLevel: $0.level) <= claimedLow }
      .compactMap(pages.shortfall)
    let reported = pages.level(claimedLow)
    let proven = pages.level(borne)
    return [
      .text(
        causes.contains(.against)
          ? pages.say(
            "People report \(reported); the evidence examined bears out \(proven): it speaks against an answer."
          )
          : causes.contains(.less)
            ? pages.say(
              "People report \(reported); the evidence examined bears out \(proven): it shows less than is reported."
            )
            : causes.contains(.missing)
              ? pages.say(
                "People report \(reported); the evidence examined bears out \(proven): proof is missing, too weak or out of date; the practice itself may be there."
              )
              : pages.say(
                "People report \(reported); the evidence examined bears out \(proven): part of what is reported has not been examined; the practice itself may be there."
              ))
    ]
  }
}
