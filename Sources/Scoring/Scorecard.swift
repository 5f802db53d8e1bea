package import Modeling

/// Every figure of an assessment: derived, in full precision, never stored.
package struct Scorecard: Hashable, Sendable {
  /// The cards by one of the two ways of looking: what is claimed, what is evidenced.
  package struct View: Hashable, Sendable {
    /// Nil if an element is left out.
    package var organization: GroupCard?
    /// Those with an assessed element.
    package var dimensions: [GroupCard]
    /// The assessed ones.
    package var elements: [ElementCard]
  }

  /// One for each question of the questionnaire.
  package var questions: [QuestionScore]
  package var claimed: View
  package var evidenced: View
  package var tags: [TagFigure]
  /// Nil if it was left out.
  package var agreement: Agreement?
}

extension Scorecard {
  /// Scores an assessment. Source: `scoring.md` 1 to 9.
  package init(_ assessment: Assessment, agreement isWanted: Bool = true) {
    let questionnaire = assessment.questionnaire
    let tally = Tally(assessment.sheets, questions: questionnaire.questions.count)
    let bearing = Bearing(assessment)
    let scorer = QuestionScorer(assessment: assessment, tally: tally, bearing: bearing)
    let scores = questionnaire.questions.indices.map { scorer.score($0) }
    self.init(assessment, scores, agreement: isWanted ? Agreement(assessment, tally, scores) : nil)
  }

  /// The figures that follow from what each question of an assessment comes to.
  package init(_ assessment: Assessment, _ scores: [QuestionScore], agreement: Agreement? = nil) {
    let questionnaire = assessment.questionnaire
    let model = questionnaire.model
    let basis = Basis(questionnaire, scores)
    let scorers = model.elements.indices.filter(assessment.isAssessed).map { element in
      ElementScorer(element, target: assessment.targets[element], basis)
    }
    self.questions = scores
    claimed = View(scorers.map { $0.claimed() }, model)
    evidenced = View(scorers.map { $0.evidenced() }, model)
    tags = TagFigure.all(questionnaire, scores)
    self.agreement = agreement
  }
}

extension Scorecard.View {
  fileprivate init(_ cards: [ElementCard], _ model: Model) {
    elements = cards
    dimensions = model.dimensions.indices.compactMap { dimension in
      let members = cards.filter { model.elements[$0.element].dimension == dimension }
      return members.isEmpty ? nil : GroupCard(members, dimension: dimension, model)
    }
    let isWhole = cards.count == model.elements.count && !cards.isEmpty
    organization = isWhole ? GroupCard(cards, dimension: nil, model) : nil
  }
}
