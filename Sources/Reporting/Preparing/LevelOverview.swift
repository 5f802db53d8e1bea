import Documents
import Modeling

/// What the levels mean and how answers are chosen, to be read 48 hours before a group meets.
struct LevelOverview {
  private let preparation: Preparation
  private let assessment: Assessment
  private let questionnaire: Questionnaire

  init(_ preparation: Preparation) {
    self.preparation = preparation
    assessment = preparation.assessment
    questionnaire = assessment.questionnaire
  }

  func document() -> Document {
    let inScope = questionnaire.questions.indices.count(where: assessment.isInScope)
    let assessed = model.elements.indices.count(where: assessment.isAssessed)
    return preparation.document(
      say("Overview of the levels"),
      for: [
        preparation.fact(say("To be read"), say("48 hours before the group meets")),
        preparation.fact(say("Levels"), String(model.levels.count)),
        preparation.fact(say("Elements"), String(assessed)),
        preparation.fact(say("Questions"), String(inScope)),
      ], [levels, answers, elements, talk])
  }

  private var model: Model { assessment.model }

  private var words: Words { preparation.words }

  private func say(_ phrase: Phrase) -> String { preparation.say(phrase) }

  private func title(_ level: Int) -> String {
    words.pair(Words.sentence(say("level \(level)")), model.levels[level - 1].title)
  }

  // MARK: Levels

  private var levels: Section {
    Section(
      id: "levels", title: [.text(say("What the levels mean"))],
      blocks: [
        .lead([
          .text(
            say(
              "Each level rests on those below it: what is built higher up does not hold where the ground under it is missing."
            ))
        ]), .chart(pyramid),
      ] + below,
      sections: model.levels.indices.map { section($0 + 1) })
  }

  private var pyramid: Chart {
    .pyramid(
      id: "pyramid", title: say("The levels"),
      description: say("The levels from the lowest, at the bottom, to the highest, at the top."),
      series: [],
      steps: model.levels.indices.map { index in
        PyramidStep(
          title: model.levels[index].title, state: Words.sentence(say("level \(index + 1)")),
          isReached: false, isDimmed: false, values: [])
      }, step: say("Title"), state: say("Level"))
  }

  private var below: [Block] {
    guard let meaning = model.belowMeaning else { return [] }
    let title: [Inline] = [.strong(Inline.marked(model.title(ofLevel: 0)))]
    return [
      .paragraph(
        words.tell(
          "Before the first level an organization stands at 0, \(title): \(Inline.marked(meaning))")
      )
    ]
  }

  private func section(_ level: Int) -> Section {
    var blocks: [Block] = []
    if let meaning = model.levels[level - 1].meaning { blocks.append(.marked(meaning)) }
    blocks += example(level)
    return Section(id: "level-\(level)", title: Inline.marked(title(level)), blocks: blocks)
  }

  /// A question of the level with what its choices say, from the same element for every level as
  /// far as it is asked about there.
  private func example(_ level: Int) -> [Block] {
    let asked = questionnaire.questions.indices.filter {
      assessment.isInScope($0) && questionnaire.questions[$0].level == level
    }
    let own = asked.first { questionnaire.questions[$0].element == exemplar }
    guard let index = own ?? asked.first else { return [] }
    let question = questionnaire.questions[index]
    let choices = questionnaire.scale(of: index).choices
    let secured = choices.firstIndex { Double($0.value) > model.rating.securedBound }
    let shown = [0, secured ?? choices.count - 1]
    return [
      .paragraph(
        words.tell(
          "It is asked, for example: \([.emphasis(Inline.marked(question.ask))])")),
      .bullets(
        shown.map { position in
          let choice = choices[position]
          let label: [Inline] = [.strong(Inline.marked(choice.label))]
          let meaning = question.wordings[position] ?? choice.meaning
          return meaning.map { words.tell("\(label): \(Inline.marked($0))") } ?? label
        }),
    ]
  }

  /// The element that is asked about on most levels, the first of these.
  private var exemplar: Int? {
    let questions = questionnaire.questions.indices.filter(assessment.isInScope)
      .map { questionnaire.questions[$0] }
    let counts = model.elements.indices.map { element in
      Set(questions.filter { $0.element == element }.map(\.level)).count
    }
    return counts.max().flatMap { counts.firstIndex(of: $0) }
  }

  // MARK: Answers

  private var answers: Section {
    let used = Set(
      questionnaire.questions.indices.filter(assessment.isInScope)
        .map { questionnaire.questions[$0].scale })
    var blocks: [Block] = []
    if let advice = questionnaire.description { blocks.append(.marked(advice)) }
    blocks += used.sorted().map { .table(table(questionnaire.scales[$0], alone: used.count == 1)) }
    blocks.append(.text(rule))
    return Section(
      id: "answers", title: [.text(say("How to choose an answer"))], blocks: blocks)
  }

  private func table(_ scale: Scale, alone: Bool) -> Table {
    Table(
      caption: [.text(alone ? say("Scale") : say("Scale \(words.quoted(scale.id))"))],
      columns: [.init(say("Choice")), .init(say("Percent"), .trailing), .init(say("Meaning"))],
      rows: scale.choices.map { choice in
        Table.Row([
          Inline.marked(choice.label), [.text(String(choice.value))],
          choice.meaning.map(Inline.marked) ?? [.text("–")],
        ])
      })
  }

  private var rule: String {
    let rating = model.rating
    func percent(_ bound: Double) -> String {
      let tenths = Int((bound * 10).rounded())
      return words.decimal(tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
    }
    let (attained, secured) = (percent(rating.attainedBound), percent(rating.securedBound))
    return rating.knockOut.map { knockOut in
      say(
        "A level is reached when its figure is above \(attained) percent and every level below it is secured: above \(secured) percent, with no question at \(percent(knockOut)) percent or less."
      )
    }
      ?? say(
        "A level is reached when its figure is above \(attained) percent and every level below it is secured: above \(secured) percent."
      )
  }

  // MARK: Elements and talk

  private var elements: Section {
    let assessed = model.elements.indices.filter(assessment.isAssessed)
    return Section(
      id: "elements", title: [.text(say("What is looked at"))],
      blocks: [
        .table(
          Table(
            caption: [.text(say("Elements"))],
            columns: [.init(say("Element")), .init(say("What it is about"))],
            rows: assessed.map { element in
              Table.Row([
                [.text(preparation.heading(ofElement: element))],
                model.elements[element].purpose.map(Inline.marked) ?? [.text("–")],
              ])
            }))
      ])
  }

  private var talk: Section {
    Section(
      id: "talk", title: [.text(say("How the group talks"))],
      blocks: [
        .bullets(
          [
            say(
              "The aim is an honest view that all share, not a good figure. Doubt is welcome."),
            say(
              "Only questions on which answers lie far apart are talked over. Those who stand furthest apart explain first, whatever their rank."
            ),
            say("What was seen counts more than what is believed: name an instance or a record."),
            say("It is about how things are done, never about who is to blame."),
            say(
              "The group agrees on a choice and writes down why. Who still sees it differently has that noted."
            ),
          ].map { [.text($0)] })
      ])
  }
}
