import Modeling
import Planning
import Reporting
import Scoring

/// The claims drawn, each as a paragraph to take along, then what falls together.
struct EvidenceSampleTable {
  private let sample: EvidenceSample
  private let assessment: Assessment
  private let scorecard: Scorecard
  private let words: Words
  private let shown: Shown

  init(_ sample: EvidenceSample, _ study: Study) {
    self.sample = sample
    assessment = study.assessment
    scorecard = study.scorecard
    words = study.words
    shown = Shown(assessment.model.rating, words)
  }

  var text: String {
    let headline = words.say(
      sample.claims.count, one: "one claim drawn to be examined, seed \(String(sample.seed)).",
      other: "\(sample.claims.count) claims drawn to be examined, seed \(String(sample.seed)).")
    var lines = [words.pair(assessment.organization, headline), ""]
    for (index, claim) in sample.claims.enumerated() {
      lines += paragraph(index + 1, claim) + [""]
    }
    if sample.claims.isEmpty {
      lines.append(words.say("There is no claim with a weight and a value above 0."))
    } else {
      lines += together
    }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private func paragraph(_ number: Int, _ claim: EvidenceSample.Claim) -> [String] {
    let question = assessment.questionnaire.questions[claim.question]
    let title = words.say("\(name(question.element)), level \(question.level)")
    let value = shown.percentSign(scorecard.questions[claim.question].value)
    let groups = question.askOf.map(words.term)
    let typical = question.evidence.map { words.quoted($0.title) }
    let enough = words.term(question.enough.rawValue)
    let request =
      typical.isEmpty
      ? words.say("enough would be: \(enough)")
      : words.say("\(words.list(typical)); enough would be: \(enough)")
    let rows = [
      words.pair(words.say("Claimed"), words.say("\(value), weight \(question.weight)")),
      words.pair(
        words.say("To ask"), groups.isEmpty ? words.say("everybody") : words.list(groups)),
      words.pair(words.say("There is"), there(claim.question)),
      words.pair(words.say("To ask for"), request),
      words.pair(words.say("If nothing is found"), falls(claim, question)),
    ]
    return ["\(number). \(question.id): \(question.ask)", "   " + title] + rows.map { "   " + $0 }
  }

  private func name(_ element: Int) -> String {
    let element = assessment.model.elements[element]
    return [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
  }

  /// What the register says of a question.
  private func there(_ question: Int) -> String {
    var said = EvidenceSampleResult.Piece.about(question, assessment).map { piece in
      var notes = [words.term(piece.strength)]
      if piece.says == "contradicts" { notes.append(words.say("contradicts")) }
      if !piece.counts { notes.append(words.say("does not count")) }
      return "\(words.quoted(piece.title)) (\(piece.id), \(notes.joined(separator: ", ")))"
    }
    if let absent = assessment.nothingFound[question] {
      said.append(words.pair(words.say("Looked for and not found"), absent))
    }
    return said.isEmpty
      ? words.say("nothing; nobody has examined it") : said.joined(separator: words.semicolon)
  }

  private func falls(_ claim: EvidenceSample.Claim, _ question: Question) -> String {
    guard let card = claim.fall.elements.first?.card, let value = claim.fall.values.first
    else { return "–" }
    let now = value.now.map { shown.percentSign($0) } ?? words.say("not examined")
    let cells = (card.now.cells[question.level - 1], card.then.cells[question.level - 1])
    let parts = [
      words.say("the answer \(change(now, shown.percentSign(value.then)))"),
      words.say("its level of the element \(change(cell(cells.0), cell(cells.1)))"),
      words.say("the element's evidenced level \(change(level(card.now), level(card.then)))"),
    ]
    return parts.joined(separator: words.semicolon)
  }

  private func change(_ now: String, _ then: String) -> String {
    now == then ? words.say("stays \(now)") : "\(now) → \(then)"
  }

  /// The evidenced figure of a cell, or its range where nobody has examined enough of it.
  private func cell(_ cell: Cell) -> String {
    if cell.state == .rated { return shown.percentSign(cell.achievement) }
    guard let low = cell.low, let high = cell.high else { return "–" }
    return words.say("\(shown.percent(low)) to \(shown.percentSign(high))")
  }

  private func level(_ card: ElementCard) -> String {
    words.level(card.level, card.levelLow, card.levelHigh)
  }

  private var together: [String] {
    var table = TextTable(
      header: [
        words.say("If nothing is found for any of them"), words.say("Evidenced now"),
        words.say("Then", in: "fall"),
      ],
      rows: sample.together.elements.map { fall in
        [name(fall.element).elided(to: 60), level(fall.card.now), level(fall.card.then)]
      })
    if let organization = sample.together.organization {
      func level(_ card: GroupCard) -> String {
        words.level(card.level, card.levelLow, card.levelHigh)
      }
      table.rows.append([
        words.say("Organization"), level(organization.now), level(organization.then),
      ])
    }
    return table.lines
  }
}
