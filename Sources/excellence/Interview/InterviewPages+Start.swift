import Interviewing
import Modeling
import Reporting

extension InterviewPages {
  /// The first page: what this is, who sees what, how to begin.
  func welcome(_ interview: Interview) -> Page {
    var page = base("welcome", interview)
    let assessment = interview.assessment
    let person = assessment.people.first { $0.id == interview.person }
    let name = [person?.name ?? interview.person, person?.role].compactMap { $0 }
      .joined(separator: ", ")
    let count = interview.questions.count
    page.rows = [
      Row(
        words.say(
          count, one: "One question for \(name)", other: "\(count) questions for \(name)"),
        .strong), .gap, Row(words.say("Confidentiality"), .strong),
    ]
    page.rows += confidentiality(interview).map { Row($0) }
    if let description = assessment.questionnaire.description {
      page.rows += [.gap, Row(words.say("How to answer"), .strong), Row(plain(description))]
    }
    page.rows += [
      .gap,
      Row(
        words.say(
          "Every answer is written down at once. You can stop at any time and go on later where you were."
        )),
    ]
    page.keys = [
      (words.say("Enter"), words.say("begin")), ("?", words.say("keys")), ("q", words.say("quit")),
    ]
    return page
  }

  /// Who can see what is answered.
  private func confidentiality(_ interview: Interview) -> [String] {
    [
      words.say("You do not see what others answered, and they do not see your answers here."),
      words.say(
        "Your answers are kept in \("answers/\(interview.person).yml"); whoever can open the assessment's folder can read them."
      ),
    ] + words.confidentiality(interview.assessment.confidentiality)
  }

  // MARK: Facts

  func fact(_ index: Int, _ interview: Interview) -> Page {
    let fact = interview.questionnaire.profile[index]
    var page = base("fact \(fact.id)", interview)
    page.isDecisive = true
    let given = interview.assessment.profile[index]
    page.rows = [
      Row(words.say("About the organization, since it decides which questions apply:")), .gap,
      Row(plain(fact.ask), .strong), .gap,
    ]
    for (position, choice) in fact.choices.prefix(10).enumerated() {
      let isGiven = given == choice
      page.rows.append(
        Row(
          plain(fact.labels[position]), lead: (isGiven ? "> " : "  ") + "\(position)  ",
          isGiven ? .chosen : .plain))
    }
    let last = min(9, fact.choices.count - 1)
    page.keys = [
      ("0-\(last)", words.say("answer")), ("s", words.say("skip")), ("?", words.say("keys")),
      ("q", words.say("quit")),
    ]
    return page
  }

  func profile(_ interview: Interview) -> Page {
    var page = base("profile", interview)
    page.rows = [
      Row(words.say("About the organization, since it decides which questions apply:")), .gap,
    ]
    for (position, index) in interview.facts.enumerated() {
      let fact = interview.questionnaire.profile[index]
      let value = interview.assessment.profile[index].map { plain(fact.label($0)) } ?? "–"
      let letter = Command.letter(position).map { "\($0)  " } ?? "   "
      page.rows.append(Row(plain(fact.ask) + " " + value, lead: letter))
    }
    page.rows += [
      .gap, Row(words.say("No answer is lost if a question no longer applies."), .quiet),
    ]
    let last = Command.letter(min(25, interview.facts.count - 1)) ?? "A"
    page.keys = [
      ("A-\(last)", words.say("change")), ("b", words.say("back")), ("q", words.say("quit")),
    ]
    return page
  }

  // MARK: The end

  func end(_ interview: Interview) -> Page {
    var page = base("end", interview)
    let open = interview.questions.filter { !interview.isAnswered($0) }
    page.rows = [
      Row(
        open.isEmpty
          ? words.say("All questions are answered. Thank you.")
          : words.say(
            open.count, one: "One question is still open:",
            other: "\(open.count) questions are still open:"), .strong)
    ]
    for question in open.prefix(Self.most) {
      page.rows.append(row(question, interview))
    }
    if open.count > Self.most { page.rows.append(Row("…")) }
    page.rows += [.gap] + elements(interview)
    page.keys =
      (open.isEmpty ? [] : [("s", words.say("to the first open question"))]) + [
        ("b", words.say("back")), ("g", words.say("go to")), ("/", words.say("find")),
        ("q", words.say("quit")),
      ]
    return page
  }

  /// How many questions are listed.
  static let most = 20

  /// A question in a list, by its number.
  func row(_ question: Int, _ interview: Interview) -> Row {
    Row(
      plain(interview.questionnaire.questions[question].ask),
      lead: CellText.padded("\(interview.number(of: question) ?? 0)", 5))
  }

  /// How far each element is.
  func elements(_ interview: Interview) -> [Row] {
    interview.questionnaire.model.elements.indices.compactMap { index in
      let inside = interview.progress(of: index)
      guard inside.of > 0 else { return nil }
      let element = interview.questionnaire.model.elements[index]
      let count = words.say("\(inside.answered) of \(inside.of)", in: "element")
      let isDone = inside.answered == inside.of
      return Row(
        plain(element.title),
        lead: (isDone ? "✓ " : "  ") + CellText.padded(element.clause ?? "", 7)
          + CellText.padded(count, 11), isDone ? .chosen : .plain)
    }
  }
}
