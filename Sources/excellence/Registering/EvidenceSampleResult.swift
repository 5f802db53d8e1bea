import Modeling
import Planning
import Scoring

/// The claims drawn, for programs.
struct EvidenceSampleResult: Encodable {
  struct Piece: Encodable {
    var id: String
    var title: String
    var strength: String
    /// `supports` or `contradicts`.
    var says: String
    var counts: Bool
  }

  struct Typical: Encodable {
    var title: String
    var strength: String?
  }

  struct Cell: Encodable {
    var state: String
    var achievement: Double?
    var low: Double?
    var high: Double?
  }

  struct Level: Encodable {
    var level: Int?
    var levelLow: Int?
    var levelHigh: Int?
  }

  struct Change<Value: Encodable>: Encodable {
    var now: Value
    var then: Value
  }

  struct Claim: Encodable {
    var question: String
    var element: String
    var level: String
    var ask: String
    var weight: Int
    var value: Double?
    /// What the draw went by.
    var size: Int
    var askOf: [String]
    var enough: String
    var typical: [Typical]
    var evidence: [Piece]
    var nothingFound: String?
    var evidencedValue: Change<Double?>
    var cell: Change<Cell>
    var elementLevel: Change<Level>
  }

  struct Element: Encodable {
    var element: String
    var level: Change<Level>
  }

  var assessment: String
  var generator = "SplitMix64"
  /// As text, since not every reader of JSON holds such a number exactly.
  var seed: String
  var claims: [Claim]
  /// What falls together if nothing is found for any of them.
  var elements: [Element]
  var organization: Change<Level>?

  init(_ sample: EvidenceSample, _ study: Study) {
    let assessment = study.assessment
    self.assessment = assessment.id
    seed = String(sample.seed)
    claims = sample.claims.map { Claim($0, study) }
    elements = sample.together.elements.map { fall in
      Element(
        element: assessment.model.elements[fall.element].id, level: Self.level(fall.card))
    }
    organization = sample.together.organization.map { change in
      Change(now: Level(change.now), then: Level(change.then))
    }
  }

  fileprivate static func level(_ card: Fall.Change<ElementCard>) -> Change<Level> {
    func level(_ card: ElementCard) -> Level {
      Level(level: card.level, levelLow: card.levelLow, levelHigh: card.levelHigh)
    }
    return Change(now: level(card.now), then: level(card.then))
  }
}

extension EvidenceSampleResult.Level {
  fileprivate init(_ card: GroupCard) {
    self.init(level: card.level, levelLow: card.levelLow, levelHigh: card.levelHigh)
  }
}

extension EvidenceSampleResult.Claim {
  init(_ claim: EvidenceSample.Claim, _ study: Study) {
    typealias Result = EvidenceSampleResult
    let assessment = study.assessment
    let question = assessment.questionnaire.questions[claim.question]
    let value = study.scorecard.questions[claim.question].value
    let card = claim.fall.elements.first?.card
    func cell(_ card: ElementCard?) -> Result.Cell {
      let cell = card?.cells[question.level - 1]
      return Result.Cell(
        state: cell?.state.rawValue ?? "", achievement: cell?.achievement, low: cell?.low,
        high: cell?.high)
    }
    let none = Result.Level(level: nil, levelLow: nil, levelHigh: nil)
    let values = claim.fall.values.first
    self.init(
      question: question.id, element: assessment.model.elements[question.element].id,
      level: assessment.model.levels[question.level - 1].id, ask: question.ask,
      weight: question.weight, value: value,
      size: Int(Drawing.size(weight: question.weight, value: value)), askOf: question.askOf,
      enough: question.enough.rawValue,
      typical: question.evidence.map {
        Result.Typical(title: $0.title, strength: $0.strength?.rawValue)
      },
      evidence: Result.Piece.about(claim.question, assessment),
      nothingFound: assessment.nothingFound[claim.question],
      evidencedValue: Result.Change(now: values?.now, then: values?.then),
      cell: Result.Change(now: cell(card?.now), then: cell(card?.then)),
      elementLevel: card.map(Result.level) ?? Result.Change(now: none, then: none))
  }
}

extension EvidenceSampleResult.Piece {
  /// The pieces that say something of a question.
  static func about(_ question: Int, _ assessment: Assessment) -> [Self] {
    assessment.evidence.flatMap { piece -> [Self] in
      let counts = piece.lapse(on: assessment.date) == nil
      func said(_ word: String) -> Self {
        Self(
          id: piece.id, title: piece.title, strength: piece.strength.rawValue, says: word,
          counts: counts)
      }
      return piece.supports.filter { $0.question == question }.map { _ in said("supports") }
        + piece.contradicts.filter { $0.question == question }.map { _ in said("contradicts") }
    }
  }
}
