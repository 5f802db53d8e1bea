import YAML

/// Something to do that raises answers.
package struct Action: Hashable, Sendable {
  /// A question and the position of the choice it is raised to at least.
  package struct Raise: Hashable, Sendable {
    package var question: Int
    package var choice: Int
  }

  package var id: String
  package var title: String
  package var steps: [String]
  package var raises: [Raise]
  /// Person-days, from 1.
  package var effort: Int
  /// Months it usually takes.
  package var within: Int
  package var owner: String?
  package var doneWhen: String?
  /// Indices of the actions it needs.
  package var after: [Int] = []
}

extension Action {
  /// Person-days and months beyond these are a slip of the pen.
  private static let longest = (effort: 100_000, within: 1200)

  /// An action, and the nodes that name those it comes after.
  static func read(
    _ node: Node, _ targets: RaiseTargets, _ problems: Problems
  ) -> (action: Action, after: [Node])? {
    var fields = Fields(node, of: "An action", problems)
    let id = fields.id()
    if let id { fields.subject = "Action '\(id)'" }
    let title = fields.text("title")
    let steps = fields.texts("do")
    let raises = targets.raises(fields.requiredMap("raises"), fields.subject, problems)
    let effort = fields.integer("effort", in: 1...longest.effort)
    let within = fields.integer("within", in: 1...longest.within, default: 3)
    let owner = fields.optionalText("owner")
    let doneWhen = fields.optionalText("done-when")
    let after = fields.list("after")
    fields.finish()
    guard let id, let title, let effort, let within else { return nil }
    let action = Action(
      id: id, title: title, steps: steps, raises: raises, effort: effort, within: within,
      owner: owner, doneWhen: doneWhen)
    return (action, after)
  }
}

/// The questions actions can raise.
struct RaiseTargets {
  let questions: [Question]
  let scales: [Scale]
  let index: Index

  /// `broken` are the ids of questions that have mistakes of their own.
  init(
    _ questions: [Question], _ scales: [Scale],
    broken: @autoclosure @escaping () -> Set<String> = []
  ) {
    self.questions = questions
    self.scales = scales
    index = Index(
      "question", of: "the questionnaire", questions.lazy.map(\.id), broken: broken())
  }

  /// Reads `raises:`: questions with the choice each is raised to.
  func raises(
    _ pairs: [(key: Node, value: Node)], _ subject: String, _ problems: Problems
  ) -> [Action.Raise] {
    pairs.compactMap { key, value in
      guard let question = index.resolve(key, subject, problems) else { return nil }
      let scale = scales[questions[question].scale]
      return scale.position(value, "\(subject), question '\(index.ids[question])':", problems)
        .map { Action.Raise(question: question, choice: $0) }
    }
  }
}
