package import YAML

/// What an organization said about itself, and what bears it out.
package struct Assessment: Hashable, Sendable {
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case draft
    case forComment = "for-comment"
    case final
  }

  package var id: String
  package var title: String
  package var organization: String
  package var date: Day
  package var questionnaire: Questionnaire
  /// The version of the questionnaire it was made with; nil if not said.
  package var questionnaireVersion: String?
  package var language: String
  package var status: Status
  /// The value of each profile fact, in the questionnaire's order; nil where it is not given.
  package var profile: [String?]
  /// Why each element of the model is left out; nil where it is assessed.
  package var exclusions: [String?]
  /// The level each element of the model is to reach; nil for none.
  package var targets: [Int?]
  /// The elements that name a target of their own; the others have the default.
  package var ownTargets: Set<Int> = []
  /// How much each element of the model matters, 1 to 5.
  package var importance: [Int]
  package var confidentiality: Confidentiality
  package var people: [Person]
  package var about: About
  /// One for each answers file, by name.
  package var sheets: [Sheet]
  /// What the group settled, by index of the question.
  package var consensus: [Int: Consensus]
  package var evidence: [Evidence]
  /// What was looked for and not found, by index of the question.
  package var nothingFound: [Int: String]
  package var statements: [Statement]
  package var decisions: Decisions
  /// Entries about questions that are not asked: kept, listed, without effect.
  package var strays: [Stray]

  package var model: Model { questionnaire.model }

  /// The questionnaire's actions, then the organization's own.
  package var actions: [Action] { questionnaire.actions + decisions.own }
}

/// An entry about a question the questionnaire does not have.
package struct Stray: Hashable, Sendable {
  /// The file it stands in, relative to the assessment.
  package var file: String
  package var question: String
}

extension Assessment {
  /// Replaces the default target; elements with one of their own keep it.
  package mutating func aim(at level: Int) {
    for element in targets.indices where !ownTargets.contains(element) { targets[element] = level }
  }

  /// Whether an element is assessed.
  package func isAssessed(_ element: Int) -> Bool { exclusions[element] == nil }

  /// Whether a question is asked: its element is assessed and no profile fact rules it out.
  package func isInScope(_ question: Int) -> Bool {
    isAssessed(questionnaire.questions[question].element)
      && questionnaire.questions[question].when.allSatisfy { condition in
        profile[condition.fact].map { condition.values.contains($0) } ?? true
      }
  }
}
