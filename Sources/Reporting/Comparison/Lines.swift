import Modeling
import Scoring

/// The figures of the organization and of each element through all points.
struct Lines {
  let organization: Comparison.Line
  let elements: [Comparison.Line]

  /// `common` are the ids of the questions that all share.
  init(_ reports: [Report], _ views: [QuestionView], _ common: Set<String>) {
    guard let last = reports.last, let scale = views.last else {
      organization = Comparison.Line(id: "organization", all: [], shared: [])
      elements = []
      return
    }
    let levels = last.definitions.levels.map(\.id)
    var weights: [String: Int] = [:]
    for element in last.definitions.elements { weights[element.id] = element.weight }
    let assessed = last.definitions.elements.map(\.id).filter { id in
      reports.contains { $0.claimed.elements.contains { $0.id == id } }
    }
    let asked = Dictionary(
      grouping: last.questions.filter { common.contains($0.id) }, by: \.element)
    func standing(_ element: String, _ view: QuestionView) -> Standing {
      Standing(
        levels.map { level in
          (asked[element] ?? []).filter { $0.level == level }.compactMap { question in
            view.part(question.id).map {
              Standing.Part(weight: question.weight, value: $0.value)
            }
          }
        }, scale.rating)
    }
    elements = assessed.map { id in
      Comparison.Line(
        id: id, all: reports.map { Comparison.Figures(element: id, $0) },
        shared: zip(reports, views).map { report, view in
          report.claimed.elements.contains { $0.id == id }
            ? Comparison.Figures(standing(id, view)) : nil
        })
    }
    let lines = elements
    organization = Comparison.Line(
      id: "organization", all: reports.map { Comparison.Figures(organization: $0) },
      shared: reports.indices.map { point in
        let cards = lines.map { ($0.shared[point], weights[$0.id] ?? 1) }
        guard reports[point].claimed.organization != nil, !cards.isEmpty else { return nil }
        func quorum(_ level: (Comparison.Figures) -> Int?) -> Int? {
          Standing.quorum(
            cards.map { ($0.0.flatMap(level), $0.1) }, levels: levels.count, scale.rating)
        }
        return Comparison.Figures(
          level: quorum(\.level), levelHigh: quorum(\.levelHigh),
          achievement: Self.achievement(
            lines.map { (standing($0.id, views[point]), weights[$0.id] ?? 1) }, levels.count))
      })
  }

  /// The mean over the levels of the means of the elements' rated cells. Source: `scoring.md` 6.
  private static func achievement(_ standings: [(Standing, Int)], _ levels: Int) -> Double? {
    let cells = (0..<levels).map { level in
      mean(
        standings.map { standing, weight in
          (standing.cells[level].state == .rated ? standing.cells[level].achievement : nil, weight)
        })
    }
    return mean(cells.map { ($0, 1) })
  }

  private static func mean(_ figures: [(Double?, Int)]) -> Double? {
    var sum = 0.0
    var all = 0
    for case (let figure?, let weight) in figures {
      sum += figure * Double(weight)
      all += weight
    }
    return all > 0 ? sum / Double(all) : nil
  }
}

extension Comparison.Figures {
  init?(element id: String, _ report: Report) {
    guard let claimed = report.claimed.elements.first(where: { $0.id == id }),
      let evidenced = report.evidenced.elements.first(where: { $0.id == id })
    else { return nil }
    self.init(
      level: claimed.levelLow, levelHigh: claimed.levelHigh, achievement: claimed.achievement,
      evidencedLevel: evidenced.levelLow, evidenced: evidenced.achievement)
  }

  init?(organization report: Report) {
    guard let claimed = report.claimed.organization else { return nil }
    self.init(
      level: claimed.levelLow, levelHigh: claimed.levelHigh, achievement: claimed.achievement,
      evidencedLevel: report.evidenced.organization?.levelLow,
      evidenced: report.evidenced.organization?.achievement)
  }

  init(_ standing: Standing) {
    self.init(
      level: standing.levelLow, levelHigh: standing.levelHigh, achievement: standing.achievement)
  }
}
