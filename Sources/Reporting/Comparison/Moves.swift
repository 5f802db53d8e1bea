import Modeling
import Scoring

extension Comparison.Move {
  /// The elements whose level differs between two points, with what moved them.
  static func all(from: Int, to: Int, _ views: [QuestionView]) -> [Comparison.Move] {
    let after = views[to]
    return after.report.claimed.elements.compactMap { card in
      guard let now = card.levelLow,
        let then = views[from].report.claimed.elements.first(where: { $0.id == card.id })?
          .levelLow, now != then
      else { return nil }
      let passage = Passage(element: card.id, views[from], after)
      return Comparison.Move(
        element: card.id, from: from, to: to, before: then, after: now,
        sharedBefore: passage.shared(\.before), sharedAfter: passage.shared(\.after),
        causes: passage.causes(before: then, after: now))
    }
  }
}

/// One element from one point to the next: its questions with what each adds to its cell at both.
private struct Passage {
  struct Step {
    var id: String
    /// Index of its level.
    var level: Int
    var before: Standing.Part?
    var after: Standing.Part?
    var question: Report.QuestionResult
    var isShared: Bool
  }

  private let steps: [Step]
  private let levels: [String]
  private let rating: Rating

  init(element: String, _ before: QuestionView, _ after: QuestionView) {
    let levels = after.report.definitions.levels.map(\.id)
    self.levels = levels
    rating = after.rating
    func add(
      _ question: Report.QuestionResult, _ first: Standing.Part?, _ second: Standing.Part?,
      _ isShared: Bool
    ) -> Step? {
      levels.firstIndex(of: question.level).map {
        Step(
          id: question.id, level: $0, before: first, after: second, question: question,
          isShared: isShared)
      }
    }
    var steps: [Step] = []
    for question in after.report.questions where question.element == element {
      let old = before.question(question.id)
      let isSame = old.map { $0.element == element && $0.level == question.level } ?? false
      let first = isSame ? before.part(question.id) : nil
      if let step = add(question, first, after.part(question.id), isSame) { steps.append(step) }
    }
    for question in before.report.questions where question.element == element {
      let new = after.question(question.id)
      let isSame = new.map { $0.element == element && $0.level == question.level } ?? false
      if !isSame, let step = add(question, before.part(question.id), nil, false) {
        steps.append(step)
      }
    }
    self.steps = steps
  }

  /// The level for sure on what both share, at one of the points.
  func shared(_ side: KeyPath<Step, Standing.Part?>) -> Int? {
    standing { $0.isShared ? $0[keyPath: side] : nil }.levelLow
  }

  private func standing(_ part: (Step) -> Standing.Part?) -> Standing {
    var cells = [[Standing.Part]](repeating: [], count: levels.count)
    for step in steps { if let part = part(step) { cells[step.level].append(part) } }
    return Standing(cells, rating)
  }

  /// The changes that worked towards the move in the cells that bear on it, largest first.
  func causes(before: Int, after: Int) -> [Comparison.Cause] {
    let direction = after > before ? 1.0 : -1.0
    let start = standing(\.before)
    var seen: Set<String> = []
    // One that moved to another level stands here twice, and is told once, where it is asked now.
    let counts = Dictionary(grouping: steps, by: \.id).mapValues(\.count)
    return steps.filter { $0.before != $0.after && $0.level < max(before, after) }
      .filter { seen.insert($0.id).inserted }
      .compactMap { step -> Comparison.Cause? in
        let alone = standing { $0.id == step.id ? $0.after : $0.before }
        let without = standing { $0.id == step.id ? $0.before : $0.after }
        let effect =
          (alone.cells[step.level].low ?? 0) - (start.cells[step.level].low ?? 0)
        let isAlone = alone.levelLow == after
        let isNeeded = without.levelLow != after
        guard effect * direction > 0 || isAlone || isNeeded else { return nil }
        return Comparison.Cause(
          question: step.id, ask: step.question.ask, level: step.question.level,
          kind: counts[step.id] == 1 ? step.kind : .moved,
          before: step.before?.value, after: step.after?.value, effect: effect, alone: isAlone,
          needed: isNeeded)
      }
      .enumerated().sorted { first, second in
        let left = (first.element.effect.magnitude, -first.offset)
        let right = (second.element.effect.magnitude, -second.offset)
        return left > right
      }
      .map(\.element)
  }
}

extension Passage.Step {
  var kind: Comparison.Cause.Kind {
    if before == nil { return .added }
    if after == nil { return .removed }
    return before?.value != after?.value ? .answer : .weight
  }
}
