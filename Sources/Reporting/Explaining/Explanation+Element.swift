import Modeling
import Scoring

extension Explanation {
  /// From the questions of each cell to the level reached.
  func element(_ index: Int) -> [String] {
    let element = assessment.model.elements[index]
    var lines = [
      "Element \(element.id): \([element.clause, element.title].compactMap { $0 }.joined(separator: " "))"
    ]
    if let reason = assessment.exclusions[index] {
      return lines + ["Left out of this assessment: \(reason)"]
    }
    for (name, view, isEvidenced) in [
      ("Claimed", scorecard.claimed, false), ("Evidenced", scorecard.evidenced, true),
    ] {
      guard let card = view.elements.first(where: { $0.element == index }) else { continue }
      lines += ["", "\(name)"]
      for cell in card.cells { lines += self.cell(index, cell, isEvidenced: isEvidenced) }
      lines += levelLines(card)
      lines.append(
        "  Achievement: mean of the rated cells = \(exact(card.achievement)); foundations \(exact(card.foundations)), excellence \(exact(card.excellence)); coverage \(exact(card.coverage))"
      )
    }
    return lines + target(index)
  }

  private func cell(_ element: Int, _ cell: Cell, isEvidenced: Bool) -> [String] {
    let rating = assessment.model.rating
    let questionnaire = assessment.questionnaire
    let title = "  Level \(cell.level)"
    guard cell.isApplicable else {
      return ["\(title): \(cell.isAsked ? "not applicable" : "not asked")"]
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
          ? "not examined"
          : question.weight == 0 && score.state == .answered ? "weight 0" : score.state.rawValue
        others.append("\(question.id) (\(why))")
      }
    }
    var lines: [String] = []
    if let achievement = cell.achievement {
      let band = cell.band.map { rating.bands[$0].id } ?? "no band, too little is answered"
      lines.append(
        "\(title): \(exact(achievement)) \(band) = mean of \(terms.joined(separator: ", "))")
      if isEvidenced, !others.isEmpty {
        lines.append("    (never above the mean with what was not examined at its settled value)")
      }
    } else {
      lines.append("\(title): \(isEvidenced ? "not examined" : "open")")
    }
    if !others.isEmpty { lines.append("    without: \(others.joined(separator: ", "))") }
    lines.append(
      "    from \(exact(cell.low)) to \(exact(cell.high)) if what is open were 0 or 100; coverage \(exact(cell.coverage))"
    )
    return lines
  }

  private func levelLines(_ card: ElementCard) -> [String] {
    let rating = assessment.model.rating
    var lines = [
      "  Rule: attained above \(exact(rating.attainedBound)), every lower level secured above \(exact(rating.securedBound))"
        + (rating.knockOut.map { " with no question at or under \(exact($0))" } ?? ""),
      "  Level: \(level(card.level))\(range(card.levelLow, card.levelHigh))",
    ]
    if let limit = card.limit {
      var text =
        "  Held back by level \(limit.level) (\(limit.why.rawValue)): \(exact(limit.achievement)), must exceed \(exact(limit.bound))"
      if !limit.knockedOut.isEmpty {
        let ids = limit.knockedOut.map { assessment.questionnaire.questions[$0].id }
        text += "; knocked out by \(ids.joined(separator: ", "))"
      }
      lines.append(text)
    }
    if !card.ahead.isEmpty {
      lines.append(
        "  Ahead of its foundations: level \(card.ahead.map(String.init).joined(separator: ", "))")
    }
    if !card.skipped.isEmpty {
      lines.append(
        "  Reached over level \(card.skipped.map(String.init).joined(separator: ", ")), which does not apply"
      )
    }
    if let borderline = card.borderline {
      for (ids, words) in [
        (borderline.down, "One step lower lowers it"), (borderline.up, "One step higher raises it"),
      ] where !ids.isEmpty {
        lines.append(
          "  \(words): \(ids.map { assessment.questionnaire.questions[$0].id }.joined(separator: ", "))"
        )
      }
    }
    return lines
  }

  private func target(_ index: Int) -> [String] {
    let id = assessment.model.elements[index].id
    guard let card = report.claimed.elements.first(where: { $0.id == id }), let target = card.target
    else { return ["", "No target."] }
    guard let gap = report.gaps.first(where: { $0.element == id }) else {
      return [
        "",
        "Target \(target): met for sure (level \(card.levelLow ?? 0) with everything open at 0).",
      ]
    }
    return ["", "Target \(target), level for sure \(gap.level). Unmet:"]
      + gap.unmet.map { unmet in
        let out =
          unmet.knockedOut.isEmpty
          ? "" : "; knocked out by \(unmet.knockedOut.joined(separator: ", "))"
        return
          "  \(unmet.level): \(exact(unmet.achievement)), must exceed \(exact(unmet.bound))\(out)\(unmet.open ? " (open answers could meet it)" : "")"
      }
  }
}
