import Documents
import Modeling
import YAML

/// What one group is asked to have ready.
struct EvidenceRequestPaper {
  private let preparation: Preparation
  private let list: EvidenceRequests.List

  init(_ preparation: Preparation, _ list: EvidenceRequests.List) {
    self.preparation = preparation
    self.list = list
  }

  func document() -> Document {
    let members = preparation.members(of: list.owner)
    let assessors = preparation.assessors { $0.name ?? $0.id }
    return preparation.document(
      say("Evidence request"),
      for: [
        preparation.fact(say("For"), preparation.title(ofGroup: list.owner)),
        members.isEmpty ? nil : preparation.fact(say("Who"), members.joined(separator: ", ")),
        preparation.fact(say("Pieces"), String(list.count)),
        preparation.until.map {
          preparation.fact(say("Ready by"), words.date($0.description))
        },
        assessors.isEmpty ? nil : preparation.fact(say("Collected by"), assessors),
      ].compactMap { $0 },
      [introduction] + requests + (visits.map { [$0] } ?? []))
  }

  private var words: Words { preparation.words }

  private func say(_ phrase: Phrase) -> String { preparation.say(phrase) }

  private var introduction: Section {
    var lines = [
      say(
        "Please have ready what there is, as it is used. Write nothing anew for this assessment."),
      say(
        "Where something does not exist, write “none”: that is a result too, and saves everybody the search."
      ),
      say("A place in a system or a shelf will do; originals stay where they are."),
      say("Make names of customers and employees unreadable where nobody needs them."),
    ]
    let others = list.others.map(words.term)
    if !others.isEmpty {
      lines.append(
        say(
          "If somebody else keeps a piece, write down who. It may be with: \(words.list(others))."))
    }
    if list.known > 0 {
      lines.append(
        words.say(
          list.known,
          one: "One more piece is not asked for, since the evidence register covers it already.",
          other:
            "\(list.known) more pieces are not asked for, since the evidence register covers them already."
        ))
    }
    return Section(
      id: "how", title: [.text(say("What we ask you for"))],
      blocks: [
        .lead([
          .text(
            say(
              "Answers say what people believe; evidence shows what is done. For each piece, tick the box and say where it is."
            ))
        ]), .bullets(lines.map { [.text($0)] }),
        .facts(
          Strength.allCases.reversed().map {
            preparation.fact(Words.sentence(words.term($0.rawValue)), meaning($0))
          }),
      ])
  }

  private func meaning(_ strength: Strength) -> String {
    switch strength {
    case .statement: say("what people say when they are asked")
    case .document: say("what is decided and written down, such as a policy or a plan")
    case .record: say("what was left behind when it was done, such as a log or minutes")
    case .result: say("figures that show what came of it")
    }
  }

  private var requests: [Section] {
    list.pieces.compactMap { element, pieces in
      let pieces = pieces.filter { $0.strength != .statement }
      guard !pieces.isEmpty else { return nil }
      return section(
        "element-" + preparation.model.elements[element].id,
        preparation.heading(ofElement: element), pieces, say("What to have ready"))
    }
  }

  /// Talks and visits, which nobody keeps in a drawer.
  private var visits: Section? {
    let pieces = list.pieces.flatMap(\.pieces).filter { $0.strength == .statement }
    if pieces.isEmpty { return nil }
    return section("talks", say("Talks to arrange"), pieces, say("Whom we would like to hear"))
  }

  private func section(
    _ id: String, _ title: String, _ pieces: [EvidenceRequests.Piece], _ heading: String
  ) -> Section {
    let questions = preparation.assessment.questionnaire.questions
    let rows = pieces.enumerated().map { place, piece in
      // What several pieces answer stands with the first of them.
      let isSame = place > 0 && pieces[place - 1].questions == piece.questions
      let asks = piece.questions.flatMap { question -> [Inline] in
        [.emphasis(Inline.marked(questions[question].ask)), .lineBreak]
      }
      return Table.Row([
        [.text("☐")], (isSame ? [] : asks) + [.strong(Inline.marked(piece.title))],
        [.text(piece.strength.map { words.term($0.rawValue) } ?? "–")], Preparation.room,
      ])
    }
    return Section(
      id: id, title: [.text(title)],
      blocks: [
        .table(
          Table(
            caption: [],
            columns: [
              .init(words.say("Done", in: "tick")), .init(heading), .init(say("Kind of evidence")),
              .init(say("Where it is, or who has it"), .writing),
            ], rows: rows, hasRowHeaders: false))
      ])
  }
}
