import YAML

/// Reads `assessment.yml`: what is assessed, by whom, against which target.
enum AssessmentHead {
  /// The questionnaire a head names is found by `questionnaire`, which says in `problems` if there
  /// is none.
  static func read(
    _ node: Node, _ problems: Problems, questionnaire find: (String, Node) -> Questionnaire?
  ) -> Assessment? {
    var fields = Fields(node, of: "The assessment", problems)
    Schema.check(&fields, "assessment/1")
    let id = fields.id()
    let title = fields.text("title")
    let organization = fields.text("organization")
    let date = fields.date("date")
    let questionnaireID = fields.id("questionnaire")
    let version = fields.optionalText("questionnaire-version")
    let language = Language.read(&fields)
    let status = fields.word("status", Assessment.Status.self, default: .draft)
    let profilePairs = fields.map("profile")
    let excludePairs = fields.map("exclude")
    let targetPairs = fields.map("target")
    let importancePairs = fields.map("importance")
    let confidentiality = fields.node("confidentiality").map { Confidentiality($0, problems) }
    var personNames = Names()
    let people = fields.list("people").compactMap { item -> Person? in
      guard let person = Person(item, problems) else { return nil }
      personNames.claim(person.id, "person", item, problems)
      return person
    }
    let about = fields.node("about").map {
      About($0, People(ids: people.map(\.id)), problems)
    }
    fields.finish()
    guard let questionnaireID, let at = fields.node("questionnaire"),
      let questionnaire = find(questionnaireID, at)
    else { return nil }

    let resolver = HeadResolver(questionnaire, problems)
    let profile = resolver.profile(profilePairs, node)
    let exclusions = resolver.exclusions(excludePairs)
    let targets = resolver.targets(targetPairs)
    let importance = resolver.importance(importancePairs)
    if let version, let at = fields.node("questionnaire-version"), version != questionnaire.version
    {
      problems.warning(
        at,
        "The assessment was made with version \(version.shortened) of questionnaire "
          + "'\(questionnaire.id)'; this is version \(questionnaire.version).")
    }
    // What is missing has been said; the other files are read all the same, for their mistakes.
    var assessment = Assessment(
      id: id ?? "", title: title ?? "", organization: organization ?? "", date: date ?? .last,
      questionnaire: questionnaire, questionnaireVersion: version,
      language: language ?? questionnaire.language, status: status ?? .draft,
      profile: profile, exclusions: exclusions, targets: targets, importance: importance,
      confidentiality: confidentiality ?? Confidentiality(), people: people,
      about: about ?? About(), sheets: [], consensus: [:], evidence: [], nothingFound: [:],
      statements: [], decisions: Decisions(), strays: [])
    assessment.ownTargets = Set(
      targetPairs.compactMap { questionnaire.model.element(id: $0.key.text) })
    return assessment
  }
}

/// Resolves the maps of a head against its questionnaire.
private struct HeadResolver {
  let questionnaire: Questionnaire
  let problems: Problems
  let elements: Index
  let levels: Index

  init(_ questionnaire: Questionnaire, _ problems: Problems) {
    self.questionnaire = questionnaire
    self.problems = problems
    let owner = "model '\(questionnaire.model.id)'"
    elements = Index("element", of: owner, questionnaire.model.elements.lazy.map(\.id))
    levels = Index("level", of: owner, questionnaire.model.levels.lazy.map(\.id))
  }

  func profile(_ pairs: [(key: Node, value: Node)], _ head: Node) -> [String?] {
    let facts = questionnaire.profile
    let index = Index(
      "profile fact", of: "questionnaire '\(questionnaire.id)'", facts.lazy.map(\.id))
    var profile = [String?](repeating: nil, count: facts.count)
    for (key, value) in pairs {
      guard let fact = index.resolve(key, "'profile'", problems) else { continue }
      let text = value.text
      if value.kind == .scalar, facts[fact].choices.contains(text) {
        profile[fact] = text
      } else {
        problems.error(
          value,
          "Profile fact '\(facts[fact].id)' must be one of \(facts[fact].choices.joined(separator: ", ")), "
            + "not '\(text.shortened)'" + Suggestion.tail(text, among: facts[fact].choices))
      }
    }
    let named = Set(pairs.map(\.key.text))
    // A short form has its bank's facts, also those that none of its questions depends on.
    let used = Set(questionnaire.questions.flatMap(\.when).map(\.fact))
    for (index, fact) in facts.enumerated() where !named.contains(fact.id) {
      if questionnaire.bank != nil, !used.contains(index) { continue }
      problems.warning(
        head,
        "Profile fact '\(fact.id)' is not given; questions that depend on it are asked.")
    }
    return profile
  }

  func exclusions(_ pairs: [(key: Node, value: Node)]) -> [String?] {
    var exclusions = [String?](repeating: nil, count: elements.ids.count)
    for (key, value) in pairs {
      guard let element = elements.resolve(key, "'exclude'", problems) else { continue }
      if value.kind == .scalar, !value.text.isBlank {
        exclusions[element] = value.text
      } else {
        problems.error(value, "'exclude': '\(elements.ids[element])' needs the reason as a text.")
      }
    }
    return exclusions
  }

  func targets(_ pairs: [(key: Node, value: Node)]) -> [Int?] {
    var fallback: Int?
    var single: [Int: Int] = [:]
    for (key, value) in pairs {
      guard let level = levels.resolve(value, "'target'", problems) else { continue }
      if key.text == "default" {
        fallback = level + 1
      } else if let element = elements.resolve(key, "'target'", problems) {
        single[element] = level + 1
      }
    }
    return elements.ids.indices.map { single[$0] ?? fallback }
  }

  func importance(_ pairs: [(key: Node, value: Node)]) -> [Int] {
    let model = questionnaire.model
    var importance = [Int](repeating: 3, count: model.elements.count)
    for (key, value) in pairs {
      let text = value.text
      guard value.kind == .scalar, let rank = Int(text), (1...5).contains(rank),
        text.utf8.count == 1
      else {
        problems.error(
          value, "'importance' must be a whole number from 1 to 5, not '\(text.shortened)'.")
        continue
      }
      if key.text == "default" {
        problems.error(key, "'importance' has no default; what is not named has 3.")
      } else if let dimension = model.dimensions.first(where: { $0.id == key.text }) {
        for element in dimension.elements where !isNamed(element, pairs) {
          importance[element] = rank
        }
      } else if let element = elements.resolve(key, "'importance'", problems) {
        importance[element] = rank
      }
    }
    return importance
  }

  private func isNamed(_ element: Int, _ pairs: [(key: Node, value: Node)]) -> Bool {
    pairs.contains { $0.key.text == elements.ids[element] }
  }
}
