extension Comparison {
  /// What is impossible in a comparison that was read with a result, as a sentence; nil if nothing
  /// is.
  func flaw(in report: Report) -> String? {
    let levels = report.definitions.levels
    let ids = Set(levels.map(\.id))
    let elements = Set(report.definitions.elements.map(\.id))
    let lines = self.elements + [organization]
    let figures = lines.flatMap { $0.all + $0.shared }.compactMap { $0 }
    let isWhole =
      points.count > 1
      && lines.allSatisfy { $0.all.count == points.count && $0.shared.count == points.count }
      && elements.isSuperset(of: self.elements.map(\.id))
      && elements.isSuperset(of: moves.map(\.element))
    let pairs =
      changes.map { ($0.from, $0.to) } + moves.map { ($0.from, $0.to) }
      + outcomes.map { ($0.from, $0.to) }
    let counts = points.map(\.questions) + [shared]
    let isOrdered =
      counts.allSatisfy { (0...1_000_000).contains($0) }
      && pairs.allSatisfy { $0 >= 0 && $0 < $1 && $1 < points.count }
    let areFigures =
      Report.arePercents(figures.flatMap { [$0.achievement, $0.evidenced] })
      && Report.areLevels(
        figures.flatMap { [$0.level, $0.levelHigh, $0.evidencedLevel] }
          + moves.flatMap { [$0.before, $0.after, $0.sharedBefore, $0.sharedAfter] }, levels.count)
    let causes = moves.flatMap(\.causes)
    let areCauses =
      causes.allSatisfy { ids.contains($0.level) && (-100.1...100.1).contains($0.effect) }
      && Report.arePercents(causes.flatMap { [$0.before, $0.after] })
      && Report.arePercents(
        outcomes.flatMap(\.questions).flatMap { [$0.before, $0.aim, $0.now] })
    return isWhole && isOrdered && areFigures && areCauses
      ? nil : "Its comparison has a figure, element or point that cannot be."
  }
}
