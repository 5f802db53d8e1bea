import Scoring

/// Finds the least set of items of one group that meets all its requirements: depth first, what
/// comes first taken first, with what must be taken or left worked out at every step and branches
/// cut where no set in them can be better.
struct Search {
  private enum Choice { case open, taken, left }

  /// A requirement with the items that bear on it, by question.
  private struct Cell {
    let requirement: Requirement
    let items: [Int]
  }

  /// Places of the items of the best set found, rising.
  private(set) var best: [Int] = []
  /// Whether the search came to its end.
  private(set) var isExact = true
  /// No set has less effort than this, person-days.
  private(set) var lowerBound = 0

  private let items: [Course.Item]
  private let cells: [Cell]
  private let followers: [[Int]]
  private let now: (Int) -> Double
  /// Items that raise a question.
  private let raisers: [Int: [(item: Int, aim: Double)]]
  private var bestCost = Cost(effort: .max, count: .max)
  private var hasFound = false
  private var work = 0
  private let most: Int

  /// Questions looked at after which a search is cut off: a second or two, the same on every
  /// machine; no shipped questionnaire comes near.
  static let most = 8_000_000

  private struct Cost: Comparable {
    var effort: Int
    var count: Int

    static func < (left: Cost, right: Cost) -> Bool {
      (left.effort, left.count) < (right.effort, right.count)
    }
  }

  /// The search is cut off when it has looked at more than `most` questions.
  init(_ group: Course.Group, most: Int = most) {
    self.most = most
    items = group.items
    now = group.now
    var raisers: [Int: [(item: Int, aim: Double)]] = [:]
    for (place, item) in group.items.enumerated() {
      for raise in item.raises { raisers[raise.question, default: []].append((place, raise.aim)) }
    }
    self.raisers = raisers
    cells = group.requirements.map { requirement in
      let bearing = requirement.questions.flatMap { raisers[$0.question] ?? [] }.map(\.item)
      return Cell(requirement: requirement, items: Set(bearing).sorted())
    }
    var followers = [[Int]](repeating: [], count: group.items.count)
    for (place, item) in group.items.enumerated() {
      for need in item.needs { followers[need].append(place) }
    }
    self.followers = followers
  }

  mutating func run() {
    var choices = [Choice](repeating: .open, count: items.count)
    guard settle(&choices) else { return }
    lowerBound = least(choices).effort
    best = thinned()
    bestCost = cost(best)
    visit(choices)
    if isExact { lowerBound = bestCost.effort }
  }

  private mutating func visit(_ start: [Choice]) {
    if work > most {
      isExact = false
      return
    }
    var choices = start
    guard settle(&choices) else { return }
    let unmet = cells.filter { !$0.requirement.isMet(value(choices, counting: .taken)) }
    if unmet.isEmpty {
      let found = items.indices.filter { choices[$0] == .taken }
      let cost = cost(found)
      if cost < bestCost || !hasFound && cost == bestCost {
        (best, bestCost, hasFound) = (found, cost, true)
      }
      return
    }
    let least = least(choices)
    if least > bestCost || hasFound && least == bestCost { return }
    guard let next = next(choices, unmet) else { return }
    for choice in [Choice.taken, .left] {
      choices[next] = choice
      visit(choices)
    }
  }

  /// The first open item that bears on something unmet, or that such an item needs.
  private func next(_ choices: [Choice], _ unmet: [Cell]) -> Int? {
    var useful = Set(unmet.flatMap(\.items).filter { choices[$0] == .open })
    var open = Array(useful)
    while let item = open.popLast() {
      for need in items[item].needs where choices[need] == .open {
        if useful.insert(need).inserted { open.append(need) }
      }
    }
    return useful.min()
  }

  // MARK: What follows

  /// Takes what has to be taken and leaves what has to be left; false if nothing can meet all.
  private mutating func settle(_ choices: inout [Choice]) -> Bool {
    var isChanged = true
    while isChanged {
      isChanged = false
      for item in items.indices {
        let others = choices[item] == .taken ? items[item].needs : followers[item]
        guard choices[item] != .open else { continue }
        for other in others where choices[other] != choices[item] {
          guard choices[other] == .open else { return false }
          choices[other] = choices[item]
          isChanged = true
        }
      }
      for cell in cells {
        work += cell.requirement.questions.count * (cell.items.count + 2)
        guard cell.requirement.isMet(value(choices, counting: .open)) else { return false }
        if cell.requirement.isMet(value(choices, counting: .taken)) { continue }
        for item in cell.items where choices[item] == .open {
          choices[item] = .left
          let isNeeded = !cell.requirement.isMet(value(choices, counting: .open))
          choices[item] = isNeeded ? .taken : .open
          if isNeeded { isChanged = true }
        }
      }
    }
    return true
  }

  /// What questions are worth with the items taken, or also with those still open.
  private func value(_ choices: [Choice], counting: Choice) -> (Int) -> Double {
    { question in
      var value = now(question)
      for raiser in raisers[question] ?? [] where raiser.aim > value {
        let choice = choices[raiser.item]
        if choice == .taken || choice == counting { value = raiser.aim }
      }
      return value
    }
  }

  // MARK: Cost

  private func cost(_ set: [Int]) -> Cost {
    Cost(effort: set.reduce(0) { $0 + items[$1].effort }, count: set.count)
  }

  /// What any set with these choices costs at least: what is taken, and for each unmet cell the
  /// share of open items that could be enough if parts of them could be taken, an item's cost
  /// shared among the cells it bears on.
  private func least(_ choices: [Choice]) -> Cost {
    var cost = cost(items.indices.filter { choices[$0] == .taken })
    let worth = value(choices, counting: .taken)
    let unmet = cells.filter { !$0.requirement.isMet(worth) }
    var uses = [Int](repeating: 0, count: items.count)
    for cell in unmet { for item in cell.items { uses[item] += 1 } }
    var effort = 0.0
    var count = 0.0
    for cell in unmet {
      let open = cell.items.filter { choices[$0] == .open }
      effort += share(cell, open, worth) { Double(items[$0].effort) / Double(uses[$0]) }
      count += share(cell, open, worth) { 1 / Double(uses[$0]) }
    }
    cost.effort += Int((effort - 1e-6).rounded(.up))
    cost.count += Int((count - 1e-6).rounded(.up))
    return cost
  }

  /// The least price at which parts of open items lift a cell over its bound, or the dearest of the
  /// questions knocked out, whichever is more.
  private func share(
    _ cell: Cell, _ open: [Int], _ worth: (Int) -> Double, price: (Int) -> Double
  ) -> Double {
    let requirement = cell.requirement
    let total = Double(requirement.questions.reduce(0) { $0 + $1.weight })
    var missing = (requirement.bound - requirement.figure(worth)) * total
    var offers: [(gain: Double, price: Double)] = []
    for item in open {
      let gain = gain(item, requirement, worth)
      if gain > 0 { offers.append((gain, price(item))) }
    }
    offers.sort { $0.price * $1.gain < $1.price * $0.gain }
    var sum = 0.0
    for offer in offers where missing > 0 {
      let part = min(1, missing / offer.gain)
      sum += part * offer.price
      missing -= part * offer.gain
    }
    let single = requirement.knockedOut(worth).map { question in
      (raisers[question] ?? []).filter { open.contains($0.item) }.map { price($0.item) }.min() ?? 0
    }
    return max(sum, single.max() ?? 0)
  }

  /// What an item alone adds to a requirement, percent times weight.
  private func gain(
    _ item: Int, _ requirement: Requirement, _ worth: (Int) -> Double
  ) -> Double {
    var gain = 0.0
    for (question, weight) in requirement.questions {
      let aims = items[item].raises.filter { $0.question == question }.map(\.aim)
      if let aim = aims.max() { gain += Double(weight) * max(0, aim - worth(question)) }
    }
    return gain
  }

  /// A set that meets all: everything, less the dearest that can be spared.
  private func thinned() -> [Int] {
    var choices = [Choice](repeating: .taken, count: items.count)
    let dearest = items.indices.sorted { (items[$0].effort, $0) > (items[$1].effort, $1) }
    for item in dearest where choices[item] == .taken {
      var without = choices
      var open = [item]
      while let next = open.popLast() {
        guard without[next] == .taken else { continue }
        without[next] = .left
        open += followers[next]
      }
      if cells.allSatisfy({ $0.requirement.isMet(value(without, counting: .taken)) }) {
        choices = without
      }
    }
    return items.indices.filter { choices[$0] == .taken }
  }
}
