import JSON
package import Modeling
package import Scoring
import YAML

/// The assessment that a result is about, as far as its answers can be planned from.
///
/// Model and questionnaire are written as the files they came from and read like any others, so that
/// what comes out is valid by construction.
package struct Restoration {
  package let assessment: Assessment
  package let scorecard: Scorecard

  /// Nil if the result does not say what its actions raise to, as those of version 0.1.0, or if what
  /// it says is no questionnaire.
  package init?(_ report: Report) {
    let problems = Problems()
    let source = RestoredQuestionnaire(report)
    guard let source, let questionnaire = source.questionnaire(RestoredModel(report), problems),
      !problems.hasErrors
    else { return nil }
    var assessment = Assessment(blank: questionnaire)
    assessment.date = Day(report.assessment.date) ?? .last
    assessment.organization = report.assessment.organization
    let assessed = Set(report.claimed.elements.map(\.id))
    for element in report.definitions.elements {
      guard let index = questionnaire.model.element(id: element.id) else { return nil }
      assessment.targets[index] = element.target
      assessment.importance[index] = element.importance
      if !assessed.contains(element.id) { assessment.exclusions[index] = element.id }
    }
    for action in report.actions {
      guard action.decision != nil || action.status != nil || action.due != nil else { continue }
      var decision = Decisions.Decision()
      decision.verdict = action.decision.flatMap(Decisions.Verdict.init)
      decision.status = action.status.flatMap(Decisions.Progress.init)
      decision.due = action.due.flatMap { Day($0) }
      assessment.decisions.byAction[action.id] = decision
    }
    let known = Dictionary(
      report.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let scores = questionnaire.questions.map { question -> QuestionScore in
      guard let result = known[question.id] else { return QuestionScore(.outOfScope, value: nil) }
      return QuestionScore(
        QuestionScore.State(rawValue: result.state) ?? .unanswered, value: result.value)
    }
    self.assessment = assessment
    scorecard = Scorecard(assessment, scores)
  }
}

/// The model of a result as its file, titles left out.
private struct RestoredModel: Encodable {
  struct Named: Encodable { var id: String, title: String }
  struct Element: Encodable { var id: String, title: String, weight: Int }
  struct Dimension: Encodable { var id: String, title: String, elements: [Element] }
  struct Band: Encodable {
    enum CodingKeys: String, CodingKey { case id, upTo = "up-to" }
    var id: String, upTo: Double
  }
  struct Rating: Encodable {
    enum CodingKeys: String, CodingKey {
      case bands, attained, secured, knockOut = "knock-out", sufficient, quorum
    }
    var bands: [Band], attained: String, secured: String, knockOut: Double?
    var sufficient: Double, quorum: Double

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(bands, forKey: .bands)
      try container.encode(attained, forKey: .attained)
      try container.encode(secured, forKey: .secured)
      // A key that is there must have a value.
      if let knockOut { try container.encode(knockOut, forKey: .knockOut) }
      try container.encode(sufficient, forKey: .sufficient)
      try container.encode(quorum, forKey: .quorum)
    }
  }

  var schema = "model/1"
  var id: String
  var version = "1"
  var title = "-"
  var levels: [Named]
  var dimensions: [Dimension]
  var rating: Rating

  init(_ report: Report) {
    let definitions = report.definitions
    id = report.assessment.model
    levels = definitions.levels.map { Named(id: $0.id, title: $0.id) }
    let weights = Dictionary(
      definitions.elements.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    dimensions = definitions.dimensions.map { dimension in
      Dimension(
        id: dimension.id, title: dimension.id,
        elements: dimension.elements.map { Element(id: $0, title: $0, weight: weights[$0] ?? 1) })
    }
    let rating = definitions.rating
    self.rating = Rating(
      bands: rating.bands.map { Band(id: $0.id, upTo: $0.upTo) }, attained: rating.attained,
      secured: rating.secured, knockOut: rating.knockOut, sufficient: rating.sufficient,
      quorum: rating.quorum)
  }

  func model(_ problems: Problems) -> Model? {
    Node.of(self, problems).flatMap { Model($0, id: id, problems) }
  }
}

/// The questionnaire of a result as its file, with what bears on a plan.
private struct RestoredQuestionnaire: Encodable {
  struct Choice: Encodable { var id: String, value: Int }
  struct Question: Encodable {
    var id: String, element: String, level: String, scale: String, ask: String, weight: Int
  }
  struct Action: Encodable {
    var id: String, title: String, raises: [String: String], effort: Int, within: Int
    var after: [String]
  }

  /// The scale of questions that are out of scope, of which a result says nothing.
  private static let unknown = "out-of-scope"

  var schema = "questionnaire/1"
  var id: String
  var model: String
  var version = "1"
  var title = "-"
  var scales: [String: [Choice]]
  var questions: [Question]
  var actions: [Action]

  init?(_ report: Report) {
    let definitions = report.definitions
    guard let element = definitions.elements.first, let level = definitions.levels.first else {
      return nil
    }
    id = report.assessment.questionnaire
    model = report.assessment.model
    var scales: [String: [Choice]] = [
      Self.unknown: [Choice(id: "no", value: 0), Choice(id: "yes", value: 100)]
    ]
    for scale in definitions.scales {
      scales[scale.id] = scale.choices.map { Choice(id: $0.id, value: $0.value) }
    }
    questions = report.questions.map {
      Question(
        id: $0.id, element: $0.element, level: $0.level, scale: $0.scale, ask: "-",
        weight: $0.weight)
    }
    var scaleOf = Dictionary(
      report.questions.map { ($0.id, $0.scale) }, uniquingKeysWith: { first, _ in first })
    actions = []
    for action in report.actions {
      guard let aims = action.aims, aims.count == action.raises.count else { return nil }
      var raises: [String: String] = [:]
      for (question, aim) in zip(action.raises, aims) {
        if scaleOf[question] == nil {
          scaleOf[question] = Self.unknown
          questions.append(
            Question(
              id: question, element: element.id, level: level.id, scale: Self.unknown, ask: "-",
              weight: 0))
        }
        let scale = scaleOf[question] ?? Self.unknown
        let wanted = scale == Self.unknown ? 100 : aim
        guard let choice = scales[scale]?.first(where: { $0.value == wanted }) else { return nil }
        raises[question] = choice.id
      }
      actions.append(
        Action(
          id: action.id, title: "-", raises: raises, effort: action.effort, within: action.within,
          after: action.after))
    }
    self.scales = scales
  }

  func questionnaire(_ model: RestoredModel, _ problems: Problems) -> Questionnaire? {
    Node.of(self, problems).flatMap { node in
      Questionnaire(
        node, id: id, problems, model: { _, _ in model.model(problems) }, part: { _ in nil })
    }
  }
}

extension Node {
  /// A value as the root of the YAML file that its JSON is.
  fileprivate static func of(_ value: some Encodable, _ problems: Problems) -> Node? {
    guard let text = try? JSONWriter.text(value) else { return nil }
    return Node.read(Source(name: "result", bytes: Array(text.utf8)), problems)
  }
}
