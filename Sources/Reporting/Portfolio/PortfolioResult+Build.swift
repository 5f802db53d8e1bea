import Modeling
package import Scoring
import YAML

extension PortfolioResult {
  package init(_ portfolio: Portfolio, leftOut: [LeftOut]) {
    groups = portfolio.groups.map { Group($0) }
    setAside = portfolio.setAside.map {
      SetAside(
        path: $0.site.path, organization: $0.site.organization, date: $0.site.date.description)
    }
    self.leftOut = leftOut
  }
}

extension PortfolioResult.Group {
  init(_ group: ModelGroup) {
    let model = group.model
    let paths = group.sites.map(\.site.path)
    func levelID(_ level: Int) -> String { model.levels[level - 1].id }
    self.init(
      model: model.id, modelVersion: model.version, modelTitle: model.title,
      questionnaires: group.forms.map {
        PortfolioResult.Form(id: $0.id, version: $0.version, sites: $0.count)
      },
      level: group.levels.map { PortfolioResult.Levels($0) },
      reached: group.reached.enumerated().map {
        PortfolioResult.Reached(level: levelID($0 + 1), sites: $1)
      },
      elements: group.elements.map { spread in
        PortfolioResult.Element(
          id: model.elements[spread.element].id, level: PortfolioResult.Levels(spread.levels),
          achievement: spread.achievement,
          weakest: PortfolioResult.End(
            site: paths[spread.weakest.site], sites: spread.weakest.count),
          strongest: PortfolioResult.End(
            site: paths[spread.strongest.site], sites: spread.strongest.count))
      },
      limiting: group.limits.map {
        PortfolioResult.Limiting(
          element: model.elements[$0.element].id, level: levelID($0.level), sites: $0.count,
          achievement: $0.achievement, knockOut: $0.knockOut, coverage: $0.coverage)
      },
      sites: group.sites.map { PortfolioResult.Site($0, model) })
  }
}

extension PortfolioResult.Levels {
  fileprivate init(_ levels: ModelGroup.Levels) {
    self.init(
      sites: levels.count, lowest: levels.lowest, median: levels.median, highest: levels.highest,
      spread: levels.spread)
  }
}

extension PortfolioResult.Site {
  fileprivate init(_ card: SiteCard, _ model: Model) {
    self.init(
      path: card.site.path, id: card.site.id, title: card.site.title,
      organization: card.site.organization,
      date: card.site.date.description, status: card.site.status.rawValue,
      questionnaire: card.site.questionnaire, questionnaireVersion: card.site.questionnaireVersion,
      level: card.claimed?.level, levelLow: card.claimed?.low, levelHigh: card.claimed?.high,
      evidencedLevel: card.evidenced?.level, evidencedLevelLow: card.evidenced?.low,
      evidencedLevelHigh: card.evidenced?.high, achievement: card.achievement,
      coverage: card.coverage, weakest: card.weakest.map { model.elements[$0.element].id },
      elements: card.elements.map { mark in
        PortfolioResult.Mark(
          id: model.elements[mark.element].id, level: mark.standing?.level,
          levelLow: mark.standing?.low, levelHigh: mark.standing?.high,
          achievement: mark.achievement, coverage: mark.coverage,
          limitingLevel: mark.limit.map { model.levels[$0.level - 1].id },
          limitingWhy: mark.limit?.why.rawValue)
      })
  }
}
