package import Modeling

/// What is kept of one assessment among many: its figures by what is claimed, no answer.
package struct SiteCard: Hashable, Sendable {
  /// A level with its range.
  package struct Standing: Hashable, Sendable {
    /// 0 is below the first level.
    package var level: Int
    package var low: Int
    package var high: Int

    package init(level: Int, low: Int, high: Int) {
      self.level = level
      self.low = low
      self.high = high
    }
  }

  /// One assessed element.
  package struct Element: Hashable, Sendable {
    /// Index in the model.
    package var element: Int
    /// Nil if no cell applies.
    package var standing: Standing?
    /// Percent.
    package var achievement: Double?
    /// 0 to 1.
    package var coverage: Double?
    /// The lowest cell in the way of the next level: its level, 1-based, and why.
    package var limit: Limit?

    package struct Limit: Hashable, Sendable {
      package var level: Int
      package var why: Scoring.Limit.Reason
    }
  }

  package var site: Site
  /// Index of its model among those of the portfolio.
  package var model: Int
  /// The organization's; nil if part of the model is left out or nothing applies.
  package var claimed: Standing?
  package var evidenced: Standing?
  /// The organization's, percent; nil likewise.
  package var achievement: Double?
  /// The organization's, 0 to 1; nil likewise.
  package var coverage: Double?
  package var elements: [Element]

  package init(_ assessment: Assessment, _ scorecard: Scorecard, path: String, model: Int) {
    site = Site(assessment, path: path)
    self.model = model
    let whole = scorecard.claimed.organization
    claimed = whole.flatMap { Standing($0.level, $0.levelLow, $0.levelHigh) }
    evidenced = scorecard.evidenced.organization.flatMap {
      Standing($0.level, $0.levelLow, $0.levelHigh)
    }
    achievement = whole?.achievement
    coverage = whole?.coverage
    elements = scorecard.claimed.elements.map { card in
      Element(
        element: card.element, standing: Standing(card.level, card.levelLow, card.levelHigh),
        achievement: card.achievement, coverage: card.coverage,
        limit: card.limit.map { Element.Limit(level: $0.level, why: $0.why) })
    }
  }
}

extension SiteCard.Standing {
  init?(_ level: Int?, _ low: Int?, _ high: Int?) {
    guard let level, let low, let high else { return nil }
    self.init(level: level, low: low, high: high)
  }
}

extension SiteCard {
  /// The element with the lowest level for sure, then the lowest achievement, then the first.
  package var weakest: Element? {
    let marks = elements.filter { $0.standing != nil }
    guard let lowest = marks.min(by: { $0.rank < $1.rank }) else { return nil }
    return marks.first { $0.isAsGood(as: lowest) }
  }
}

extension SiteCard.Element {
  /// How good it is: the level for sure, then the achievement.
  var rank: (level: Int, achievement: Double) { (standing?.low ?? 0, achievement ?? 0) }

  /// Whether nothing but the rounding of their sums tells two ranks apart.
  func isAsGood(as other: Self) -> Bool {
    rank.level == other.rank.level
      && (rank.achievement - other.rank.achievement).magnitude <= Bound.tolerance
  }
}
