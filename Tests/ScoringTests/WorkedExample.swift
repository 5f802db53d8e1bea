import Modeling
import Testbed
import YAML

/// The example of `scoring.md` 7: the values of each element's questions, level by level.
enum WorkedExample {
  struct Row: Sendable {
    var clause: String
    var values: [[Int]]
    var achievements: [Double]
    var bands: String
    var level: Int
    /// The level that limits; nil for none.
    var limit: Int?
  }

  static let rows = [
    Row(
      clause: "7.1.1", values: [[100, 100, 75], [75, 100], [50, 75], [0, 25]],
      achievements: [91.67, 87.5, 62.5, 12.5], bands: "F F L- N", level: 3, limit: 3),
    Row(
      clause: "7.1.2", values: [[100, 75], [75, 75], [50, 50], [25, 25]],
      achievements: [87.5, 75, 50, 25], bands: "F L+ P+ P-", level: 2, limit: 3),
    Row(
      clause: "7.2.1", values: [[75, 75], [50, 75], [25, 50], [0, 0]],
      achievements: [75, 62.5, 37.5, 0], bands: "L+ L- P+ N", level: 2, limit: 2),
    Row(
      clause: "7.2.2", values: [[100, 100], [100, 75], [75, 75], [50, 25]],
      achievements: [100, 87.5, 75, 37.5], bands: "F F L+ P+", level: 3, limit: 4),
    Row(
      clause: "7.3.1", values: [[100, 75, 100], [75, 100, 75], [50, 50, 25], [0, 25]],
      achievements: [91.67, 83.33, 41.67, 12.5], bands: "F L+ P+ N", level: 2, limit: 3),
    Row(
      clause: "7.3.2", values: [[100, 100], [100, 100], [75, 75], [50, 75]],
      achievements: [100, 100, 75, 62.5], bands: "F F L+ L-", level: 4, limit: nil),
    Row(
      clause: "7.3.3", values: [[50, 50], [25, 50], [25, 0], [0, 0]],
      achievements: [50, 37.5, 12.5, 0], bands: "P+ P+ N N", level: 0, limit: 1),
    Row(
      clause: "7.4.1", values: [[100, 100], [75, 75], [50, 75], [25, 25]],
      achievements: [100, 75, 62.5, 25], bands: "F L+ L- P-", level: 3, limit: 3),
    Row(
      clause: "7.4.2", values: [[100, 75], [100, 100], [75, 50], [25, 0]],
      achievements: [87.5, 100, 62.5, 12.5], bands: "F F L- N", level: 3, limit: 3),
  ]

  /// The assessment, with the shipped model.
  static func assessment(target: String = "surprising-service") throws -> Assessment {
    let levels = [
      "core-service", "feedback-management", "individual-service", "surprising-service",
    ]
    let elements = [
      "vision-mission-strategy", "leadership-and-management", "service-excellence-culture",
      "employee-engagement", "understanding-customers", "designing-experiences",
      "service-innovation", "processes-and-structure", "monitoring",
    ]
    var questions = ""
    var answers = "schema: answers/1\nby: mk\nanswers:\n"
    for (element, row) in zip(elements, rows) {
      for (level, values) in zip(levels, row.values) {
        for (number, value) in values.enumerated() {
          let id = "\(element)-\(level)-\(number)"
          questions += "  - { id: \(id), element: \(element), level: \(level), scale: s, ask: Q }\n"
          answers += "  \(id): { choice: c\(value) }\n"
        }
      }
    }
    let scale = [0, 25, 50, 75, 100].map { "{ id: c\($0), value: \($0) }" }
    let folder = try Folder([
      "models/iso-23592.yml": try Repository.text("models/iso-23592.yml"),
      "questionnaires/q.yml": """
      schema: questionnaire/1
      id: q
      model: iso-23592
      version: "1"
      title: Q
      scales: { s: [ \(scale.joined(separator: ", ")) ] }
      questions:
      \(questions)
      """,
      "answers/mk.yml": answers,
      "assessment.yml": """
      schema: assessment/1
      id: a
      title: T
      organization: O
      date: 2026-01-01
      questionnaire: q
      target: { default: \(target) }
      """,
    ])
    let loaded = Loaded(folder.path)
    guard let assessment = loaded.assessment else {
      throw Bytes.Failure(description: loaded.problems.rendered.joined(separator: "\n"))
    }
    return assessment
  }
}
