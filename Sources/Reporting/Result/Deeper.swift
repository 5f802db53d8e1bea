import Modeling

extension Report.DeeperResult {
  /// The questionnaires to look deeper into one cell with.
  static func all(
    _ element: String, _ level: String, _ deeper: [DeeperQuestionnaire], _ model: Model
  ) -> [Report.DeeperResult] {
    guard let index = model.element(id: element), let number = model.level(id: level) else {
      return []
    }
    let cell = DeeperQuestionnaire.Cell(element: index, level: number)
    return deeper.filter { $0.cells.contains(cell) }.map {
      Report.DeeperResult(
        element: element, level: level, questionnaire: $0.id, title: $0.title)
    }
  }
}
