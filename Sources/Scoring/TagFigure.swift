import Modeling

/// What the questions of one tag come to. Source: `scoring.md` 8.
package struct TagFigure: Hashable, Sendable {
  /// Index in the model.
  package var tag: Int
  /// Percent.
  package var claimed: Double?
  package var evidenced: Double?
  /// 0 to 1.
  package var coverage: Double?
  package var evidencedCoverage: Double?

  /// The figure of every tag of the model.
  static func all(_ questionnaire: Questionnaire, _ scores: [QuestionScore]) -> [TagFigure] {
    var sums = [CellSums](repeating: CellSums(), count: questionnaire.model.tags.count)
    let rating = questionnaire.model.rating
    for question in scores.indices {
      let weight = questionnaire.questions[question].weight
      for tag in questionnaire.questions[question].tags {
        sums[tag].add(scores[question], weight: weight, rating)
      }
    }
    return sums.enumerated().map { tag, sums in
      func share(_ part: Double, _ all: Int) -> Double? { all > 0 ? part / Double(all) : nil }
      return TagFigure(
        tag: tag, claimed: share(sums.settled, sums.answered),
        evidenced: share(sums.evidenced, sums.examined),
        coverage: share(Double(sums.answered), sums.applicable),
        evidencedCoverage: share(Double(sums.examined), sums.applicable))
    }
  }
}
