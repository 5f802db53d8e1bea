/// How far the sites of a portfolio are apart in one element.
package struct ElementSpread: Hashable, Sendable {
  /// The site at one end, with how many are as good or as bad.
  package struct End: Hashable, Sendable {
    /// Index of the first of them among the sites.
    package var site: Int
    /// The site itself counted.
    package var count: Int
  }

  /// Index in the model.
  package var element: Int
  package var levels: ModelGroup.Levels
  /// Mean of the sites' figures, each weighing the same, percent.
  package var achievement: Double?
  /// By level for sure, then achievement.
  package var weakest: End
  package var strongest: End

  /// Nil if no site has a level in it; `sites` are in their order.
  init?(_ element: Int, _ sites: [SiteCard]) {
    var marks: [(site: Int, mark: SiteCard.Element)] = []
    for (index, site) in sites.enumerated() {
      if let mark = site.elements.first(where: { $0.element == element }), mark.standing != nil {
        marks.append((index, mark))
      }
    }
    guard let levels = ModelGroup.Levels(marks.compactMap { $0.mark.standing?.low }),
      let lowest = marks.map(\.mark).min(by: { $0.rank < $1.rank }),
      let highest = marks.map(\.mark).max(by: { $0.rank < $1.rank })
    else { return nil }
    func end(_ mark: SiteCard.Element) -> End {
      let there = marks.filter { $0.mark.isAsGood(as: mark) }
      return End(site: there[0].site, count: there.count)
    }
    var mean = WeightedMean()
    for (_, mark) in marks { mean.add(mark.achievement, weight: 1) }
    self.element = element
    self.levels = levels
    achievement = mean.value
    weakest = end(lowest)
    strongest = end(highest)
  }
}
