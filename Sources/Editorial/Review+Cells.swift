import Modeling
import Scoring

extension Review {
  /// As many questions, weighing as much, in every cell; none that can lose all its questions.
  func cells() {
    let questionnaire = manuscript.questionnaire
    let cells = questionnaire.questionsByCell.flatMap { $0 }.filter { !$0.isEmpty }
    let usual = Self.commonest(cells.map(\.count))
    let weight = Self.commonest(cells.map { self.weight($0) })
    for (element, levels) in zip(questionnaire.model.elements, questionnaire.questionsByCell) {
      for (level, questions) in zip(questionnaire.model.levels, levels) {
        let lowered = "element '\(element.id)' at level '\(level.id)'"
        let name = "E" + lowered.dropFirst()
        guard let first = questions.first else {
          say(manuscript.place(), "\(name) is not asked about.")
          continue
        }
        let place = manuscript.place(of: questionnaire.questions[first])
        if questions.count < usual {
          say(place, "Most cells have \(usual) questions; \(lowered) has \(questions.count).")
        }
        if questions.count == usual, self.weight(questions) != weight {
          say(place, "\(name) weighs \(self.weight(questions)); most cells weigh \(weight).")
        }
        if questions.allSatisfy({ !questionnaire.questions[$0].when.isEmpty }) {
          say(place, "\(name) may be left without a question, since each has a 'when'.")
        }
      }
    }
  }

  private func weight(_ questions: [Int]) -> Int {
    questions.reduce(0) { $0 + manuscript.questionnaire.questions[$1].weight }
  }

  /// The number that occurs most often; the larger of equals.
  private static func commonest(_ numbers: [Int]) -> Int {
    let counts = numbers.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// A tag of every kind at each question, and no tag of the model without one.
  func tags() {
    let questionnaire = manuscript.questionnaire
    let tags = questionnaire.model.tags
    let kinds = tags.reduce(into: [String]()) { if !$0.contains($1.kind) { $0.append($1.kind) } }
    for question in questionnaire.questions {
      let own = Set(question.tags.map { tags[$0].kind })
      for kind in kinds where !own.contains(kind) {
        say(
          manuscript.place(of: question, "tags"),
          "Question '\(question.id)' has no tag of kind '\(kind)'.")
      }
    }
    let used = Set(questionnaire.questions.flatMap(\.tags))
    for (index, tag) in tags.enumerated() where !used.contains(index) {
      say(manuscript.place(), "No question has the tag '\(tag.id)' of the model.")
    }
  }

  /// From the lowest answers everywhere, all actions together reach the highest level asked about.
  func levels() {
    let questionnaire = manuscript.questionnaire
    var assessment = Assessment(blank: questionnaire)
    for index in questionnaire.questions.indices { assessment.settle(index, at: 0) }
    for raise in questionnaire.actions.flatMap(\.raises) {
      let now = assessment.consensus[raise.question]?.choice ?? 0
      assessment.settle(raise.question, at: max(now, raise.choice))
    }
    let card = Scorecard(assessment, agreement: false).claimed
    for element in card.elements {
      let name = questionnaire.model.elements[element.element].id
      let asked = element.cells.last { $0.isAsked }?.level ?? 0
      guard let level = element.level, level < asked else { continue }
      let place = questionnaire.bank == nil ? nil : "select"
      say(
        manuscript.place(place),
        "Element '\(name)' reaches level \(level) of \(asked) with all actions done.")
    }
  }
}
