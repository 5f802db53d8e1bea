import YAML

/// A fact about an organization that decides which questions apply.
package struct ProfileFact: Hashable, Sendable {
  package var id: String
  package var ask: String
  package var choices: [String]
  /// What a reader is shown for each choice.
  package var labels: [String]

  init?(_ node: Node, _ problems: Problems) {
    var fields = Fields(node, of: "A profile fact", problems)
    let id = fields.id()
    if let id { fields.subject = "Profile fact '\(id)'" }
    let ask = fields.optionalText("ask")
    choices = []
    for item in fields.requiredList("choices") {
      for choice in fields.texts(of: [item], "choices") {
        if choices.contains(choice) {
          problems.error(item, "\(fields.subject) has the choice '\(choice.shortened)' twice.")
        }
        choices.append(choice)
      }
    }
    fields.finish()
    guard let id, !choices.isEmpty else { return nil }
    self.id = id
    self.ask = ask ?? id
    labels = choices
  }

  /// What a reader is shown for a choice.
  package func label(_ choice: String) -> String {
    choices.firstIndex(of: choice).map { labels[$0] } ?? choice
  }
}

/// A condition on a profile fact: one of these values.
package struct ProfileCondition: Hashable, Sendable {
  /// Index of the fact in the questionnaire.
  package var fact: Int
  package var values: [String]
}
