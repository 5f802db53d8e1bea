package import YAML

/// What is asked, and what can be done about the answers.
package struct Questionnaire: Hashable, Sendable {
  package var id: String
  package var model: Model
  package var version: String
  package var title: String
  package var description: String?
  /// BCP 47 tag of the language it is written in.
  package var language: String
  package var scales: [Scale]
  package var profile: [ProfileFact]
  package var questions: [Question]
  package var actions: [Action]
  /// The bank a short form was selected from.
  package var bank: String?

  /// Index of a question.
  package func question(id: String) -> Int? { questions.firstIndex { $0.id == id } }

  /// Indices of the questions of each element (index in the model) at each level (from 0).
  package var questionsByCell: [[[Int]]] {
    var cells = [[[Int]]](
      repeating: Array(repeating: [], count: model.levels.count), count: model.elements.count)
    for index in questions.indices {
      cells[questions[index].element][questions[index].level - 1].append(index)
    }
    return cells
  }

  /// The scale of a question.
  package func scale(of question: Int) -> Scale { scales[questions[question].scale] }
}

extension Questionnaire {
  /// A questionnaire with its own questions, from the root of its file.
  ///
  /// `model` and `part` find what the file names; both say in `problems` if they cannot.
  package init?(
    _ node: Node, id wanted: String, _ problems: Problems,
    model findModel: (String, Node) -> Model?, part findPart: (Node) -> Node?
  ) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The questionnaire", problems)
    Schema.check(&fields, "questionnaire/1")
    let id = fields.id()
    Schema.check(id: id, wanted, fields)
    let modelID = fields.id("model")
    let version = fields.text("version")
    let title = fields.text("title")
    description = fields.optionalText("description")
    language = Language.read(&fields) ?? "en"
    let scalePairs = fields.requiredMap("scales")
    scales = Self.scales(scalePairs, problems)
    if let at = fields.node("scales"), at.count == 0, at.kind == .mapping || at.isBlank {
      problems.error(at, "'scales' must not be empty.")
    }
    var factNames = Names()
    let facts = fields.list("profile")
    profile = facts.compactMap { item in
      guard let fact = ProfileFact(item, problems) else { return nil }
      factNames.claim(fact.id, "profile fact", item, problems)
      return fact
    }
    var questionNodes = fields.list("questions")
    var actionNodes = fields.list("actions")
    let partNodes = fields.list("parts")
    let isEmpty = !fields.has("questions") && partNodes.isEmpty
    fields.finish()
    if isEmpty, node.kind == .mapping {
      problems.error(node, "The questionnaire lacks the required key 'questions' (or 'parts').")
    }
    var partNames: Set<String> = []
    for partNode in partNodes {
      guard partNames.insert(partNode.text).inserted else {
        problems.error(partNode, "The part '\(partNode.text.shortened)' is named twice.")
        continue
      }
      guard let part = findPart(partNode) else { continue }
      var partFields = Fields(part, of: "The part", problems)
      Schema.check(&partFields, "part/1")
      questionNodes += partFields.list("questions")
      actionNodes += partFields.list("actions")
      partFields.finish()
    }
    guard let modelID, let modelNode = fields.node("model"),
      let model = findModel(modelID, modelNode)
    else { return nil }
    let frame = QuestionFrame(
      model: model, scales: scales, profile: profile,
      broken: Set(scalePairs.map(\.key.text) + facts.compactMap { $0.glimpse("id") }))
    questions = Self.questions(questionNodes, frame, problems)
    let asked = questionNodes
    let targets = RaiseTargets(
      questions, scales, broken: Set(asked.compactMap { $0.glimpse("id") }))
    actions = Self.actions(actionNodes, targets, problems)
    guard let id, let version, let title, problems.errorCount == errorsBefore else { return nil }
    self.id = id
    self.model = model
    self.version = version
    self.title = title
  }

  private static func scales(
    _ pairs: [(key: Node, value: Node)], _ problems: Problems
  ) -> [Scale] {
    pairs.compactMap { key, value in
      let id = key.text
      guard Identifier.check(key, id, "Scale", problems) else { return nil }
      return Scale(value, id: id, problems)
    }
  }

  private static func questions(
    _ nodes: [Node], _ frame: QuestionFrame, _ problems: Problems
  ) -> [Question] {
    var names = Names(room: nodes.count)
    var questions: [Question] = []
    questions.reserveCapacity(nodes.count)
    for node in nodes {
      guard let question = Question(node, frame, problems) else { continue }
      names.claim(question.id, "question", node, problems)
      if frame.model.names.contains(question.id) {
        problems.error(
          node,
          "The question id '\(question.id)' is taken by an element, dimension or tag of model "
            + "'\(frame.model.id)'.")
      }
      questions.append(question)
    }
    return questions
  }

  private static func actions(
    _ nodes: [Node], _ targets: RaiseTargets, _ problems: Problems
  ) -> [Action] {
    var names = Names()
    var actions: [Action] = []
    var afters: [[Node]] = []
    for node in nodes {
      guard let (action, after) = Action.read(node, targets, problems) else { continue }
      names.claim(action.id, "action", node, problems)
      actions.append(action)
      afters.append(after)
    }
    Precedence.resolve(
      afters, in: &actions, broken: Set(nodes.compactMap { $0.glimpse("id") }), problems)
    return actions
  }
}
