import Modeling

extension Report {
  /// What is impossible in a document that was read, as a sentence; nil if nothing is.
  ///
  /// Sections rely on what this makes sure of: figures within their bounds, ids that are defined,
  /// rows as long as their columns.
  var flaw: String? {
    languageFlaw ?? definitions.flaw ?? cardFlaw ?? questionFlaw ?? restFlaw ?? planFlaw
      ?? comparison?.flaw(in: self)
  }

  private var languageFlaw: String? {
    guard let language = definitions.language, !Language.isTag(language) else { return nil }
    return "Its language is no language tag such as 'en' or 'de'."
  }

  private var levelIDs: Set<String> { Set(definitions.levels.map(\.id)) }
  private var elementIDs: Set<String> { Set(definitions.elements.map(\.id)) }

  private var cardFlaw: String? {
    guard claimed.elements.map(\.id) == evidenced.elements.map(\.id),
      claimed.dimensions.map(\.id) == evidenced.dimensions.map(\.id),
      (claimed.organization == nil) == (evidenced.organization == nil)
    else { return "Its claimed and evidenced cards are not about the same things." }
    let count = definitions.levels.count
    for card in claimed.elements + evidenced.elements {
      guard elementIDs.contains(card.id) else { return Self.undefined("element", card.id) }
      let levels = [card.level, card.levelLow, card.levelHigh, card.target]
      let percents = [
        card.achievement, card.foundations, card.excellence, card.limiting?.achievement,
        card.limiting?.bound,
      ]
      let named = [card.limiting?.level].compactMap { $0 } + card.ahead + card.skipped
      if !Self.areLevels(levels, count) || !Self.arePercents(percents)
        || !Self.areShares([card.coverage]) || !levelIDs.isSuperset(of: named)
      {
        return "The card of element '\(card.id)' has a figure or level that cannot be."
      }
      if let flaw = cellFlaw(card.cells, of: card.id) { return flaw }
    }
    let groups = [claimed, evidenced].flatMap {
      $0.dimensions + [$0.organization].compactMap { $0 }
    }
    for card in groups {
      let levels = [card.level, card.levelLow, card.levelHigh, card.floor]
      let isWhole =
        card.reached.count == count && card.reached.allSatisfy { (0...1_000_000).contains($0) }
      if !Self.areLevels(levels, count) || !isWhole || !Self.areShares([card.coverage])
        || !Self.arePercents([card.achievement, card.foundations, card.excellence])
      {
        return "The card '\(card.id)' has a figure or level that cannot be."
      }
      if let flaw = cellFlaw(card.cells, of: card.id) { return flaw }
    }
    return nil
  }

  private func cellFlaw(_ cells: [CellFigures], of card: String) -> String? {
    let isWhole =
      cells.map(\.level) == definitions.levels.map(\.id)
      && cells.allSatisfy { cell in
        Self.arePercents([cell.achievement, cell.low, cell.high]) && Self.areShares([cell.coverage])
      }
    return isWhole
      ? nil : "The cells of '\(card)' are not one for each level with figures that can be."
  }

  private var questionFlaw: String? {
    let scales = Dictionary(
      definitions.scales.map { ($0.id, $0.choices.count) }, uniquingKeysWith: { first, _ in first })
    for question in questions {
      guard let choices = scales[question.scale] else {
        return Self.undefined("scale", question.scale)
      }
      guard elementIDs.contains(question.element) else {
        return Self.undefined("element", question.element)
      }
      guard levelIDs.contains(question.level) else {
        return Self.undefined("level", question.level)
      }
      let links = question.supports + question.contradictions
      let counts =
        question.counts + question.conditions.map(\.met)
        + question.unknownByGroup.flatMap { [$0.count, $0.of] }
        + [question.answers, question.notApplicable, question.unknown, question.weight]
      let percents =
        [question.value, question.evidencedValue, question.lowest, question.highest]
        + links.map(\.bearsOut)
      if question.counts.count != choices || !Self.areCounts(counts)
        || !Self.arePercents(percents) || !Self.areCounts([question.steps ?? 0])
        || !links.allSatisfy({ $0.shows.map { (0..<choices).contains($0) } ?? true })
        || !(question.wordings ?? []).isEmpty && question.wordings?.count != choices
        || !(question.groups ?? []).allSatisfy({
          $0.counts.count == choices && Self.areCounts($0.counts)
        })
      {
        return "Question '\(question.id)' has a figure that cannot be."
      }
    }
    return nil
  }

  private var restFlaw: String? {
    for gap in gaps {
      let named = gap.unmet.map(\.level)
      if !elementIDs.contains(gap.element) || !levelIDs.isSuperset(of: named)
        || !Self.areLevels([gap.level, gap.target], definitions.levels.count)
        || !Self.arePercents(gap.unmet.flatMap { [$0.achievement, $0.bound] })
      {
        return "The gap of element '\(gap.element)' has a figure or level that cannot be."
      }
    }
    let named = Set(findings.map(\.level))
    if !levelIDs.isSuperset(of: named) || !elementIDs.isSuperset(of: findings.map(\.element)) {
      return "One of its findings names an element or level that it does not define."
    }
    let written = statements.compactMap(\.level)
    if !levelIDs.isSuperset(of: written)
      || !elementIDs.isSuperset(of: statements.map(\.element))
    {
      return "One of its statements names an element or level that it does not define."
    }
    let shares =
      [agreement.withinOneStep] + agreement.elements.map(\.withinOneStep)
      + tags.flatMap { [$0.coverage, $0.evidencedCoverage] }
    let percents = tags.flatMap { [$0.claimed, $0.evidenced] } + groups.map(\.median)
    if !Self.areShares(shares) || !Self.arePercents(percents)
      || !(agreement.alpha.map { (-1e6...1).contains($0) } ?? true)
    {
      return "Its agreement, tags or groups have a figure that cannot be."
    }
    let counts =
      [progress.answered, progress.notApplicable, progress.unanswered, progress.outOfScope]
      + [confidentiality.respondents, confidentiality.groupsFrom] + people.map(\.answered)
      + groups.map(\.people) + actions.flatMap { [$0.effort, $0.within] }
    return Self.areCounts(counts) ? nil : "One of its counts cannot be."
  }

  private var planFlaw: String? {
    let shorts = plan?.short ?? []
    let isPlan =
      shorts.allSatisfy { elementIDs.contains($0.element) && levelIDs.contains($0.level) }
      && Self.arePercents(shorts.flatMap { [$0.achievement, $0.bound] })
      && Self.areCounts([plan?.effort ?? 0, plan?.lowerBound ?? 0])
    guard let roadmap else { return isPlan ? nil : "Its plan has a figure that cannot be." }
    let isRoadmap =
      !roadmap.phases.isEmpty && Self.areCounts(roadmap.phases)
      && roadmap.steps.allSatisfy { step in
        roadmap.phases.indices.contains(step.phase) && (0...1e9).contains(step.benefit)
          && Self.areCounts([step.start, step.end, step.effort])
      }
      && Self.areLevels(
        roadmap.after.map(\.level) + [roadmap.organization], definitions.levels.count)
    return isPlan && isRoadmap ? nil : "Its plan has a figure that cannot be."
  }

  // MARK: Bounds

  private static func undefined(_ kind: String, _ id: String) -> String {
    "It names \(kind) '\(id.prefix(60))', which it does not define."
  }

  static func arePercents(_ figures: [Double?]) -> Bool {
    figures.allSatisfy { $0.map { (-1e-6...100 + 1e-6).contains($0) } ?? true }
  }

  private static func areShares(_ figures: [Double?]) -> Bool {
    figures.allSatisfy { $0.map { (-1e-6...1 + 1e-6).contains($0) } ?? true }
  }

  static func areLevels(_ levels: [Int?], _ count: Int) -> Bool {
    levels.allSatisfy { $0.map { (0...count).contains($0) } ?? true }
  }

  private static func areCounts(_ counts: [Int]) -> Bool {
    counts.allSatisfy { (0...1_000_000_000).contains($0) }
  }
}

extension Report.Definitions {
  fileprivate var flaw: String? {
    if levels.isEmpty || rating.bands.isEmpty || scales.contains(where: { $0.choices.isEmpty }) {
      return "It defines no levels, no bands, or a scale without choices."
    }
    let percents =
      rating.bands.map(\.upTo) + rating.short
      + [
        rating.attainedBound, rating.securedBound, rating.sufficient, rating.quorum, rating.nothing,
        rating.knockOut ?? 0,
      ] + scales.flatMap(\.choices).map { Double($0.value) }
    if !Report.arePercents(percents) { return "Its rating has a percent that cannot be." }
    let levelCount = levels.count
    if !elements.allSatisfy({ element in
      (1...1000).contains(element.weight) && (1...5).contains(element.importance)
        && element.target.map { (1...levelCount).contains($0) } ?? true
    }) {
      return "One of its elements has a weight, importance or target that cannot be."
    }
    let known = Set(elements.map(\.id))
    if known.count != elements.count
      || !dimensions.allSatisfy({ known.isSuperset(of: $0.elements) })
    {
      return "Its dimensions name an element that it does not define."
    }
    return nil
  }
}
