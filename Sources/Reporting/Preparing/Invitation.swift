import Documents
import Modeling
import YAML

/// What one person is told before they answer.
struct Invitation {
  private let preparation: Preparation
  private let assessment: Assessment
  private let person: String
  private let questions: [Int]

  init(_ preparation: Preparation, _ person: String) {
    self.preparation = preparation
    self.person = person
    assessment = preparation.assessment
    questions = assessment.questions(askedOf: person)
  }

  /// Nil for somebody who is asked nothing.
  func document() -> Document? {
    guard !questions.isEmpty else { return nil }
    let known = assessment.person(person)
    return preparation.document(
      say("Invitation"),
      for: [
        preparation.fact(say("For"), known?.name ?? person),
        known?.role.map { preparation.fact(say("Role"), $0) },
        preparation.fact(say("Questions"), String(questions.count)),
        preparation.fact(say("Time it takes"), time),
        preparation.fact(say("Answer by"), deadline ?? say("before the group meets")),
      ].compactMap { $0 },
      [about, part, use, dates, contact].compactMap { $0 })
  }

  private func say(_ phrase: Phrase) -> String { preparation.say(phrase) }

  private var words: Words { preparation.words }

  private var time: String {
    words.about(minutes: ReadingTime.minutes(questions, of: assessment.questionnaire))
  }

  private var deadline: String? { preparation.until.map { words.date($0.description) } }

  // MARK: Sections

  private var about: Section {
    let model = assessment.model
    let assessed = model.elements.indices.filter(assessment.isAssessed)
    let elements = assessed.count
    var blocks: [Block] = [
      .lead(
        words.tell(
          "You are asked to take part in an assessment of \([.text(assessment.organization)]). It looks at \(elements) elements of \(words.quoted(model.title)), each on \(model.levels.count) levels, and finds out what is in place today and what is worth doing next."
        ))
    ]
    let about = assessment.about
    for (title, texts) in [
      (say("What it is for"), about.objectives), (say("What it covers"), about.units),
      (say("Period"), about.period),
    ] where !texts.isEmpty {
      blocks += [
        .heading([.text(title)]),
        texts.count == 1 ? .text(texts[0]) : .bullets(texts.map { [.text($0)] }),
      ]
    }
    let left = model.elements.indices.filter { !assessment.isAssessed($0) }
    if !left.isEmpty {
      blocks += [
        .heading([.text(say("What is left out"))]),
        .bullets(
          left.map { element in
            let reason = assessment.exclusions[element] ?? ""
            return [.text(words.pair(model.elements[element].title, reason))]
          }),
      ]
    }
    return Section(id: "about", title: [.text(say("What it is about"))], blocks: blocks)
  }

  private var part: Section {
    let elements = preparation.byElement(questions).count
    let people = assessment.participants.count
    var blocks: [Block] = [
      .text(
        say(
          "You are asked \(questions.count) questions on \(elements) elements. That takes \(time); you need not do it in one go."
        )
          + " "
          + words.say(
            people, one: "You are the only one asked.",
            other: "\(people) people are asked, each for what they can know.")),
      .list(steps.map { [.text($0)] }, ordered: true),
      .bullets(
        [
          say(
            "Answer on your own and from what you see, before you talk with others about it: where people see things differently is what the group learns most from."
          ),
          say(
            "What counts is what is done, not what is planned or written. Nobody examines you, and a low answer is no reproach to anybody."
          ),
          assessment.questionnaire.description == nil
            ? say(
              "If you cannot know something, say so; that is an answer too. If something does not apply, say why."
            ) : nil,
        ].compactMap { $0 }.map { [.text($0)] }),
    ]
    if let advice = assessment.questionnaire.description {
      blocks += [.heading([.text(say("How to choose an answer"))]), .marked(advice)]
    }
    return Section(id: "part", title: [.text(say("What you are asked to do"))], blocks: blocks)
  }

  private var steps: [String] {
    let end =
      deadline.map { say("Finish by \($0).") }
      ?? say("Finish before the group meets to compare answers.")
    switch preparation.way {
    case .form:
      return [
        say(
          "Open the form that came with this invitation in a browser, on a computer or a phone. It needs no network and sends nothing."
        ),
        say(
          "Answer the questions. The form keeps what you entered on your device, so you can stop and go on later."
        ),
        say("Save your answers at the end, and send the file back to whoever invited you."), end,
      ]
    case .interview:
      return [
        say(
          "Somebody sits down with you and goes through the questions. You need not prepare anything."
        ),
        say("You choose each answer yourself and can change it until you are done."), end,
      ]
    }
  }

  private var use: Section {
    var lines = words.confidentiality(assessment.confidentiality)
    lines += [
      say(
        "Nobody who still has to answer sees what others answered. Only when all have answered are the answers put side by side."
      ),
      say(
        "Where they lie far apart, the group talks it over and agrees. Nobody's own answer is changed by that, and who disagrees is heard and noted."
      ),
    ]
    let readers = assessment.about.distribution
    if !readers.isEmpty {
      lines.append(words.pair(say("Who gets the report"), readers.joined(separator: " ")))
    }
    return Section(
      id: "use", title: [.text(say("What happens with your answers"))],
      blocks: [.bullets(lines.map { [.text($0)] })])
  }

  private var dates: Section? {
    let sessions = assessment.about.sessions
    guard !sessions.isEmpty else { return nil }
    return Section(
      id: "dates", title: [.text(say("Dates"))],
      blocks: [
        .table(
          Table(
            caption: [.text(say("Sessions"))],
            columns: [.init(say("Date")), .init(say("Place")), .init(say("What"))],
            rows: sessions.map { session in
              Table.Row([
                [.text(session.date.map { words.date($0.description) } ?? "–")],
                [.text(session.place ?? "–")], [.text(session.what ?? "–")],
              ])
            })),
        .text(
          say(
            "An overview of the levels reaches you 48 hours before the group meets. Please read it beforehand; it takes ten minutes."
          )),
      ])
  }

  private var contact: Section? {
    let client = assessment.about.client.joined(separator: " ")
    let assessors = preparation.assessors(preparation.name)
    let lines = [
      assessors.isEmpty ? nil : say("Your questions are answered by \(assessors)."),
      client.isEmpty ? nil : words.pair(say("Commissioned by"), client),
    ].compactMap { $0 }
    if lines.isEmpty { return nil }
    return Section(
      id: "contact", title: [.text(say("Questions about it"))], blocks: lines.map { .text($0) })
  }
}
