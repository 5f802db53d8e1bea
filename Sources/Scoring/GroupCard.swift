import Modeling

/// How good a dimension or the whole organization is. Source: `scoring.md` 6.
package struct GroupCard: Hashable, Sendable {
  /// Index of the dimension; nil for the organization.
  package var dimension: Int?
  /// The highest level that a quorum of the elements' weight has reached.
  package var level: Int?
  package var levelLow: Int?
  package var levelHigh: Int?
  package var achievement: Double?
  package var foundations: Double?
  package var excellence: Double?
  package var coverage: Double?
  /// The lowest level of an element, and the first element (index in the model) that has it.
  package var floor: Int?
  package var floorElement: Int?
  /// For each level from 1: how many elements are at it or above.
  package var reached: [Int]
  package var cells: [Cell]

  package var isProvisional: Bool { levelLow != levelHigh }
}

extension GroupCard {
  init(_ cards: [ElementCard], dimension: Int?, _ model: Model) {
    self.dimension = dimension
    let weights = cards.map { model.elements[$0.element].weight }
    level = Self.quorum(cards.map(\.level), weights, model)
    levelLow = Self.quorum(cards.map(\.levelLow), weights, model)
    levelHigh = Self.quorum(cards.map(\.levelHigh), weights, model)
    cells = model.levels.indices.map { index in
      Self.cell(cards.map { $0.cells[index] }, weights, model.rating)
    }
    let half = cells.count / 2
    achievement = Cell.mean(cells)
    foundations = Cell.mean(cells.prefix(half))
    excellence = Cell.mean(cells.dropFirst(half))
    coverage = Self.mean(zip(cards.map(\.coverage), weights))
    floor = cards.compactMap(\.level).min()
    floorElement = floor.flatMap { floor in cards.first { $0.level == floor }?.element }
    reached = (1...model.levels.count).map { level in cards.count { $0.level ?? 0 >= level } }
  }

  private static func quorum(_ levels: [Int?], _ weights: [Int], _ model: Model) -> Int? {
    let present = zip(levels, weights).compactMap { level, weight in level.map { ($0, weight) } }
    guard !present.isEmpty else { return nil }
    let all = present.reduce(0) { $0 + $1.1 }
    return (0...model.levels.count).last { level in
      let there = present.reduce(0) { $0 + ($1.0 >= level ? $1.1 : 0) }
      return level == 0
        || Double(there) / Double(all) * 100 >= model.rating.quorum - Bound.tolerance
    }
  }

  private static func cell(_ cells: [Cell], _ weights: [Int], _ rating: Rating) -> Cell {
    let applicable = zip(cells, weights).filter { $0.0.isApplicable }
    let isAsked = cells.contains(where: \.isAsked)
    let level = cells[0].level
    guard !applicable.isEmpty else { return .notApplicable(level, isAsked) }
    let rated = applicable.filter { $0.0.state == .rated }
    let achievement = mean(rated.map { ($0.0.achievement, $0.1) })
    return Cell(
      level: level, state: rated.isEmpty ? .unanswered : .rated, achievement: achievement,
      low: mean(applicable.map { ($0.0.state == .rated ? $0.0.low : 0, $0.1) }),
      high: mean(applicable.map { ($0.0.state == .rated ? $0.0.high : 100, $0.1) }),
      coverage: mean(applicable.map { ($0.0.coverage, $0.1) }),
      band: achievement.map(rating.band), isAsked: isAsked)
  }

  /// The weighted mean of the figures there are; nil without any.
  private static func mean(_ pairs: some Sequence<(Double?, Int)>) -> Double? {
    var sum = 0.0
    var all = 0
    for case (let figure?, let weight) in pairs {
      sum += figure * Double(weight)
      all += weight
    }
    return all > 0 ? sum / Double(all) : nil
  }
}
