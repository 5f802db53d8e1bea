import YAML

/// The head of a short form: which questions of which bank.
struct Selection {
  var id: String
  var version: String
  var title: String
  var description: String?
  var bank: String
  var select: [Node]
  /// Where it stands, for messages.
  var bankNode: Node

  /// Whether the root of a questionnaire file is a short form.
  static func isShortForm(_ node: Node) -> Bool {
    node.pairs.contains { $0.key.text == "from" }
  }

  init?(_ node: Node, id wanted: String, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The short form", problems)
    Schema.check(&fields, "questionnaire/1")
    let id = fields.id()
    Schema.check(id: id, wanted, fields)
    let version = fields.text("version")
    let title = fields.text("title")
    description = fields.optionalText("description")
    let bankNode = fields.node("from")
    let bank = fields.id("from")
    select = fields.requiredList("select")
    fields.finish()
    guard let id, let version, let title, let bank, let bankNode,
      problems.errorCount == errorsBefore
    else { return nil }
    self.id = id
    self.version = version
    self.title = title
    self.bank = bank
    self.bankNode = bankNode
  }
}

extension Questionnaire {
  /// The bank's questions that a short form selects, in the bank's order, with the actions that
  /// raise them or that such an action needs.
  init?(_ selection: Selection, from bank: Questionnaire, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    let index = Index("question", of: "bank '\(bank.id)'", bank.questions.lazy.map(\.id))
    let kept = Set(index.resolve(selection.select, "The short form", problems))
    guard problems.errorCount == errorsBefore else { return nil }
    self = bank
    id = selection.id
    version = selection.version
    title = selection.title
    description = selection.description
    self.bank = bank.id

    var position: [Int: Int] = [:]
    questions = []
    for (old, question) in bank.questions.enumerated() where kept.contains(old) {
      position[old] = questions.count
      questions.append(question)
    }
    var wanted = bank.actions.map { action in action.raises.contains { kept.contains($0.question) }
    }
    var open = wanted.indices.filter { wanted[$0] }
    while let next = open.popLast() {
      for needed in bank.actions[next].after where !wanted[needed] {
        wanted[needed] = true
        open.append(needed)
      }
    }
    var place: [Int: Int] = [:]
    for old in wanted.indices where wanted[old] { place[old] = place.count }
    actions = bank.actions.indices.filter { wanted[$0] }.map { old in
      var action = bank.actions[old]
      action.raises = action.raises.compactMap { raise in
        position[raise.question].map { Action.Raise(question: $0, choice: raise.choice) }
      }
      action.after = action.after.compactMap { place[$0] }
      return action
    }
  }
}
