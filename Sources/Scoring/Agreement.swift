import Modeling

/// How far respondents agree. Source: `scoring.md` 9.
package struct Agreement: Hashable, Sendable {
  /// Krippendorff's ordinal alpha; nil when undefined.
  package var alpha: Double?
  /// Share of pairs of respondents within one step, 0 to 1; nil without pairs.
  package var withinOneStep: Double?
  /// The same for each assessed element (index in the model).
  package var elements: [(element: Int, withinOneStep: Double?)]

  package static func == (left: Agreement, right: Agreement) -> Bool {
    left.alpha == right.alpha && left.withinOneStep == right.withinOneStep
      && left.elements.elementsEqual(right.elements) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(alpha)
    hasher.combine(withinOneStep)
  }
}

extension Agreement {
  init(_ assessment: Assessment, _ tally: Tally, _ scores: [QuestionScore]) {
    let questionnaire = assessment.questionnaire
    var pairs = [(all: Int, within: Int)](
      repeating: (0, 0), count: questionnaire.model.elements.count)
    var units: [[(value: Int, count: Int)]] = []
    for (index, question) in questionnaire.questions.enumerated()
    where scores[index].state != .outOfScope {
      let spread = tally.spread(index, of: questionnaire.scales[question.scale])
      let found = spread.pairs
      pairs[question.element].all += found.all
      pairs[question.element].within += found.withinOneStep
      units.append(
        zip(spread.counts, spread.scale.choices).compactMap { count, choice in
          count > 0 ? (choice.value, Int(count)) : nil
        })
    }
    func share(_ pairs: (all: Int, within: Int)) -> Double? {
      pairs.all > 0 ? Double(pairs.within) / Double(pairs.all) : nil
    }
    alpha = Self.ordinalAlpha(units)
    withinOneStep = share(pairs.reduce((0, 0)) { ($0.0 + $1.all, $0.1 + $1.within) })
    elements = pairs.indices.filter { assessment.isAssessed($0) }.map { ($0, share(pairs[$0])) }
  }

  /// Krippendorff's alpha with the ordinal metric; missing values are simply not there.
  ///
  /// `units` hold the values given to each question, ordered numbers, with how often. Source:
  /// Krippendorff, Content Analysis; the coincidence matrix with pairs weighted by 1 / (m - 1).
  package static func ordinalAlpha(_ units: [[(value: Int, count: Int)]]) -> Double? {
    let pairable = units.filter { unit in unit.reduce(0) { $0 + $1.count } >= 2 }
    let values = Set(pairable.joined().map(\.value)).sorted()
    guard values.count > 1 else { return nil }
    let place = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let size = values.count
    var coincidences = [Double](repeating: 0, count: size * size)
    var totals = [Double](repeating: 0, count: size)
    for unit in pairable {
      let others = Double(unit.reduce(0) { $0 + $1.count } - 1)
      for first in unit {
        guard let row = place[first.value] else { continue }
        totals[row] += Double(first.count)
        for second in unit where second.value != first.value {
          guard let column = place[second.value] else { continue }
          coincidences[row * size + column] += Double(first.count * second.count) / others
        }
      }
    }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<size {
      var between = totals[row]
      for column in row + 1..<max(size, row + 1) {
        between += totals[column]
        let distance = between - (totals[row] + totals[column]) / 2
        observed += coincidences[row * size + column] * distance * distance
        expected += totals[row] * totals[column] * distance * distance
      }
    }
    guard expected > 0 else { return nil }
    return 1 - (totals.reduce(0, +) - 1) * observed / expected
  }
}
