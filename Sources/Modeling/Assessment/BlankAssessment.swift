import YAML

/// The files of an assessment that nobody has answered yet.
package struct BlankAssessment {
  package var id: String
  package var title: String
  package var organization: String
  package var date: String
  package var questionnaire: Questionnaire
  /// Ids of those who will answer.
  package var people: [String]
  /// Which questions, by index, a person's file holds.
  package var asks: (_ person: String, _ question: Int) -> Bool = { _, _ in true }

  package init(
    id: String, title: String, organization: String, date: String, questionnaire: Questionnaire,
    people: [String]
  ) {
    self.id = id
    self.title = title
    self.organization = organization
    self.date = date
    self.questionnaire = questionnaire
    self.people = people
  }

  /// Paths relative to the folder, with texts.
  package var files: [(path: String, text: String)] {
    [("assessment.yml", head)]
      + people.map { ("answers/\($0).yml", answers(by: $0)) }
      + [
        (
          "consensus.yml",
          """
          schema: consensus/1
          answers: {}
            # What the group agreed, with reasons; put it in place of the braces:
            # question-id: { choice: deployed, reason: ..., dissent: { person: ... }, agreed: \(date) }

          """
        ),
        (
          "evidence.yml",
          """
          schema: evidence/1
          evidence: []
            # - { id: ..., title: ..., strength: record, supports: [ question-id ], dated: \(date), file: name.pdf }
          nothing-found: {}
            # question-id: What was asked for and does not exist

          """
        ),
        (
          "findings.yml",
          """
          schema: findings/1
          findings: []
            # - { id: f1, element: ..., level: ..., kind: strength, text: ..., by: ..., on-date: \(date) }

          """
        ),
        (
          "plan.yml",
          """
          schema: plan/1
          actions: {}
            # action-id: { decision: accepted, owner: ..., due: \(date), status: open }
          own: []

          """
        ),
      ]
  }

  private var head: String {
    let model = questionnaire.model
    let facts = questionnaire.profile.map { fact in
      """
        # \(Self.line(fact.ask)) (\(fact.choices.map { Self.line($0) }.joined(separator: " | ")))
        # \(fact.id): \(Scalar.quoted(fact.choices.first ?? ""))

      """
    }
    return """
      schema: assessment/1
      id: \(id)
      title: \(Scalar.quoted(title))
      organization: \(Scalar.quoted(organization))
      date: \(date)
      questionnaire: \(questionnaire.id)
      questionnaire-version: \(Scalar.quoted(questionnaire.version))
      language: \(questionnaire.language)
      status: draft                          # draft | for-comment | final
      profile:                               # facts that decide which questions apply
      \(facts.joined())target: { default: \(model.levels[min(2, model.levels.count - 1)].id) }     # \(model.levels.map(\.id).joined(separator: " | "))
      exclude: {}                            # element: why it is left out
      confidentiality: { names: roles, groups-from: 5 }      # names: hidden | roles | named
      people:
      \(people.map { "  - { id: \($0) }        # name, role, group\n" }.joined())about: {}                              # client, objectives, units, period, sampling, ...

      """
  }

  /// The answers file of one person: every question with its choices as comments.
  private func answers(by person: String) -> String {
    var text = """
      # For each question, take the '#' away from the line that fits best (and keep the spaces).
      # A note is welcome with every answer; 'unknown' is an answer too.
      schema: answers/1
      by: \(person)
      answers:

      """
    var element: Int?
    for (index, question) in questionnaire.questions.enumerated() where asks(person, index) {
      let model = questionnaire.model
      if question.element != element {
        element = question.element
        let about = model.elements[question.element]
        text +=
          "\n  # ---- \([about.clause, about.title].compactMap { $0 }.joined(separator: " ")) ----\n"
      }
      text += "\n  # \(Self.line(question.ask))\n"
      if let help = question.help { text += Self.comment(help) }
      for condition in question.conditions {
        text += "  #   [\(condition.id)] \(Self.line(condition.text))\n"
      }
      text += "  \(question.id):\n"
      for (choice, wording) in zip(questionnaire.scale(of: index).choices, question.wordings) {
        let meaning = wording ?? choice.meaning ?? choice.label
        text += "  #  choice: \(choice.id)        # \(Self.line(meaning))\n"
      }
      if !question.conditions.isEmpty {
        text += "  #  met: [ \(question.conditions.map(\.id).joined(separator: ", ")) ]\n"
      }
      text += "  #  not-applicable: \"why it does not apply\"\n"
      text += "  #  unknown: \"\"\n  #  note: \"\"\n"
    }
    if element == nil { text += "  {}\n" }
    return text
  }

  private static func comment(_ text: String) -> String {
    var lines: [String] = [""]
    for word in line(text).split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 90 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.map { "  # \($0)\n" }.joined()
  }

  /// A text on one line, as a comment can hold it.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").shortened(to: 400)
  }
}

extension String {
  /// Without what moves a terminal's cursor, cut to a number of characters.
  fileprivate func shortened(to length: Int) -> String {
    let visible = unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    return String(String(String.UnicodeScalarView(visible)).prefix(length))
  }
}
