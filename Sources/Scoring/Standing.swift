package import Modeling

/// How an element stands on given values alone, for comparing what several assessments share.
/// Source: `scoring.md` 3 to 5.
package struct Standing: Hashable, Sendable {
  /// An applicable question: its weight, and its settled value in percent, nil where it is open.
  package struct Part: Hashable, Sendable {
    package var weight: Int
    package var value: Double?

    package init(weight: Int, value: Double?) {
      self.weight = weight
      self.value = value
    }
  }

  /// 0 is below the first level; nil if no cell applies.
  package var level: Int?
  package var levelLow: Int?
  package var levelHigh: Int?
  /// Mean of the rated cells, percent.
  package var achievement: Double?
  /// One for each level.
  package var cells: [Cell]

  /// `parts` are those of each level, lowest first.
  package init(_ parts: [[Part]], _ rating: Rating) {
    let sums = parts.map { parts in
      parts.reduce(into: CellSums()) { sums, part in
        let state: QuestionScore.State = part.value == nil ? .unanswered : .answered
        sums.add(QuestionScore(state, value: part.value), weight: part.weight, rating)
      }
    }
    cells = sums.enumerated().map { index, sums in
      sums.claimedCell(level: index + 1, isAsked: !parts[index].isEmpty, rating)
    }
    let cells = cells
    func level(_ figure: (Cell) -> Double?, _ knocked: (CellSums.Knocked) -> Int) -> Int? {
      let rungs = cells.indices.map { index in
        Ladder.Rung(
          figure: figure(cells[index]), isApplicable: cells[index].isApplicable,
          isKnockedOut: knocked(sums[index].knockedOut) > 0)
      }
      return Ladder(rungs: rungs).level(rating)
    }
    self.level = level({ $0.state == .rated ? $0.achievement : nil }, \.now)
    levelLow = level(\.low, \.low)
    levelHigh = level(\.high, \.high)
    achievement = Cell.mean(cells)
  }
}

extension Standing {
  /// The highest level that a quorum of the weight has; nil if no element has a level.
  /// Source: `scoring.md` 6.
  package static func quorum(
    _ elements: some Sequence<(Int?, Int)>, levels: Int, _ rating: Rating
  ) -> Int? {
    var weightAt = [Int](repeating: 0, count: levels + 1)
    for case (let level?, let weight) in elements { weightAt[level] += weight }
    let all = weightAt.reduce(0, +)
    guard all > 0 else { return nil }
    var there = 0
    for level in (1...levels).reversed() {
      there += weightAt[level]
      if Double(there) / Double(all) * 100 >= rating.quorum - Bound.tolerance { return level }
    }
    return 0
  }
}
