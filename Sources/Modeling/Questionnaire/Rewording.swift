/// What those who answer a question read and choose from, so that two versions of it can be told
/// apart.
package struct QuestionText: Hashable, Sendable {
  package var ask: String
  package var conditions: [String]
  /// What each choice says, lowest first; nil where that is not known.
  package var wordings: [String?]?
  /// The value of each choice, percent.
  package var values: [Int]
  /// The ids of conditions and choices, by which answers name them; nil where they are not known.
  package var conditionKeys: [String]?
  package var choiceKeys: [String]?

  package init(ask: String, conditions: [String], wordings: [String?]?, values: [Int]) {
    self.ask = ask
    self.conditions = conditions
    self.wordings = wordings
    self.values = values
  }
}

extension QuestionText {
  package init(_ question: Int, of questionnaire: Questionnaire) {
    let asked = questionnaire.questions[question]
    let choices = questionnaire.scale(of: question).choices
    self.init(
      ask: asked.ask, conditions: asked.conditions.map(\.text),
      wordings: zip(asked.wordings, choices).map { $0 ?? $1.meaning ?? $1.label },
      values: choices.map(\.value))
    conditionKeys = asked.conditions.map(\.id)
    choiceKeys = choices.map(\.id)
  }
}

/// Which parts of a question say something else in another version; how lines are broken says
/// nothing.
package struct Rewording: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let ask = Rewording(rawValue: 1)
  package static let conditions = Rewording(rawValue: 2)
  package static let choices = Rewording(rawValue: 4)
  /// Other values, or choices that are called otherwise in answers.
  package static let scale = Rewording(rawValue: 8)

  package init(from before: QuestionText, to after: QuestionText) {
    self = []
    if before.ask.spaced != after.ask.spaced { insert(.ask) }
    if before.conditions.map(\.spaced) != after.conditions.map(\.spaced)
      || Self.differ(before.conditionKeys, after.conditionKeys)
    {
      insert(.conditions)
    }
    if before.values != after.values || Self.differ(before.choiceKeys, after.choiceKeys) {
      insert(.scale)
    }
    if let old = before.wordings, let new = after.wordings,
      old.map({ $0?.spaced }) != new.map({ $0?.spaced })
    {
      insert(.choices)
    }
  }

  private static func differ(_ before: [String]?, _ after: [String]?) -> Bool {
    guard let before, let after else { return false }
    return before != after
  }
}

extension String {
  /// The words with one space between them.
  package var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
