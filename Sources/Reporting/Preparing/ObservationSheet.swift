import Documents
import Modeling

/// What somebody can see who stands where customers are served.
///
/// It has those questions of each element that are asked of the people there and of fewest others,
/// with their conditions to be tallied; not those that a document answers.
struct ObservationSheet {
  /// The group that serves customers, as questionnaires name it.
  private static let servers = "front-line"
  /// So many questions of an element can be kept in mind while watching.
  private static let most = 3

  private let preparation: Preparation
  private let questionnaire: Questionnaire

  init(_ preparation: Preparation) {
    self.preparation = preparation
    questionnaire = preparation.assessment.questionnaire
  }

  /// Nil where no question has conditions to look for.
  func document() -> Document? {
    let elements = preparation.byElement(watched)
    guard !elements.isEmpty else { return nil }
    return preparation.document(
      say("Observation sheet"),
      for: [
        preparation.fact(say("Elements"), String(elements.count)),
        preparation.fact(say("Questions"), String(watched.count)),
        preparation.fact(say("Use"), say("one sheet for each place and shift")),
      ], [head] + elements.map(section) + [remarks])
  }

  private var words: Words { preparation.words }

  private func say(_ phrase: Phrase) -> String { preparation.say(phrase) }

  /// Of each element the questions that are asked of fewest groups besides those who serve.
  private var watched: [Int] {
    let all = questionnaire.questions
    let knowsServers = questionnaire.groups.contains(Self.servers)
    let visible = all.indices.filter { index in
      let question = all[index]
      return preparation.assessment.isInScope(index) && !question.conditions.isEmpty
        && question.enough > .document
        && (!knowsServers || question.askOf.contains(Self.servers))
    }
    return preparation.byElement(visible).flatMap { _, questions in
      let order = questions.enumerated().sorted {
        (all[$0.element].askOf.count, $0.offset) < (all[$1.element].askOf.count, $1.offset)
      }
      return order.prefix(Self.most).map(\.element)
    }
  }

  private var head: Section {
    let units = preparation.assessment.about.units
    var blocks: [Block] = [
      .table(
        Table(
          caption: [],
          columns: [say("Unit"), say("Place"), say("Date"), say("From – to"), say("Observer")].map {
            .init($0, .writing)
          },
          rows: [Table.Row(Array(repeating: Preparation.room, count: 5))], hasRowHeaders: false))
    ]
    if !units.isEmpty {
      blocks += [
        .heading([.text(say("Units in scope"))]), Preparation.boxes(units.map { [.text($0)] }),
      ]
    }
    blocks.append(
      .bullets(
        [
          say(
            "Watch what happens to customers, not how single people do. Write down no names."),
          say(
            "Make a stroke each time: seen, not seen although there was occasion, or no occasion."),
          say("Note instances in the words that were said, with the time. Judge later."),
          say(
            "You see a few hours. What is not seen is not absent; ask in the interview, or look at records."
          ),
        ].map { [.text($0)] }))
    return Section(id: "head", title: [.text(say("At the place of service"))], blocks: blocks)
  }

  private func section(_ element: Int, _ questions: [Int]) -> Section {
    let rows = questions.flatMap { index -> [Table.Row] in
      let question = questionnaire.questions[index]
      let ask: [Inline] = [.strong(Inline.marked(question.ask))]
      return [Table.Row([ask, [], [], []])]
        + question.conditions.map { Table.Row([Inline.marked($0.text), [], [], []]) }
    }
    return Section(
      id: "element-" + preparation.model.elements[element].id,
      title: [.text(preparation.heading(ofElement: element))],
      blocks: [
        .table(
          Table(
            caption: [],
            columns: [
              .init(say("What to look for")), .init(say("Seen"), .writing),
              .init(say("Not seen"), .writing), .init(say("No occasion"), .writing),
            ], rows: rows, hasRowHeaders: false)), .lines(2),
      ])
  }

  private var remarks: Section {
    Section(
      id: "remarks", title: [.text(say("What else stood out"))],
      blocks: [.text(say("Also what was good, and what surprised customers or you.")), .lines(6)])
  }
}
