import Modeling
import Scoring

extension Explanation {
  /// From the questions of each cell to the level reached.
  func element(_ index: Int) -> [String] {
    let element = assessment.model.elements[index]
    var lines = [
      say(
        "Element \(element.id): \([element.clause, element.title].compactMap { $0 }.joined(separator: " "))"
      )
    ]
    if let reason = assessment.exclusions[index] {
      return lines + [say("Left out of this assessment: \(reason)")]
    }
    for (name, view, isEvidenced) in [
      (say("Claimed"), scorecard.claimed, false), (say("Evidenced"), scorecard.evidenced, true),
    ] {
      guard let card = view.elements.first(where: { $0.element == index }) else { continue }
      lines += ["", "\(name)"]
      for cell in card.cells { lines += self.cell(index, cell, isEvidenced: isEvidenced) }
      lines += levelLines(card)
      lines.append(
        "  "
          + say(
            "Achievement: mean of the rated cells = \(exact(card.achievement)); foundations \(exact(card.foundations)), excellence \(exact(card.excellence)); coverage \(exact(card.coverage))"
          ))
    }
    return lines + target(index)
  }

  private func cell(_ element: Int, _ cell: Cell, isEvidenced: Bool) -> [String] {
    let rating = assessment.model.rating
    let questionnaire = assessment.questionnaire
    let title = say("Level \(cell.level)")
    guard cell.isApplicable else {
      return [line(title, cell.isAsked ? say("not applicable") : say("not asked"))]
    }
    var terms: [String] = []
    var others: [String] = []
    for (question, score) in zip(questionnaire.questions, scorecard.questions)
    where question.element == element && question.level == cell.level {
      let value = isEvidenced ? score.evidencedValue : score.value
      if let value, question.weight > 0, score.state == .answered {
        terms.append("\(question.weight) x \(exact(value)) \(question.id)")
      } else {
        let why =
          score.state == .answered && question.weight > 0
          ? say("not examined")
          : question.weight == 0 && score.state == .answered
            ? say("weight 0") : pages.words.term(score.state.rawValue)
        others.append("\(question.id) (\(why))")
      }
    }
    var lines: [String] = []
    if let achievement = cell.achievement {
      let band = cell.band.map { rating.bands[$0].id } ?? say("no band, too little is answered")
      lines.append(line(title, say("\(exact(achievement)) \(band) = mean of \(joined(terms))")))
      if isEvidenced, !others.isEmpty {
        lines.append(
          "    "
            + say("(never above the mean with what was not examined at its settled value)"))
      }
    } else {
      lines.append(line(title, isEvidenced ? say("not examined") : say("open")))
    }
    if !others.isEmpty {
      lines.append("    " + say("without: \(others.joined(separator: ", "))"))
    }
    lines.append(
      "    "
        + say(
          "from \(exact(cell.low)) to \(exact(cell.high)) if what is open were 0 or 100; coverage \(exact(cell.coverage))"
        ))
    return lines
  }

  private func levelLines(_ card: ElementCard) -> [String] {
    let rating = assessment.model.rating
    let attained = exact(rating.attainedBound)
    let secured = exact(rating.securedBound)
    let rule =
      rating.knockOut.map {
        say(
          "Rule: attained above \(attained), every lower level secured above \(secured) with no question at or under \(exact($0))"
        )
      } ?? say("Rule: attained above \(attained), every lower level secured above \(secured)")
    var lines = [
      "  " + rule,
      "  " + say("Level: \(level(card.level))\(range(card.levelLow, card.levelHigh))"),
    ]
    if let limit = card.limit {
      let why = pages.words.term(limit.why.rawValue)
      var text = say(
        "Held back by level \(limit.level) (\(why)): \(exact(limit.achievement)), must exceed \(exact(limit.bound))"
      )
      if !limit.knockedOut.isEmpty {
        let ids = limit.knockedOut.map { assessment.questionnaire.questions[$0].id }
        text += say("; knocked out by \(ids.joined(separator: ", "))")
      }
      lines.append("  " + text)
    }
    if !card.ahead.isEmpty {
      lines.append(
        "  "
          + say(
            "Ahead of its foundations: level \(card.ahead.map(String.init).joined(separator: ", "))"
          ))
    }
    if !card.skipped.isEmpty {
      lines.append(
        "  "
          + say(
            "Reached over level \(card.skipped.map(String.init).joined(separator: ", ")), which does not apply"
          ))
    }
    if let borderline = card.borderline {
      for (ids, words) in [
        (borderline.down, say("One step lower lowers it")),
        (borderline.up, say("One step higher raises it")),
      ] where !ids.isEmpty {
        lines.append(
          line(
            words, ids.map { assessment.questionnaire.questions[$0].id }.joined(separator: ", "))
        )
      }
    }
    return lines
  }

  private func target(_ index: Int) -> [String] {
    let id = assessment.model.elements[index].id
    guard let card = report.claimed.elements.first(where: { $0.id == id }), let target = card.target
    else { return ["", say("No target.")] }
    guard let gap = report.gaps.first(where: { $0.element == id }) else {
      return [
        "",
        say(
          "Target \(target): met for sure (level \(card.levelLow ?? 0) with everything open at 0)."),
      ]
    }
    return ["", say("Target \(target), level for sure \(gap.level). Unmet:")]
      + gap.unmet.map { unmet in
        let out =
          unmet.knockedOut.isEmpty
          ? "" : say("; knocked out by \(unmet.knockedOut.joined(separator: ", "))")
        let isOpen = unmet.open ? say(" (open answers could meet it)") : ""
        return
          line(
            say("Level \(report.number(ofLevel: unmet.level))"),
            say("\(exact(unmet.achievement)), must exceed \(exact(unmet.bound))") + out + isOpen)
      }
  }
}
