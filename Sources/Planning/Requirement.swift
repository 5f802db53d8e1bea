import Modeling
import Scoring

/// What a target asks of one cell: a mean above a bound, and below the target's own level no
/// question at or under the knock-out. Source: `scoring.md` 5 and 11.
struct Requirement {
  /// Index in the model.
  var element: Int
  /// 1-based.
  var level: Int
  var bound: Double
  /// The applicable questions with weight: index in the questionnaire.
  var questions: [(question: Int, weight: Int)]
  /// Nil in the target's own cell.
  var knockOut: Double?

  /// The mean of its questions, percent, at given values.
  func figure(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    var all = 0
    for (question, weight) in questions {
      sum += Double(weight) * value(question)
      all += weight
    }
    return sum / Double(all)
  }

  /// The questions at or under the knock-out at given values.
  func knockedOut(_ value: (Int) -> Double) -> [Int] {
    guard let knockOut else { return [] }
    return questions.map(\.question).filter { Bound.isAtOrUnder(value($0), knockOut) }
  }

  func isMet(_ value: (Int) -> Double) -> Bool {
    Bound.exceeds(figure(value), bound) && knockedOut(value).isEmpty
  }
}

extension Requirement {
  /// What a target asks of an element, lowest level first; `cells` are its questions by level.
  static func all(
    _ element: Int, target: Int, _ cells: [[Int]], _ assessment: Assessment, _ scorecard: Scorecard
  ) -> [Requirement] {
    let rating = assessment.model.rating
    let questions = assessment.questionnaire.questions
    return cells.prefix(target).enumerated().compactMap { index, cell in
      let asked = cell.filter { question in
        let state = scorecard.questions[question].state
        return questions[question].weight > 0 && (state == .answered || state == .unanswered)
      }
      guard !asked.isEmpty else { return nil }
      let isTarget = index + 1 == target
      return Requirement(
        element: element, level: index + 1,
        bound: isTarget ? rating.attainedBound : rating.securedBound,
        questions: asked.map { ($0, questions[$0].weight) },
        knockOut: isTarget ? nil : rating.knockOut)
    }
  }

  /// What the targets of all elements with a gap ask, element by element.
  static func all(
    _ gaps: [Gap], _ assessment: Assessment, _ scorecard: Scorecard
  ) -> [[Requirement]] {
    let cells = assessment.questionnaire.questionsByCell
    return gaps.map { all($0.element, target: $0.target, cells[$0.element], assessment, scorecard) }
  }
}
