package import YAML

/// What the group agreed on a question.
package struct Consensus: Hashable, Sendable {
  /// Position of the choice; nil if the question was settled as not applicable.
  package var choice: Int?
  package var reason: String?
  /// Who disagreed (id of the person), with what they said, in the file's order.
  package var dissent: [Dissent]
  package var agreed: Day?

  package struct Dissent: Hashable, Sendable {
    package var by: String
    package var text: String

    package init(by: String, text: String) { (self.by, self.text) = (by, text) }
  }
}

extension Consensus {
  /// Reads `consensus.yml`, by index of the question.
  static func read(_ node: Node, _ context: AnswerContext) -> [Int: Consensus] {
    var fields = Fields(node, of: "The consensus file", context.problems)
    Schema.check(&fields, "consensus/1")
    let pairs = fields.requiredMap("answers")
    fields.finish()
    var result: [Int: Consensus] = [:]
    for (key, value) in pairs {
      let question = context.question(key, in: "consensus.yml")
      let consensus = Consensus(value, key.text, question, context)
      if let question, let consensus { result[question] = consensus }
    }
    return result
  }

  private init?(_ node: Node, _ id: String, _ question: Int?, _ context: AnswerContext) {
    let problems = context.problems
    var fields = Fields(node, of: "The consensus on '\(id.shortened)'", problems)
    let hasChoice = fields.has("choice")
    let isNotApplicable = fields.has("not-applicable")
    choice = fields.node("choice").flatMap { context.choice($0, question, fields.subject) }
    reason = isNotApplicable ? fields.text("not-applicable") : nil
    let given = fields.optionalText("reason")
    reason = reason.map { text in given.map { text + "\n" + $0 } ?? text } ?? given
    dissent = []
    for (key, value) in fields.map("dissent") {
      context.people.check(key, fields.subject, problems)
      for text in fields.texts(of: [value], "dissent") {
        dissent.append(Dissent(by: key.text, text: text))
      }
    }
    agreed = fields.optionalDate("agreed")
    fields.finish()
    if hasChoice == isNotApplicable {
      problems.error(
        node, "\(fields.subject) must have one of 'choice' and 'not-applicable'.")
      return nil
    }
  }
}
