import YAML

/// One answer that can be given.
package struct Choice: Hashable, Sendable {
  package var id: String
  package var label: String
  /// Percent, 0 to 100.
  package var value: Int
  package var meaning: String?
}

/// The answers a question can have, values rising.
package struct Scale: Hashable, Sendable {
  package var id: String
  /// 2 to 10.
  package var choices: [Choice]

  /// Position of a choice, 0 the lowest.
  package func position(of id: String) -> Int? { choices.firstIndex { $0.id == id } }

  init?(_ node: Node, id: String, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    self.id = id
    choices = []
    guard node.kind == .sequence else {
      problems.error(node, "Scale '\(id)' must be a list of choices.")
      return nil
    }
    var names = Names()
    for item in node.items {
      var fields = Fields(item, of: "A choice of scale '\(id)'", problems)
      let choice = fields.id()
      if let choice {
        fields.subject = "Choice '\(choice)' of scale '\(id)'"
        names.claim(choice, "choice", item, problems)
      }
      let label = fields.optionalText("label")
      let value = fields.integer("value", in: 0...100)
      let meaning = fields.optionalText("meaning")
      fields.finish()
      guard let choice, let value else { continue }
      if let last = choices.last, value <= last.value {
        problems.error(item, "\(fields.subject): 'value' must be more than the choice's before it.")
      }
      choices.append(Choice(id: choice, label: label ?? choice, value: value, meaning: meaning))
    }
    if !(2...10).contains(node.count) {
      problems.error(node, "Scale '\(id)' must have 2 to 10 choices, not \(node.count).")
    }
    if problems.errorCount > errorsBefore { return nil }
  }

  /// The position of the choice a node names; an error with the nearest id if there is none.
  func position(
    _ node: Node, _ subject: @autoclosure () -> String, _ problems: Problems
  ) -> Int? {
    let id = node.text
    if node.kind == .scalar, let position = position(of: id) { return position }
    problems.error(
      node, "\(subject()) '\(id.shortened)' is no choice of scale '\(self.id)'; \(hint(id))")
    return nil
  }

  /// What to write in place of a choice there is none of.
  private func hint(_ id: String) -> String {
    let known = choices.map(\.id)
    return Suggestion.closest(to: id, among: known).map { "did you mean '\($0)'?" }
      ?? "it has \(known.joined(separator: ", "))."
  }
}
