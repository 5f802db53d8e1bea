package import Modeling
package import YAML

/// How the columns and texts of a survey's table become answers (`map/1`).
package struct SurveyMap {
  /// A column by its header, and where the map names it.
  struct Column {
    var header: String
    var node: Node
  }

  /// What answers a question.
  struct Asked {
    /// Index in the questionnaire.
    var question: Int
    var column: Column
    var note: Column?
    /// Position of the choice by the text that means it, of this question alone.
    var choices: [String: Int]
  }

  /// The column that says who answered; nil if respondents are numbered.
  var person: Column?
  /// Ids of people by the texts in that column; other texts are ids themselves.
  var ids: [String: String] = [:]
  /// What the ids of numbered respondents begin with.
  var prefix = "r"
  var group: Column?
  /// Ids of groups by the texts in their column.
  var groups: [String: String] = [:]
  var asked: [Asked] = []
  var answered: Column?
  var ignored: [Column] = []
  /// Positions of choices by the texts that mean them, for each scale of the questionnaire.
  var choices: [[String: Int]]
  var notApplicable: Set<String> = []
  var unknown: Set<String> = []
  var empty: Set<String> = []
  let node: Node
}

extension SurveyMap {
  /// Reads a map; nil after saying in `problems` what is wrong with it.
  package init?(_ source: Source, _ questionnaire: Questionnaire, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    guard let node = Node.read(source, problems) else { return nil }
    self.node = node
    choices = []
    var fields = Fields(node, of: "The map", problems)
    if let schema = fields.text("schema"), schema != "map/1", let at = fields.node("schema") {
      problems.error(at, "The schema here must be 'map/1', not '\(schema.shortened)'.")
    }
    readPeople(&fields)
    let askedPairs = fields.requiredMap("questions")
    answered = Self.column("answered", &fields)
    ignored = fields.list("ignore").compactMap { Self.column($0, "ignore", fields) }
    let scalePairs = fields.map("choices")
    notApplicable = Self.texts("not-applicable", &fields)
    unknown = Self.texts("unknown", &fields)
    empty = Self.texts("empty", &fields)
    fields.finish()

    choices = Array(repeating: [:], count: questionnaire.scales.count)
    let scales = questionnaire.scales.map(\.id)
    for (key, value) in scalePairs {
      guard let scale = Self.position(key, "scale", scales, questionnaire, problems) else {
        continue
      }
      choices[scale] = Self.choices(value, of: questionnaire.scales[scale], problems)
    }
    let ids = questionnaire.questions.map(\.id)
    for (key, value) in askedPairs {
      guard let question = Self.position(key, "question", ids, questionnaire, problems),
        let asked = Asked(value, question, questionnaire, problems)
      else { continue }
      self.asked.append(asked)
    }
    guard problems.errorCount == errorsBefore else { return nil }
  }

  private mutating func readPeople(_ fields: inout Fields) {
    let problems = fields.problems
    enum People: String, CaseIterable { case number }
    let numbers = fields.optionalWord("people", People.self) != nil
    if let at = fields.node("person") {
      if at.kind == .mapping {
        var inner = Fields(at, of: "'person'", problems)
        person = Self.column("column", &inner)
        ids = Self.pairs("ids", &inner)
        if person == nil { problems.error(at, "'person' lacks the required key 'column'.") }
        inner.finish()
      } else {
        person = Self.column(at, "person", fields)
      }
    }
    if numbers == (person != nil) {
      problems.error(
        fields.node,
        "The map must say who answered: 'person' names the column with their ids, or 'people: number' numbers the rows."
      )
    }
    if let at = fields.node("prefix"), let text = fields.text("prefix") {
      if Identifier.refusal(of: text) == nil {
        prefix = text
      } else {
        problems.error(at, "'prefix' begins ids, so it is lower-case letters and digits.")
      }
    }
    group = Self.column("group", &fields)
    groups = Self.pairs("groups", &fields)
  }

  // MARK: Pieces

  fileprivate static func column(_ key: StaticString, _ fields: inout Fields) -> Column? {
    fields.node(key).flatMap { column($0, key, fields) }
  }

  private static func column(_ node: Node, _ key: StaticString, _ fields: Fields) -> Column? {
    fields.texts(of: [node], key).first.map { Column(header: $0, node: node) }
  }

  private static func texts(_ key: StaticString, _ fields: inout Fields) -> Set<String> {
    Set(fields.texts(key).map(\.trimmed))
  }

  /// A map of texts to texts.
  private static func pairs(_ key: StaticString, _ fields: inout Fields) -> [String: String] {
    var pairs: [String: String] = [:]
    for (name, value) in fields.map(key) {
      if let text = fields.texts(of: [value], key).first { pairs[name.text.trimmed] = text }
    }
    return pairs
  }

  private static func position(
    _ node: Node, _ kind: String, _ ids: [String], _ questionnaire: Questionnaire,
    _ problems: Problems
  ) -> Int? {
    if let position = ids.firstIndex(of: node.text) { return position }
    problems.error(
      node,
      "Questionnaire '\(questionnaire.id)' has no \(kind) '\(node.text.shortened)'"
        + Suggestion.tail(node.text, among: ids))
    return nil
  }

  /// Positions of choices by the texts that mean them.
  fileprivate static func choices(
    _ node: Node, of scale: Scale, _ problems: Problems
  ) -> [String: Int] {
    guard node.kind == .mapping else {
      problems.error(node, "The choices here must be a map: text of the table to id of a choice.")
      return [:]
    }
    var choices: [String: Int] = [:]
    for (key, value) in node.uniquePairs(problems) {
      if let position = scale.position(of: value.text) {
        choices[key.text.trimmed] = position
      } else {
        problems.error(
          value,
          "Scale '\(scale.id)' has no choice '\(value.text.shortened)'"
            + Suggestion.tail(value.text, among: scale.choices.map(\.id)))
      }
    }
    return choices
  }
}

extension SurveyMap.Asked {
  /// The header of a column, or a map with it.
  fileprivate init?(
    _ node: Node, _ question: Int, _ questionnaire: Questionnaire, _ problems: Problems
  ) {
    self.question = question
    choices = [:]
    if node.kind == .scalar {
      guard !node.text.isBlank else {
        problems.error(node, "The header of the column that answers it is missing.")
        return nil
      }
      column = SurveyMap.Column(header: node.text, node: node)
      return
    }
    let id = questionnaire.questions[question].id
    var fields = Fields(node, of: "The column of", named: id, problems)
    let column = SurveyMap.column("column", &fields)
    note = SurveyMap.column("note", &fields)
    if let at = fields.node("choices") {
      choices = SurveyMap.choices(at, of: questionnaire.scale(of: question), problems)
    }
    fields.finish()
    guard let column else {
      if !fields.has("column") {
        problems.error(node, "\(fields.subject) lacks the required key 'column'.")
      }
      return nil
    }
    self.column = column
  }
}
