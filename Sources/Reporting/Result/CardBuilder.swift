import Modeling
import Scoring

/// Writes cards with ids in place of positions.
struct CardBuilder {
  let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  private var model: Model { questionnaire.model }

  func view(_ view: Scorecard.View) -> Report.View {
    Report.View(
      organization: view.organization.map(group), dimensions: view.dimensions.map(group),
      elements: view.elements.map(element))
  }

  private func element(_ card: ElementCard) -> Report.ElementFigures {
    Report.ElementFigures(
      id: model.elements[card.element].id, level: card.level, levelLow: card.levelLow,
      levelHigh: card.levelHigh, achievement: card.achievement, foundations: card.foundations,
      excellence: card.excellence, coverage: card.coverage,
      limiting: card.limit.map { limit in
        Report.LimitFigures(
          level: levelID(limit.level), achievement: limit.achievement, bound: limit.bound,
          knockedOut: limit.knockedOut.map(questionID), why: limit.why.rawValue)
      },
      borderline: card.borderline.map {
        Report.BorderlineResult(down: $0.down.map(questionID), up: $0.up.map(questionID))
      },
      target: card.target, cells: card.cells.map(cell), ahead: card.ahead.map(levelID),
      skipped: card.skipped.map(levelID))
  }

  private func group(_ card: GroupCard) -> Report.GroupFigures {
    Report.GroupFigures(
      id: card.dimension.map { model.dimensions[$0].id } ?? "organization", level: card.level,
      levelLow: card.levelLow, levelHigh: card.levelHigh, achievement: card.achievement,
      foundations: card.foundations, excellence: card.excellence, coverage: card.coverage,
      floor: card.floor, floorElement: card.floorElement.map { model.elements[$0].id },
      reached: card.reached, cells: card.cells.map(cell))
  }

  private func cell(_ cell: Cell) -> Report.CellFigures {
    Report.CellFigures(
      level: levelID(cell.level), state: cell.state.rawValue, achievement: cell.achievement,
      low: cell.low, high: cell.high, coverage: cell.coverage,
      band: cell.band.map { model.rating.bands[$0].id }, asked: cell.isAsked)
  }

  private func levelID(_ level: Int) -> String { model.levels[level - 1].id }

  private func questionID(_ index: Int) -> String { questionnaire.questions[index].id }
}
