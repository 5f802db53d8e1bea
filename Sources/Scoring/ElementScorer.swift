import Modeling

/// Makes the two cards of one element from the sums of its cells.
struct ElementScorer {
  let element: Int
  let questionnaire: Questionnaire
  /// By index of the question.
  let scores: [QuestionScore]
  /// Indices of the element's questions at each level.
  let questions: [[Int]]
  let sums: [CellSums]
  let target: Int?

  private var rating: Rating { questionnaire.model.rating }

  init(
    element: Int, target: Int?, questionnaire: Questionnaire, scores: [QuestionScore],
    questions: [[Int]]
  ) {
    self.element = element
    self.questionnaire = questionnaire
    self.scores = scores
    self.questions = questions
    let rating = questionnaire.model.rating
    let sums = questions.map { cell in
      var sums = CellSums()
      for question in cell {
        sums.add(scores[question], weight: questionnaire.questions[question].weight, rating)
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
      sums[index].claimedCell(level: index + 1, isAsked: !questions[index].isEmpty, rating)
    }
    var card = card(cells, knocked: sums.map(\.knockedOut)) { scores[$0].value }
    card.coverage = coverage(sums.map(\.answered))
    card.borderline = borderline(ladder(cells, sums.map(\.knockedOut.now)), level: card.level)
    return card
  }

  func evidenced() -> ElementCard {
    let cells = sums.indices.map { index in
      sums[index].evidencedCell(level: index + 1, isAsked: !questions[index].isEmpty, rating)
    }
    var card = card(cells, knocked: sums.map(\.evidencedKnockedOut)) {
      scores[$0].evidencedValue ?? scores[$0].value
    }
    card.coverage = coverage(sums.map(\.examined))
    return card
  }

  private func card(
    _ cells: [Cell], knocked: [CellSums.Knocked], value: (Int) -> Double?
  ) -> ElementCard {
    let now = ladder(cells, knocked.map(\.now))
    let level = now.level(rating)
    let half = cells.count / 2
    var card = ElementCard(
      element: element, level: level,
      levelLow: ladder(cells.map(\.low), knocked.map(\.low)).level(rating),
      levelHigh: ladder(cells.map(\.high), knocked.map(\.high)).level(rating),
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
    questions[level - 1].filter { question in
      questionnaire.questions[question].weight > 0 && scores[question].state == .answered
        && value(question).map(rating.isKnockedOut) ?? false
    }
  }

  /// Questions for which a neighbouring settled answer would change the claimed level.
  private func borderline(_ ladder: Ladder, level: Int?) -> ElementCard.Borderline {
    var borderline = ElementCard.Borderline(down: [], up: [])
    guard let level else { return borderline }
    for (index, cell) in questions.enumerated() where ladder.rungs[index].figure != nil {
      for question in cell {
        let weight = questionnaire.questions[question].weight
        guard weight > 0, let value = scores[question].value else { continue }
        let choices = questionnaire.scales[questionnaire.questions[question].scale].choices
        func moved(to choice: Choice) -> Int? {
          var ladder = ladder
          let change = Double(weight) * (Double(choice.value) - value)
          ladder.rungs[index].figure = (sums[index].settled + change) / Double(sums[index].answered)
          let others = sums[index].knockedOut.now - (rating.isKnockedOut(value) ? 1 : 0)
          ladder.rungs[index].isKnockedOut =
            others + (rating.isKnockedOut(Double(choice.value)) ? 1 : 0) > 0
          return ladder.level(rating)
        }
        let tolerance = Bound.tolerance
        if let below = choices.last(where: { Double($0.value) < value - tolerance }),
          let reached = moved(to: below), reached < level
        {
          borderline.down.append(question)
        }
        if let above = choices.first(where: { Double($0.value) > value + tolerance }),
          let reached = moved(to: above), reached > level
        {
          borderline.up.append(question)
        }
      }
    }
    borderline.down.sort()
    borderline.up.sort()
    return borderline
  }

  /// The ladder of cells as rated.
  private func ladder(_ cells: [Cell], _ knockedOut: [Int]) -> Ladder {
    ladder(cells.map { $0.state == .rated ? $0.achievement : nil }, knockedOut)
  }

  private func ladder(_ figures: [Double?], _ knockedOut: [Int]) -> Ladder {
    Ladder(
      rungs: figures.indices.map { index in
        Ladder.Rung(
          figure: figures[index], isApplicable: sums[index].applicable > 0,
          isKnockedOut: knockedOut[index] > 0)
      })
  }

  private func coverage(_ weights: [Int]) -> Double? {
    let all = sums.reduce(0) { $0 + $1.applicable }
    return all > 0 ? Double(weights.reduce(0, +)) / Double(all) : nil
  }
}

extension Cell {
  /// Mean of the rated ones, each weighing the same, percent; nil without any.
  static func mean(_ cells: some Sequence<Cell>) -> Double? {
    let figures = cells.filter { $0.state == .rated }.compactMap(\.achievement)
    return figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
  }
}
