package import Modeling
import YAML

/// A random assessment with everything the rules of scoring look at, made from a seed.
package struct RandomStudy: Sendable {
  package var seed: UInt64
  package var assessment: Assessment

  /// The same studies in every run; each is loaded from YAML.
  package static func all(_ count: Int) throws -> [RandomStudy] {
    try (1...UInt64(count)).map { try RandomStudy(seed: $0) }
  }

  /// Path and text of each file of the study of a seed.
  package static func files(seed: UInt64) -> [String: String] {
    var writer = StudyWriter(seed: seed)
    return writer.files()
  }

  package init(seed: UInt64) throws {
    let folder = try Folder(Self.files(seed: seed))
    let loaded = Loaded(folder.path)
    guard let assessment = loaded.assessment else {
      let said = loaded.problems.rendered.joined(separator: "\n")
      throw Bytes.Failure(description: "the study of seed \(seed) does not load:\n\(said)")
    }
    self.seed = seed
    self.assessment = assessment
  }
}

/// Writes the files of a random assessment.
private struct StudyWriter {
  private var random: Random
  private var levels = 0
  private var elements: [String] = []
  /// Number of choices of each scale.
  private var scales: [Int] = []
  /// Index of the scale of each question.
  private var questions: [Int] = []
  private let people: Int

  init(seed: UInt64) {
    random = Random(seed: seed)
    people = random.int(0...4)
  }

  mutating func files() -> [String: String] {
    var files = ["models/m.yml": model(), "questionnaires/q.yml": questionnaire()]
    files["assessment.yml"] = assessment()
    for person in 0..<people { files["answers/p\(person).yml"] = answers(of: "p\(person)") }
    if random.chance(0.7) { files["consensus.yml"] = consensus() }
    if random.chance(0.8) { files["evidence.yml"] = evidence() }
    return files
  }

  private mutating func model() -> String {
    levels = random.int(1...5)
    var text = "schema: model/1\nid: m\nversion: \"1\"\ntitle: M\nlevels:\n"
    for level in 1...levels { text += "  - { id: l\(level), title: L }\n" }
    text += "dimensions:\n"
    for dimension in 1...random.int(1...3) {
      text += "  - id: d\(dimension)\n    title: D\n    elements:\n"
      for element in 1...random.int(1...3) {
        let id = "d\(dimension)-e\(element)"
        elements.append(id)
        text += "      - { id: \(id), title: E, weight: \(random.int(1...4)) }\n"
      }
    }
    text += "tags: { t: [ { id: t1, title: T }, { id: t2, title: T } ] }\nrating:\n"
    let bounds = random.pick([[15.0, 32.5, 50, 67.5, 85, 100], [50, 100], [20, 40.25, 80, 100]])
    text += "  bands:\n"
    for (index, bound) in bounds.enumerated() {
      text += "    - { id: b\(index), up-to: \(bound) }\n"
    }
    let attained = random.int(1...bounds.count - 1)
    text += "  attained: b\(attained)\n  secured: b\(random.int(attained...bounds.count - 1))\n"
    if random.chance(0.7) { text += "  knock-out: \(random.pick([0, 10, 25, 50, 100]))\n" }
    let sufficient = random.pick([0, 10, bounds[attained - 1]])
    text += "  sufficient: \(sufficient)\n  quorum: \(random.pick([0, 50, 66, 100]))\n"
    text += "  combine: \(random.pick(["median", "mean"]))\n"
    text += "  evidence: { nothing: \(random.pick([0, 25, 60])), short: [ 100, 70, 30, 0 ] }\n"
    return text
  }

  private mutating func questionnaire() -> String {
    var text = "schema: questionnaire/1\nid: q\nmodel: m\nversion: \"1\"\ntitle: Q\nscales:\n"
    for scale in 0...random.int(0...2) {
      let values = Set((0...random.int(1...6)).map { _ in random.int(0...20) * 5 } + [0, 100])
      scales.append(values.count)
      text += "  s\(scale):\n"
      for (position, value) in values.sorted().enumerated() {
        text += "    - { id: c\(position), value: \(value) }\n"
      }
    }
    text += "profile: [ { id: f, choices: [ \"a\", \"b\" ] } ]\nquestions:\n"
    for element in elements {
      for level in 1...levels {
        for _ in 0..<random.pick([0, 1, 1, 2, 3]) {
          text += question(element, level)
        }
      }
    }
    if questions.isEmpty { text += question(elements[0], 1) }
    return text
  }

  private mutating func question(_ element: String, _ level: Int) -> String {
    let scale = random.int(0...scales.count - 1)
    questions.append(scale)
    var text =
      "  - { id: q\(questions.count - 1), element: \(element), level: l\(level), scale: s\(scale), "
    text += "ask: Q, weight: \(random.pick([0, 1, 1, 1, 2, 3, 1000])), enough: \(strength())"
    if random.chance(0.5) { text += ", tags: [ \(random.pick(["t1", "t2", "t1, t2"])) ]" }
    if random.chance(0.2) { text += ", when: { f: \(random.pick(["a", "b", "[ a, b ]"])) }" }
    return text + " }\n"
  }

  private mutating func strength() -> String {
    random.pick(["statement", "document", "record", "result"])
  }

  private mutating func choice(_ question: Int) -> String {
    "c\(random.int(0...scales[questions[question]] - 1))"
  }

  private mutating func assessment() -> String {
    var text = "schema: assessment/1\nid: a\ntitle: T\norganization: O\ndate: 2026-06-30\n"
    text += "questionnaire: q\nprofile: { f: \(random.pick(["a", "b"])) }\n"
    if elements.count > 1, random.chance(0.3) {
      text += "exclude: { \(random.pick(elements)): Elsewhere }\n"
    }
    if random.chance(0.8) { text += "target: { default: l\(random.int(1...levels)) }\n" }
    text += "people: [ \((0..<people).map { "{ id: p\($0) }" }.joined(separator: ", ")) ]\n"
    return text
  }

  private mutating func answers(of person: String) -> String {
    var text = "schema: answers/1\nby: \(person)\nanswers:\n"
    for question in questions.indices.shuffled(using: &random) {
      switch random.int(0...19) {
      case 0: text += "  q\(question): { not-applicable: No }\n"
      case 1: text += "  q\(question): { unknown: No }\n"
      case 2...3: break
      default: text += "  q\(question): { choice: \(choice(question)) }\n"
      }
    }
    return text
  }

  private mutating func consensus() -> String {
    var text = "schema: consensus/1\nanswers:\n"
    for question in questions.indices where random.chance(0.3) {
      let isOut = random.chance(0.1)
      text +=
        "  q\(question): { \(isOut ? "not-applicable: No" : "choice: \(choice(question))") }\n"
    }
    return text
  }

  private mutating func evidence() -> String {
    var text = "schema: evidence/1\nevidence:\n"
    for piece in 0..<random.int(0...questions.count) {
      text += "  - { id: e\(piece), title: E, strength: \(strength())"
      text += ", dated: \(random.pick(["2026-01-01", "2026-01-01", "2026-07-01"]))"
      text += ", expires: \(random.pick(["2027-01-01", "2026-06-30", "2026-06-29"])), supports: {"
      let supported = Set((0..<random.int(0...3)).map { _ in random.int(0...questions.count - 1) })
      let shown = supported.sorted().map { question in
        " q\(question): {" + (random.chance(0.5) ? " shows: \(choice(question)) }" : "}")
      }
      text += shown.joined(separator: ",") + " }"
      if random.chance(0.2) {
        let question = random.int(0...questions.count - 1)
        text += ", contradicts: { q\(question): \(choice(question)) }"
      }
      text += " }\n"
    }
    text += "nothing-found:\n"
    for question in questions.indices where random.chance(0.1) { text += "  q\(question): No\n" }
    return text
  }
}
