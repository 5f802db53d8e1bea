import Testbed

/// A generated folder that is loaded, in the shape people write.
enum Shape: String, CaseIterable {
  /// A questionnaire with as much text for each question as the shipped one has.
  case questionnaire
  /// One person's answers, notes with some, to a questionnaire of short questions.
  case answers

  /// The files whose bytes are counted, by path, of about a number of bytes.
  func files(bytes: Int) -> [String: String] {
    switch self {
    case .questionnaire: ["questionnaires/bank.yml": Self.bank(bytes: bytes)]
    case .answers: Self.assessment(bytes: bytes)
    }
  }

  private static func bank(bytes: Int) -> String {
    var text = head
    var actions = ""
    var number = 0
    text.reserveCapacity(bytes + 4096)
    while text.utf8.count + actions.utf8.count < bytes {
      number += 1
      text += question(number)
      if number % 2 == 0 { actions += action(number) }
    }
    return text + (actions.isEmpty ? "" : "actions:\n" + actions)
  }

  /// As many answers as questions, which have nothing but what they must.
  private static func assessment(bytes: Int) -> [String: String] {
    var questions = head
    var answers = "schema: answers/1\nby: mk\nanswers:\n"
    var number = 0
    while questions.utf8.count + answers.utf8.count < bytes {
      number += 1
      questions +=
        """
          - id: q-\(number)
            element: vision
            level: \(levels[number % 3])
            scale: practice
            ask: Is there a written service promise that customers of kind \(number) can read?

        """
      answers += answer(number)
    }
    return [
      "questionnaires/bank.yml": questions, "answers/mk.yml": answers,
      "assessment.yml": """
      schema: assessment/1
      id: loaded
      title: Loaded
      organization: Nobody
      date: 2026-10-31
      questionnaire: bank

      """,
    ]
  }

  private static let levels = ["base", "mid", "top"]

  private static let head = """
    schema: questionnaire/1
    id: bank
    model: small
    version: "1.0"
    title: Generated bank
    scales:
      practice:
        - { id: none, label: Not in place, value: 0, meaning: Nothing of it can be seen. }
        - { id: started, label: Started, value: 25, meaning: Decided and begun. }
        - { id: partial, label: Partly in place, value: 50, meaning: About half of the units. }
        - { id: deployed, label: In place, value: 75, meaning: "Nearly all, today." }
        - { id: embedded, label: Embedded, value: 100, meaning: "All, for twelve months or more." }
    questions:

    """

  private static func question(_ number: Int) -> String {
    """
      - id: question-\(number)
        element: \(["vision", "culture", "process"][number % 3])
        level: \(levels[number / 3 % 3])
        scale: practice
        ask: Is there a written service promise that customers of kind \(number) can read?
        help: Customers can only rely on a promise they know, and staff can only keep one. An advertising
          line is no promise, and neither are terms and conditions that protect the organization.
        conditions:
          - { id: readable, text: A customer finds it without asking and understands it }
          - { id: testable, text: It says what the customer gets so exactly that both sides can tell }
          - { id: approved, text: It carries a date and the name of the manager who approved it }
        choices:
          none: Nothing is written, or only slogans and legal terms.
          started: "A promise is drafted, or published for a first service."
          deployed: Every main service has a published promise that is valid today and matches what is
            sold; at most minor services lack one.
        evidence:
          - { title: Published promise with date and approval, strength: document }
          - { title: Comparison of the promise with offers and advertising, strength: record }
        enough: document
        tags: [ plan, do ]
        ask-of: [ management, front-line ]
        references: [ "ISO 9001:2015, 8.2.1", "ISO 10001:2018, 6" ]

    """
  }

  private static func action(_ number: Int) -> String {
    """
      - id: action-\(number)
        title: Write the promise of kind \(number) down and put it where customers look
        do:
          - Collect what is sold, said and printed today, and mark where it differs.
          - Write one page that says what the customer gets, by when, and what happens if not.
          - Let ten customers read it and say in their words what they may expect.
        raises: { question-\(number): deployed, question-\(number - 1): partial }
        effort: 8
        within: 3
        owner: Head of service
        done-when: A page with date and name hangs in every shop.

    """
  }

  private static func answer(_ number: Int) -> String {
    switch number % 6 {
    case 1:
      """
        q-\(number):
          choice: started
          note: The running map that one shop drew by hand is now in the second one too, with other
            streets on it. That is one, and it took a year.
          answered: 2026-10-05

      """
    case 2:
      "  q-\(number): { unknown: What is not reported to me I cannot know., answered: 2026-10-05 }\n"
    case 3: "  q-\(number): { choice: partial, answered: 2026-10-05 }\n"
    default:
      "  q-\(number): { choice: deployed, note: Seen in three shops., answered: 2026-10-05 }\n"
    }
  }
}
