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
    func quorum(_ level: (ElementCard) -> Int?) -> Int? {
      Standing.quorum(zip(cards.map(level), weights), levels: model.levels.count, model.rating)
    }
    level = quorum(\.level)
    levelLow = quorum(\.levelLow)
    levelHigh = quorum(\.levelHigh)
    cells = model.levels.indices.map { Self.cell($0, cards, weights, model.rating) }
    let half = cells.count / 2
    achievement = Cell.mean(cells)
    foundations = Cell.mean(cells.prefix(half))
    excellence = Cell.mean(cells.dropFirst(half))
    var coverage = WeightedMean()
    for index in cards.indices { coverage.add(cards[index].coverage, weight: weights[index]) }
    self.coverage = coverage.value
    floor = cards.compactMap(\.level).min()
    floorElement = floor.flatMap { floor in cards.first { $0.level == floor }?.element }
    reached = (1...model.levels.count).map { level in cards.count { $0.level ?? 0 >= level } }
  }

  /// The cell of a level, by its index, of elements with their weights.
  private static func cell(
    _ index: Int, _ cards: [ElementCard], _ weights: [Int], _ rating: Rating
  ) -> Cell {
    var group = Cell(level: index + 1, state: .notApplicable, isAsked: false)
    var achievement = WeightedMean()
    var low = WeightedMean()
    var high = WeightedMean()
    var coverage = WeightedMean()
    for (card, weight) in zip(cards, weights) {
      let cell = card.cells[index]
      if cell.isAsked { group.isAsked = true }
      guard cell.isApplicable else { continue }
      let isRated = cell.state == .rated
      if isRated {
        group.state = .rated
        achievement.add(cell.achievement, weight: weight)
      } else if group.state != .rated {
        group.state = .unanswered
      }
      low.add(isRated ? cell.low : 0, weight: weight)
      high.add(isRated ? cell.high : 100, weight: weight)
      coverage.add(cell.coverage, weight: weight)
    }
    group.achievement = achievement.value
    group.low = low.value
    group.high = high.value
    group.coverage = coverage.value
    group.band = group.achievement.map { rating.band(of: $0) }
    return group
  }
}
