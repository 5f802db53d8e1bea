import Modeling
import Scoring
import Testbed
import Testing

private let studies = Result { try RandomStudy.all(240) }
private let slack = 1e-9

/// Checks something of every random study, with a generator of the study's own.
func forAll(
  _ location: SourceLocation = #_sourceLocation,
  _ holds: (Assessment, Scorecard, inout Random) -> String?
) throws {
  for study in try studies.get() {
    var random = Random(seed: study.seed &* 7919)
    if let fault = holds(study.assessment, Scorecard(study.assessment), &random) {
      Issue.record("seed \(study.seed): \(fault)", sourceLocation: location)
    }
  }
}

func ordered(_ figures: Double?...) -> Bool {
  let known = figures.compactMap { $0 }
  return zip(known, known.dropFirst()).allSatisfy { $0 <= $1 + slack }
}

func ordered(_ levels: Int?...) -> Bool {
  let known = levels.compactMap { $0 }
  return zip(known, known.dropFirst()).allSatisfy { $0 <= $1 }
}

/// What all cards have in common.
struct Card {
  var name: String
  var level, levelLow, levelHigh: Int?
  var achievement, foundations, excellence, coverage: Double?
  var cells: [Cell]
}

func cards(_ view: Scorecard.View) -> [Card] {
  let groups = (view.organization.map { [$0] } ?? []) + view.dimensions
  return groups.map { card in
    Card(
      name: card.dimension.map { "dimension \($0)" } ?? "organization", level: card.level,
      levelLow: card.levelLow, levelHigh: card.levelHigh, achievement: card.achievement,
      foundations: card.foundations, excellence: card.excellence, coverage: card.coverage,
      cells: card.cells)
  }
    + view.elements.map { card in
      Card(
        name: "element \(card.element)", level: card.level, levelLow: card.levelLow,
        levelHigh: card.levelHigh, achievement: card.achievement,
        foundations: card.foundations, excellence: card.excellence, coverage: card.coverage,
        cells: card.cells)
    }
}

func both(_ scorecard: Scorecard) -> [Card] {
  cards(scorecard.claimed) + cards(scorecard.evidenced)
}

/// What is lower on a card than on the same one before.
func fall(_ before: Scorecard, _ after: Scorecard) -> String? {
  for (old, new) in zip(both(before), both(after)) {
    guard ordered(old.achievement, new.achievement), ordered(old.level, new.level),
      ordered(old.levelLow, new.levelLow), ordered(old.levelHigh, new.levelHigh)
    else { return old.name }
    for (was, cell) in zip(old.cells, new.cells) {
      guard ordered(was.achievement, cell.achievement), ordered(was.band, cell.band),
        was.state == cell.state
      else { return "\(old.name), \(was) became \(cell)" }
    }
  }
  return nil
}

/// What differs between two cards by more than the rounding of their sums.
func difference(_ before: Scorecard, _ after: Scorecard) -> String? {
  func same(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) < 1e-9
  }
  for (old, new) in zip(both(before), both(after)) {
    let figures = [
      (old.achievement, new.achievement), (old.foundations, new.foundations),
      (old.excellence, new.excellence), (old.coverage, new.coverage),
    ]
    guard figures.allSatisfy({ same($0.0, $0.1) }), old.level == new.level,
      old.levelLow == new.levelLow, old.levelHigh == new.levelHigh
    else { return old.name }
    for (was, cell) in zip(old.cells, new.cells) {
      guard same(was.achievement, cell.achievement), same(was.low, cell.low),
        same(was.high, cell.high), same(was.coverage, cell.coverage), was.band == cell.band,
        was.state == cell.state
      else { return "\(old.name): \(was) became \(cell)" }
    }
  }
  let tags = zip(before.tags, after.tags).allSatisfy { old, new in
    same(old.claimed, new.claimed) && same(old.evidenced, new.evidenced)
      && same(old.coverage, new.coverage) && same(old.evidencedCoverage, new.evidencedCoverage)
  }
  return tags ? nil : "a tag"
}
