import YAML

/// What is asked about one element at one level.
package struct Question: Hashable, Sendable {
  /// Something that has to hold; ticked while answering.
  package struct Condition: Hashable, Sendable {
    package var id: String
    package var text: String
  }

  /// A kind of evidence one would expect to find.
  package struct TypicalEvidence: Hashable, Sendable {
    package var title: String
    package var strength: Strength?
  }

  package var id: String
  /// Index in the model.
  package var element: Int
  /// Number of the level, 1-based.
  package var level: Int
  /// Index in the questionnaire.
  package var scale: Int
  /// 0 to 1000; 0 is asked and reported, not scored.
  package var weight: Int
  package var ask: String
  package var help: String?
  package var conditions: [Condition]
  /// This question's own wording of each choice of its scale; nil where it has none.
  package var wordings: [String?]
  package var evidence: [TypicalEvidence]
  /// The strength that bears out any choice.
  package var enough: Strength
  /// Indices in the model.
  package var tags: [Int]
  /// Groups of people who can know; empty for everybody.
  package var askOf: [String]
  package var references: [String]
  /// All have to hold.
  package var when: [ProfileCondition]
  /// Why `ask` is as it should be though the editorial rules object; nil if they need not.
  package var reviewed: String?
}

extension Question {
  /// Reads a question against the model and the questionnaire's scales and facts.
  init?(_ node: Node, _ frame: QuestionFrame, _ problems: Problems) {
    var fields = Fields(node, of: "A question", problems)
    let id = fields.id()
    if let id { fields.call("Question", id) }
    let element = fields.reference("element", frame.elementIndex)
    let level = fields.reference("level", frame.levelIndex)
    let scale = fields.reference("scale", frame.scaleIndex)
    let weight = fields.integer("weight", in: 0...1000, default: 1)
    let ask = fields.text("ask")
    help = fields.optionalText("help")
    conditions = Self.conditions(fields.list("conditions"), fields.subject, problems)
    wordings = []
    let wordingPairs = fields.map("choices")
    if let scale { wordings = frame.scales[scale].wordings(wordingPairs, fields.subject, problems) }
    evidence = fields.list("evidence").compactMap { item in
      var piece = Fields(item, of: "\(fields.subject): a piece of evidence", problems)
      let title = piece.text("title")
      let strength = piece.optionalWord("strength", Strength.self)
      piece.finish()
      return title.map { TypicalEvidence(title: $0, strength: strength) }
    }
    let enough = fields.word("enough", Strength.self, default: frame.model.rating.enough)
    tags = frame.tagIndex.resolve(fields.list("tags"), fields.subject, problems)
    askOf = fields.texts("ask-of")
    references = fields.texts("references")
    when = frame.conditions(fields.map("when"), fields.subject, problems)
    reviewed = fields.optionalText("reviewed")
    fields.finish()
    guard let id, let element, let level, let scale, let weight, let ask, let enough else {
      return nil
    }
    self.id = id
    self.element = element
    self.level = level + 1
    self.scale = scale
    self.weight = weight
    self.ask = ask
    self.enough = enough
  }

  private static func conditions(
    _ nodes: [Node], _ subject: @autoclosure () -> String, _ problems: Problems
  ) -> [Condition] {
    var names = Names()
    return nodes.compactMap { item in
      var fields = Fields(item, of: "\(subject()): a condition", problems)
      let id = fields.id()
      let text = fields.optionalText("text")
      fields.finish()
      guard let id else { return nil }
      names.claim(id, "condition", item, problems)
      return Condition(id: id, text: text ?? id)
    }
  }
}

extension Scale {
  /// The wordings a question gives single choices, in the scale's order.
  fileprivate func wordings(
    _ pairs: [(key: Node, value: Node)], _ subject: @autoclosure () -> String,
    _ problems: Problems
  ) -> [String?] {
    var wordings = [String?](repeating: nil, count: choices.count)
    for (key, value) in pairs {
      let id = key.text
      guard let position = position(of: id) else {
        problems.error(
          key,
          "\(subject()) words choice '\(id.shortened)', which scale '\(self.id)' does not have"
            + Suggestion.tail(id, among: choices.map(\.id)))
        continue
      }
      if value.kind != .scalar {
        problems.error(value, "\(subject()): the wording of '\(id)' must be a text.")
      } else if !value.text.isBlank {
        wordings[position] = value.text
      }
    }
    return wordings
  }
}
