import Modeling

/// Makes the two cards of one element from the sums of its cells.
struct ElementScorer {
  let element: Int
  let basis: Basis
  /// One for each level.
  let sums: [CellSums]
  let target: Int?

  private var rating: Rating { basis.rating }

  init(_ element: Int, target: Int?, _ basis: Basis) {
    self.element = element
    self.basis = basis
    let sums = basis.questionnaire.model.levels.indices.map { index in
      var sums = CellSums()
      for question in basis.questions(of: element, at: index + 1) {
        sums.add(basis.scores[question], weight: basis.weight(question), basis.rating)
      }
      return sums
    }
    self.sums = sums
    self.target = target.flatMap { wanted in
      (0..<wanted).last { sums[$0].applicable > 0 }.map { $0 + 1 }
    }
  }

  func claimed() -> ElementCard {
    let cells = sums.indices.map { index in
      sums[index].claimedCell(level: index + 1, isAsked: isAsked(index + 1), rating)
    }
    var card = card(cells) {
      $0.knockedOut
    } value: {
      basis.scores[$0].value
    }
    card.coverage = coverage { $0.answered }
    card.borderline = borderline(asRated(cells) { $0.knockedOut }, level: card.level)
    return card
  }

  func evidenced() -> ElementCard {
    let cells = sums.indices.map { index in
      sums[index].evidencedCell(level: index + 1, isAsked: isAsked(index + 1), rating)
    }
    var card = card(cells) {
      $0.evidencedKnockedOut
    } value: {
      basis.scores[$0].evidencedValue ?? basis.scores[$0].value
    }
    card.coverage = coverage { $0.examined }
    return card
  }

  private func isAsked(_ level: Int) -> Bool {
    !basis.questions(of: element, at: level).isEmpty
  }

  private func card(
    _ cells: [Cell], knocked: (CellSums) -> CellSums.Knocked, value: (Int) -> Double?
  ) -> ElementCard {
    let now = asRated(cells, knocked)
    let level = now.level(rating)
    let half = cells.count / 2
    let low = ladder(cells) {
      $0.low
    } knockedOut: {
      knocked($0).low
    }
    let high = ladder(cells) {
      $0.high
    } knockedOut: {
      knocked($0).high
    }
    var card = ElementCard(
      element: element, level: level, levelLow: low.level(rating), levelHigh: high.level(rating),
      achievement: Cell.mean(cells), foundations: Cell.mean(cells.prefix(half)),
      excellence: Cell.mean(cells.dropFirst(half)), target: target, cells: cells, ahead: [],
      skipped: [])
    guard let level else { return card }
    card.limit = limit(cells, now, level: level, value: value)
    card.skipped = (1..<max(level, 1)).filter { !cells[$0 - 1].isApplicable }
    if let unsecured = (1...cells.count).first(where: { !now.isSecured($0, rating) }) {
      card.ahead = cells.filter { cell in
        cell.level > unsecured && cell.state == .rated
          && cell.achievement.map(rating.isAttained) ?? false
      }
      .map(\.level)
    }
    return card
  }

  /// The cell that keeps the element from its next level.
  private func limit(
    _ cells: [Cell], _ ladder: Ladder, level: Int, value: (Int) -> Double?
  ) -> Limit? {
    guard let next = ladder.next(above: level) else { return nil }
    for cell in cells.prefix(next) where cell.isApplicable {
      let isTop = cell.level == next
      let bound = isTop ? rating.attainedBound : rating.securedBound
      let knockedOut = isTop ? [] : knockedOut(in: cell.level, value: value)
      let isShort = cell.achievement.map { !Bound.exceeds($0, bound) } ?? false
      let why: Limit.Reason
      if isShort {
        why = .achievement
      } else if !knockedOut.isEmpty {
        why = .knockOut
      } else if cell.state != .rated {
        why = .coverage
      } else {
        continue
      }
      return Limit(
        level: cell.level, achievement: cell.achievement, bound: bound, knockedOut: knockedOut,
        why: why)
    }
    return nil
  }

  private func knockedOut(in level: Int, value: (Int) -> Double?) -> [Int] {
    basis.questions(of: element, at: level).filter { question in
      basis.weight(question) > 0 && basis.scores[question].state == .answered
        && value(question).map(rating.isKnockedOut) ?? false
    }
  }

  /// Questions for which a neighbouring settled answer would change the claimed level.
  private func borderline(_ ladder: Ladder, level: Int?) -> ElementCard.Borderline {
    var borderline = ElementCard.Borderline(down: [], up: [])
    guard let level else { return borderline }
    var ladder = ladder
    for (index, rung) in ladder.rungs.enumerated() where rung.figure != nil {
      for question in basis.questions(of: element, at: index + 1) {
        guard basis.weight(question) > 0, let value = basis.scores[question].value else { continue }
        let choices = basis.choices(question)
        /// The level reached if the answer to this question were another choice.
        func reached(_ choice: Int) -> Int? {
          ladder.rungs[index] = moved(question, in: index, from: value, to: choices[choice].value)
          defer { ladder.rungs[index] = rung }
          return ladder.level(rating)
        }
        let tolerance = Bound.tolerance
        if let below = choices.lastIndex(where: { Double($0.value) < value - tolerance }),
          let reached = reached(below), reached < level
        {
          borderline.down.append(question)
        }
        if let above = choices.firstIndex(where: { Double($0.value) > value + tolerance }),
          let reached = reached(above), reached > level
        {
          borderline.up.append(question)
        }
      }
    }
    borderline.down.sort()
    borderline.up.sort()
    return borderline
  }

  /// The rung of a level, by its index, with another answer to one of its questions.
  private func moved(
    _ question: Int, in index: Int, from value: Double, to other: Int
  ) -> Ladder.Rung {
    let change = Double(basis.weight(question)) * (Double(other) - value)
    let knockedOut =
      sums[index].knockedOut.now - (rating.isKnockedOut(value) ? 1 : 0)
      + (rating.isKnockedOut(Double(other)) ? 1 : 0)
    return Ladder.Rung(
      figure: (sums[index].settled + change) / Double(sums[index].answered),
      isApplicable: sums[index].applicable > 0, isKnockedOut: knockedOut > 0)
  }

  /// The ladder of cells as rated.
  private func asRated(_ cells: [Cell], _ knocked: (CellSums) -> CellSums.Knocked) -> Ladder {
    ladder(cells) {
      $0.state == .rated ? $0.achievement : nil
    } knockedOut: {
      knocked($0).now
    }
  }

  private func ladder(
    _ cells: [Cell], figure: (Cell) -> Double?, knockedOut: (CellSums) -> Int
  ) -> Ladder {
    Ladder(
      rungs: cells.indices.map { index in
        Ladder.Rung(
          figure: figure(cells[index]), isApplicable: sums[index].applicable > 0,
          isKnockedOut: knockedOut(sums[index]) > 0)
      })
  }

  private func coverage(_ weight: (CellSums) -> Int) -> Double? {
    let all = sums.reduce(0) { $0 + $1.applicable }
    return all > 0 ? Double(sums.reduce(0) { $0 + weight($1) }) / Double(all) : nil
  }
}

extension Cell {
  /// Mean of the rated ones, each weighing the same, percent; nil without any.
  static func mean(_ cells: some Sequence<Cell>) -> Double? {
    var mean = WeightedMean()
    for cell in cells where cell.state == .rated { mean.add(cell.achievement, weight: 1) }
    return mean.value
  }
}
