import Documents
import Modeling

/// What to talk about with the people of one group, for whoever leads the talk.
struct InterviewGuide {
  private let preparation: Preparation
  private let group: String?
  private let questions: [Int]
  private let questionnaire: Questionnaire

  init(_ preparation: Preparation, _ group: String?) {
    self.preparation = preparation
    self.group = group
    let assessment = preparation.assessment
    questionnaire = assessment.questionnaire
    questions = questionnaire.questions.indices.filter { assessment.isAsked($0, of: group) }
  }

  /// Nil for a group that is asked nothing.
  func document() -> Document? {
    guard !questions.isEmpty else { return nil }
    let members = preparation.members(of: group)
    return preparation.document(
      say("Interview guide"),
      for: [
        preparation.fact(say("For"), preparation.title(ofGroup: group)),
        members.isEmpty ? nil : preparation.fact(say("Who"), members.joined(separator: ", ")),
        preparation.fact(say("Questions"), String(questions.count)),
        firsts.isEmpty ? nil : preparation.fact(say("To be asked first"), String(firsts.count)),
      ].compactMap { $0 },
      [opening] + preparation.byElement(questions).map(section) + [end])
  }

  private var words: Words { preparation.words }

  private func say(_ phrase: Phrase) -> String { preparation.say(phrase) }

  /// What can be learnt from hardly anybody else: the questions that fewest groups are asked.
  private var firsts: Set<Int> {
    let fewest = questions.map { groups($0) }.min() ?? 0
    let firsts = questions.filter { groups($0) == fewest }
    return firsts.count == questions.count ? [] : Set(firsts)
  }

  private func groups(_ question: Int) -> Int {
    let asked = questionnaire.questions[question].askOf.count
    return asked == 0 ? Int.max : asked
  }

  // MARK: Sections

  private var opening: Section {
    let confidentiality = words.confidentiality(preparation.assessment.confidentiality)
    let first = say("To be asked first")
    let lines =
      [
        say(
          "Thank them, say what the assessment is for and that it is about how things are done, not about them."
        )
      ]
      + confidentiality.map { say("Say: \(words.quoted($0))") }
      + [
        say("Do not tell what others said, and show no answers. Suggest none either."),
        say(
          "Begin each element with what is easy: “What do you see of this in your work?” Then ask for an instance: “When did that last happen? How did it go?”"
        ),
        firsts.isEmpty
          ? nil
          : say(
            "Time is short in most talks: ask the questions marked \(words.quoted(first)), since hardly anybody else can answer them, and choose among the others."
          ),
        say(
          "Ask the conditions only where the answer leaves them open. Look at evidence on the spot if it is there, and note what and where."
        ),
        say("Tick the choice that fits what you heard, or “cannot tell”."),
      ].compactMap { $0 }
    return Section(
      id: "opening", title: [.text(say("Before you begin"))],
      blocks: [
        .table(
          Table(
            caption: [],
            columns: [say("Talk with"), say("Date"), say("Place"), say("Led by")].map {
              .init($0, .writing)
            },
            rows: [Table.Row(Array(repeating: Preparation.room, count: 4))],
            hasRowHeaders: false)), .bullets(lines.map { [.text($0)] }),
      ])
  }

  private func section(_ element: Int, _ questions: [Int]) -> Section {
    let purpose = preparation.model.elements[element].purpose
    return Section(
      id: "element-" + preparation.model.elements[element].id,
      title: [.text(preparation.heading(ofElement: element))],
      blocks: purpose.map { [.paragraph([.emphasis(Inline.marked($0))])] } ?? [],
      sections: questions.map(section))
  }

  private func section(_ index: Int) -> Section {
    let question = questionnaire.questions[index]
    var blocks: [Block] = []
    if !question.conditions.isEmpty {
      blocks.append(Preparation.boxes(question.conditions.map { Inline.marked($0.text) }))
    }
    if !question.evidence.isEmpty {
      let pieces = question.evidence.map { Inline.marked($0.title) }
        .joined(separator: [.text(words.semicolon)])
      blocks.append(.paragraph(words.tell("Ask to see: \(Array(pieces))")))
    }
    let choices = questionnaire.scale(of: index).choices.map(\.label) + [say("cannot tell")]
    let boxes = choices.map { "☐\u{A0}\($0)" }.joined(separator: "\u{2003}")
    var line: [Inline] = [
      .strong([.text(Words.sentence(say("level \(question.level)")))]), .text("\u{2003}\(boxes)"),
    ]
    if firsts.contains(index) {
      line = [.badge(say("To be asked first"), .accent), .text(" ")] + line
    }
    blocks += [.paragraph(line), .lines(2)]
    return Section(
      id: "question-" + question.id, title: Inline.marked(question.ask), blocks: blocks)
  }

  private var end: Section {
    Section(
      id: "end", title: [.text(say("At the end"))],
      blocks: [
        .bullets(
          [
            say("“What should I have asked and did not?”"),
            say("“What would you change first, if it were yours to decide?”"),
            say(
              "Sum up what you heard and let it be corrected. Thank them, and say what comes next."),
          ].map { [.text($0)] }), .lines(4),
      ])
  }
}
