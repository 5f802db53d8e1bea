package import Modeling
package import Scoring

/// How far what is evidenced falls if nothing is found for claims.
package struct Fall: Hashable, Sendable {
  /// A figure as it is, and as it would be.
  package struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    package var now: Value
    package var then: Value
  }

  /// An element by what is evidenced.
  package struct Element: Hashable, Sendable {
    /// Index in the model.
    package var element: Int
    package var card: Change<ElementCard>

    /// Whether its level, or the range of it, falls.
    package var falls: Bool {
      card.now.level != card.then.level || card.now.levelLow != card.then.levelLow
        || card.now.levelHigh != card.then.levelHigh
    }
  }

  /// Indices of the questions for which nothing would be found.
  package var questions: [Int]
  /// What is evidenced of each of them, percent; nil where nobody has examined it.
  package var values: [Change<Double?>]
  /// The elements they belong to, in the model's order.
  package var elements: [Element]
  /// The organization by what is evidenced; nil where an element is left out.
  package var organization: Change<GroupCard>?
}

extension Fall {
  /// Scores an assessment again with questions examined and nothing that counts found for them. What
  /// is evidenced lower than that already stays so.
  package init(_ questions: [Int], of assessment: Assessment, _ scorecard: Scorecard) {
    let nothing = assessment.model.rating.nothing
    var scores = scorecard.questions
    for question in questions {
      guard let value = scores[question].value else { continue }
      scores[question].isExamined = true
      scores[question].evidencedValue = min(scores[question].evidencedValue ?? value, nothing)
    }
    let after = Scorecard(assessment, scores)
    self.questions = questions
    values = questions.map { question in
      Change(
        now: scorecard.questions[question].evidencedValue,
        then: after.questions[question].evidencedValue)
    }
    let touched = Set(questions.map { assessment.questionnaire.questions[$0].element })
    elements = zip(scorecard.evidenced.elements, after.evidenced.elements).compactMap {
      touched.contains($0.element)
        ? Element(element: $0.element, card: Change(now: $0, then: $1)) : nil
    }
    if let now = scorecard.evidenced.organization, let then = after.evidenced.organization {
      organization = Change(now: now, then: then)
    }
  }
}
