package import YAML

/// What one person answered, one mark for each question.
package struct Sheet: Hashable, Sendable {
  /// An answer in one byte, so that thousands of sheets are settled fast.
  package struct Mark: Hashable, Sendable {
    /// Position of the choice, or one of the marks below.
    package var raw: UInt8

    package static let none = Mark(raw: 255)
    package static let notApplicable = Mark(raw: 254)
    package static let unknown = Mark(raw: 253)

    package static func choice(_ position: Int) -> Mark { Mark(raw: UInt8(position)) }

    /// Position of the choice; nil for the other marks.
    package var choice: Int? { raw < 10 ? Int(raw) : nil }
  }

  /// What was written beside a mark.
  package struct Remark: Hashable, Sendable {
    package var note: String?
    /// Why it is not applicable or not known.
    package var reason: String?
    /// Ids of the conditions ticked.
    package var met: [String] = []
    package var answered: Day?
  }

  package var by: String
  package var marks: [Mark]
  /// By index of the question.
  package var remarks: [Int: Remark]

  package init(by: String, marks: [Mark], remarks: [Int: Remark] = [:]) {
    self.by = by
    self.marks = marks
    self.remarks = remarks
  }
}

extension Sheet {
  /// Reads an answers file that comes from outside an assessment; its name says nothing.
  package init?(incoming node: Node, to assessment: Assessment, _ problems: Problems) {
    let person = node.pairs.first { $0.key.text == "by" }?.value.text ?? ""
    self.init(node, person: person, AnswerContext(assessment, problems, isIncoming: true))
  }

  /// Reads the answers file of one person.
  init?(_ node: Node, person: String, _ context: AnswerContext) {
    let problems = context.problems
    var fields = Fields(node, of: "The answers file", problems)
    Schema.check(&fields, "answers/1")
    let by = fields.id("by")
    if let by, let at = fields.node("by") {
      if by != person {
        problems.error(
          at, "'by' must be '\(person.shortened)', as the file is called, not '\(by)'.")
      }
      context.people.check(at, "'by'", problems)
    }
    marks = [Mark](repeating: .none, count: context.questionnaire.questions.count)
    remarks = [:]
    guard context.checkOrigin(&fields) else { return nil }
    let pairs = fields.requiredMap("answers")
    fields.finish()
    guard let by else { return nil }
    self.by = by
    remarks.reserveCapacity(pairs.count)
    for (key, value) in pairs {
      let question = context.question(key, in: "answers/\(person).yml")
      let (mark, remark) = Self.answer(value, key.text, question, context)
      guard let question else { continue }
      marks[question] = mark
      if let remark { remarks[question] = remark }
    }
  }

  private static func answer(
    _ node: Node, _ id: String, _ question: Int?, _ context: AnswerContext
  ) -> (Mark, Remark?) {
    let problems = context.problems
    var fields = Fields(node, of: "The answer to", named: id.shortened, problems)
    var remark = Remark()
    let choice = fields.node("choice").flatMap { context.choice($0, question, fields.subject) }
    let isNotApplicable = fields.has("not-applicable")
    let isUnknown = fields.has("unknown")
    if isNotApplicable { remark.reason = fields.text("not-applicable") }
    if isUnknown { remark.reason = fields.optionalText("unknown") }
    let met = fields.list("met")
    remark.met = fields.texts(of: met, "met")
    context.checkConditions(met, question, fields.subject)
    remark.note = fields.optionalText("note")
    remark.answered = fields.optionalDate("answered")
    let given = [fields.has("choice"), isNotApplicable, isUnknown].count { $0 }
    fields.finish()
    if given > 1 {
      problems.error(
        node, "\(fields.subject) has more than one of 'choice', 'not-applicable' and 'unknown'.")
    }
    let mark: Mark =
      if let choice { .choice(choice) } else if isNotApplicable { .notApplicable } else if isUnknown
      { .unknown } else { .none }
    return (mark, remark == Remark() ? nil : remark)
  }
}
