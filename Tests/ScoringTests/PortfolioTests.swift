import Modeling
import Scoring
import Testbed
import Testing
import YAML

@Suite("Portfolios")
struct PortfolioTests {
  /// Cards of random assessments, several of each organization and model.
  private static func cards(_ seed: UInt64) throws -> ([SiteCard], [Model]) {
    var random = Random(seed: seed)
    var cards: [SiteCard] = []
    var models: [Model] = []
    for study in try (1...UInt64(random.int(1...3))).map({ try RandomStudy(seed: seed * 3 + $0) }) {
      models.append(study.assessment.model)
      for site in 0..<random.int(1...8) {
        var assessment = study.assessment
        assessment.organization = "O\(random.int(1...5))"
        if random.chance(0.5) { assessment.date = .last }
        for question in assessment.questionnaire.questions.indices where random.chance(0.4) {
          let choices = assessment.questionnaire.scale(of: question).choices.count
          assessment.settle(question, at: random.int(0...choices - 1))
        }
        let scorecard = Scorecard(assessment, agreement: false)
        cards.append(
          SiteCard(assessment, scorecard, path: "\(models.count)/\(site)", model: models.count - 1))
      }
    }
    return (cards, models)
  }

  private static let seeds = Array(UInt64(1)...60)

  @Test("The order of sites changes nothing", arguments: seeds)
  func order(_ seed: UInt64) throws {
    let (cards, models) = try Self.cards(seed)
    var random = Random(seed: seed)
    for all in [true, false] {
      let portfolio = Portfolio(cards, models, all: all)
      for _ in 0..<5 {
        let isSame =
          Portfolio(cards.shuffled(using: &random), models, all: all) == portfolio
        #expect(isSame)
      }
    }
  }

  @Test("Every site is in one place, and the latest of each organization stays", arguments: seeds)
  func places(_ seed: UInt64) throws {
    let (cards, models) = try Self.cards(seed)
    let portfolio = Portfolio(cards, models, all: false)
    let kept = portfolio.groups.flatMap(\.sites)
    #expect(
      (kept + portfolio.setAside).map(\.site.path).sorted() == cards.map(\.site.path).sorted())
    for card in portfolio.setAside {
      #expect(
        kept.contains { later in
          later.site.organization == card.site.organization && later.site.date > card.site.date
            && models[later.model].id == models[card.model].id
        })
    }
    for one in kept {
      #expect(
        !kept.contains { other in
          other.site.organization == one.site.organization && other.site.date < one.site.date
            && models[other.model].id == models[one.model].id
        })
    }
    #expect(Portfolio(cards, models, all: true).setAside.isEmpty)
  }

  @Test("Figures of a group are those of its sites", arguments: seeds)
  func figures(_ seed: UInt64) throws {
    let (cards, models) = try Self.cards(seed)
    for group in Portfolio(cards, models, all: true).groups {
      #expect(group.forms.reduce(0) { $0 + $1.count } == group.sites.count)
      #expect(zip(group.reached, group.reached.dropFirst()).allSatisfy { $0 >= $1 })
      let marks = group.sites.flatMap(\.elements)
      #expect(group.limits.reduce(0) { $0 + $1.count } == marks.count { $0.limit != nil })
      #expect(zip(group.limits, group.limits.dropFirst()).allSatisfy { $0.count >= $1.count })
      for spread in group.elements {
        let own = marks.filter { $0.element == spread.element && $0.standing != nil }
        let lows = own.compactMap { $0.standing?.low }
        let levels = spread.levels
        #expect(levels.lowest == lows.min() && levels.highest == lows.max())
        // At least half are at the median or above it, and at least half at it or below.
        #expect(2 * lows.count { $0 >= levels.median } >= lows.count)
        #expect(2 * lows.count { $0 <= levels.median } >= lows.count)
        let figures = own.compactMap(\.achievement)
        if let mean = spread.achievement {
          #expect(abs(mean * Double(figures.count) - figures.reduce(0, +)) < 1e-6)
        } else {
          #expect(figures.isEmpty)
        }
        let weakest = group.sites[spread.weakest.site].elements
          .first { $0.element == spread.element }
        #expect(weakest?.standing?.low == levels.lowest)
        let strongest = group.sites[spread.strongest.site].elements
          .first { $0.element == spread.element }
        #expect(strongest?.standing?.low == levels.highest)
      }
    }
  }

  @Test("The median is a level, of two middle ones the lower")
  func median() throws {
    let study = try RandomStudy(seed: 5)
    let scorecard = Scorecard(study.assessment, agreement: false)
    let card = SiteCard(study.assessment, scorecard, path: "", model: 0)
    let cards = [3, 0, 1, 2].enumerated().map { index, level in
      var copy = card
      copy.site.path = "\(index)"
      copy.claimed = SiteCard.Standing(level: 4, low: level, high: 5)
      return copy
    }
    let levels = Portfolio(cards, [study.assessment.model], all: true).groups.first?.levels
    #expect(levels == ModelGroup.Levels(count: 4, lowest: 0, median: 1, highest: 3))
  }
}
