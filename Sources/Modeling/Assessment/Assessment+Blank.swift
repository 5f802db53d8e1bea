import YAML

extension Assessment {
  /// An assessment of which nothing is said yet: no answer, no target, no fact given.
  package init(blank questionnaire: Questionnaire) {
    let elements = questionnaire.model.elements.count
    self.init(
      id: "blank", title: "", organization: "", date: .last, questionnaire: questionnaire,
      questionnaireVersion: nil, language: questionnaire.language, status: .draft,
      profile: Array(repeating: nil, count: questionnaire.profile.count),
      exclusions: Array(repeating: nil, count: elements),
      targets: Array(repeating: nil, count: elements),
      importance: Array(repeating: 3, count: elements), confidentiality: Confidentiality(),
      people: [], about: About(), sheets: [], consensus: [:], evidence: [], nothingFound: [:],
      statements: [], decisions: Decisions(), strays: [])
  }

  /// Settles a question at the choice of a position.
  package mutating func settle(_ question: Int, at choice: Int) {
    consensus[question] = Consensus(choice: choice, reason: nil, dissent: [], agreed: nil)
  }
}
