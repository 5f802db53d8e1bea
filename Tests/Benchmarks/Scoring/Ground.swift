import Modeling
import Testbed
import YAML

/// An assessment of 108 questions, three for each of nine elements and four levels, some of them
/// weighted, with consensus and evidence on some, whose answers are drawn by lot.
struct Ground {
  private let assessment: Assessment
  private let choices = 5

  var questions: Int { assessment.questionnaire.questions.count }

  init() throws {
    let folder = try Folder([
      "models/shape.yml": Self.model, "questionnaires/bank.yml": Self.questionnaire,
      "assessment.yml": Self.head, "evidence.yml": Self.evidence, "consensus.yml": Self.consensus,
    ])
    let loaded = Loaded(folder.path)
    guard let assessment = loaded.assessment else {
      fatalError(loaded.problems.rendered.joined(separator: "\n"))
    }
    self.assessment = assessment
  }

  /// Assessments with a number of people each; one answer in ten is none, unknown or not applicable.
  func assessments(_ count: Int, people: Int) -> [Assessment] {
    var random = Random(seed: 23592)
    return (0..<count).map { _ in
      var assessment = assessment
      assessment.sheets = (0..<people).map { person in
        Sheet(by: "p-\(person)", marks: (0..<questions).map { _ in mark(&random) })
      }
      return assessment
    }
  }

  private func mark(_ random: inout Random) -> Sheet.Mark {
    if random.chance(0.9) { return .choice(random.int(0...choices - 1)) }
    return random.pick([.none, .unknown, .notApplicable])
  }

  // MARK: Files

  private static let elements = (1...9).map { "element-\($0)" }
  private static let levels = (1...4).map { "level-\($0)" }

  private static var model: String {
    let dimensions = [1...2, 3...4, 5...7, 8...9].enumerated().map { index, members in
      let lines = members.map { "      - { id: element-\($0), title: Element }\n" }.joined()
      return "  - id: dimension-\(index)\n    title: Dimension\n    elements:\n\(lines)"
    }
    return """
      schema: model/1
      id: shape
      version: "1.0"
      title: The shape of a service excellence model
      levels:
      \(levels.map { "  - { id: \($0), title: Level }\n" }.joined())dimensions:
      \(dimensions.joined())tags:
        principle: [ \((1...7).map { "{ id: principle-\($0), title: P }" }.joined(separator: ", ")) ]
        cycle: [ \((1...4).map { "{ id: step-\($0), title: S }" }.joined(separator: ", ")) ]
      rating:
        bands:
          - { id: "N", up-to: 15 }
          - { id: "P-", up-to: 32.5 }
          - { id: "P+", up-to: 50 }
          - { id: "L-", up-to: 67.5 }
          - { id: "L+", up-to: 85 }
          - { id: "F", up-to: 100 }
        attained: L-
        secured: L+
        knock-out: 25

      """
  }

  private static var questionnaire: String {
    var text = """
      schema: questionnaire/1
      id: bank
      model: shape
      version: "1.0"
      title: 108 questions
      scales:
        practice:
      \(zip(["none", "started", "partial", "deployed", "embedded"], [0, 25, 50, 75, 100])
        .map { "    - { id: \($0), value: \($1) }\n" }.joined())questions:

      """
    for (first, element) in elements.enumerated() {
      for (second, level) in levels.enumerated() {
        for third in 0..<3 {
          let number = first * 12 + second * 3 + third
          text += """
              - id: question-\(number)
                element: \(element)
                level: \(level)
                scale: practice
                ask: Is it done?
                weight: \(1 + number % 2)
                tags: [ principle-\(1 + number % 7), step-\(1 + number % 4) ]

            """
        }
      }
    }
    return text
  }

  private static let head = """
    schema: assessment/1
    id: ground
    title: Ground
    organization: Nobody
    date: 2026-10-31
    questionnaire: bank
    target: { default: level-3 }

    """

  private static var evidence: String {
    "schema: evidence/1\nevidence:\n"
      + (0..<30).map {
        "  - { id: e-\($0), title: E, strength: record, supports: [ question-\($0 * 3) ] }\n"
      }
      .joined()
  }

  private static var consensus: String {
    "schema: consensus/1\nanswers:\n"
      + (0..<10).map { "  question-\($0 * 7): { choice: partial, reason: Seen. }\n" }.joined()
  }
}
