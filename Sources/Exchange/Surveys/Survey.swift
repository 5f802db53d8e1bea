import Editing
package import Modeling
import Spreadsheets
package import YAML

/// What a survey's table says: a row for each respondent.
package struct SurveyAnswers {
  package private(set) var incoming: [Incoming] = []
  /// Respondents the assessment does not list yet, with their group, in the rows' order.
  package private(set) var newPeople: [(id: String, group: String?)] = []

  /// Reads the rows of a table (CSV) by a map; says in `problems` all that is wrong.
  package init(
    _ source: Source, _ map: SurveyMap, to assessment: Assessment, _ problems: Problems
  ) {
    guard let rows = CSV.rows(of: source, problems) else { return }
    let reader = SurveyReader(source, rows, map, assessment, problems)
    for (person, group, items) in reader.respondents() {
      incoming.append(Incoming(person: person, items: items))
      let isKnown = assessment.people.contains { $0.id == person }
      if !isKnown { newPeople.append((person, group)) }
    }
  }
}

/// Reads the rows of a survey's table.
private final class SurveyReader {
  private let source: Source
  private let rows: [[CSV.Field]]
  private let map: SurveyMap
  private let assessment: Assessment
  private let problems: Problems
  /// Texts already said to mean nothing, by column.
  private var said: Set<[String]> = []
  private var places: [String: Int] = [:]

  init(
    _ source: Source, _ rows: [[CSV.Field]], _ map: SurveyMap, _ assessment: Assessment,
    _ problems: Problems
  ) {
    (self.source, self.rows, self.map) = (source, rows, map)
    (self.assessment, self.problems) = (assessment, problems)
    checkColumns()
  }

  private var columns: [SurveyMap.Column] {
    [map.person, map.group, map.answered].compactMap { $0 } + map.ignored
      + map.asked.flatMap { [$0.column, $0.note].compactMap { $0 } }
  }

  /// Finds the columns; says which the table lacks and which the map says nothing of.
  private func checkColumns() {
    let named = Set(columns.map(\.header.trimmed))
    for (index, field) in rows[0].enumerated() {
      let header = CSV.disarmed(field.text).trimmed
      if places[header] == nil {
        places[header] = index
      } else if named.contains(header) {
        problems.error(spot(field), "There are two columns '\(header.shortened)'.")
      }
      if !named.contains(header), !header.isEmpty {
        problems.error(
          spot(field),
          "The map says nothing of column '\(header.shortened)'; name its question, or list it under 'ignore'."
        )
      }
    }
    for column in columns where places[column.header.trimmed] == nil {
      problems.error(
        column.node,
        "The table has no column '\(column.header.shortened)'"
          + Suggestion.tail(column.header, among: places.keys.sorted()))
    }
  }

  func respondents() -> [(person: String, group: String?, items: [Incoming.Item])] {
    var seen: Set<String> = []
    var number = 0
    return rows.dropFirst().compactMap { row in
      if row.allSatisfy({ $0.text.isBlank }) { return nil }
      number += 1
      guard let person = person(row, number) else { return nil }
      guard seen.insert(person).inserted else {
        problems.error(spot(row[0]), "'\(person.shortened)' has two rows.")
        return nil
      }
      return (person, group(row), map.asked.compactMap { item(row, $0) })
    }
  }

  private func person(_ row: [CSV.Field], _ number: Int) -> String? {
    guard let column = map.person else { return "\(map.prefix)\(number)" }
    guard let field = field(row, column) else {
      problems.error(spot(row[0]), "The row does not say whose answers it holds.")
      return nil
    }
    let text = CSV.disarmed(field.text).trimmed
    let id = map.ids[text] ?? text
    if let reason = Identifier.refusal(of: id) {
      problems.error(
        spot(field), "The person '\(id.shortened)' \(reason) Map it under 'person: ids'.")
      return nil
    }
    let known = assessment.people.map(\.id)
    if !known.isEmpty, !known.contains(id) {
      problems.error(
        spot(field),
        "'\(id)' is none of the assessment's people" + Suggestion.tail(id, among: known))
      return nil
    }
    return id
  }

  private func group(_ row: [CSV.Field]) -> String? {
    guard let column = map.group, let field = field(row, column) else { return nil }
    let text = CSV.disarmed(field.text).trimmed
    if let group = map.groups[text] { return group }
    if map.groups.isEmpty || map.empty.contains(text) {
      return map.empty.contains(text) ? nil : text
    }
    sayOnce(text, field, "group", "add it under 'groups'")
    return nil
  }

  private func item(_ row: [CSV.Field], _ asked: SurveyMap.Asked) -> Incoming.Item? {
    var answer = Sheet.Answer()
    let field = field(row, asked.column)
    if let field { answer.mark = mark(field, asked, &answer.remark) }
    if let note = asked.note.flatMap({ self.field(row, $0) }) {
      answer.remark.note = CSV.disarmed(note.text)
    }
    guard !answer.isEmpty else { return nil }
    if let day = map.answered.flatMap({ self.field(row, $0) }) {
      // Surveys add the time of day.
      answer.remark.answered = Day(String(day.text.trimmed.prefix(10)))
      if answer.remark.answered == nil {
        sayOnce(day.text, day, "date", "a date is written like 2026-10-31")
      }
    }
    let at = field ?? row[0]
    return Incoming.Item(question: asked.question, answer: answer, place: spot(at).description)
  }

  private func mark(
    _ field: CSV.Field, _ asked: SurveyMap.Asked, _ remark: inout Sheet.Remark
  ) -> Sheet.Mark {
    let text = CSV.disarmed(field.text).trimmed
    let questionnaire = assessment.questionnaire
    let scale = questionnaire.scale(of: asked.question)
    if let position = asked.choices[text]
      ?? map.choices[questionnaire.questions[asked.question].scale][text]
    {
      return .choice(position)
    }
    if map.notApplicable.contains(text) {
      remark.reason = text
      return .notApplicable
    }
    if map.unknown.contains(text) { return .unknown }
    if map.empty.contains(text) { return .none }
    if let position = scale.position(of: text) ?? scale.only(labelled: text) {
      return .choice(position)
    }
    sayOnce(
      text, field, "answer",
      "map it to a choice of scale '\(scale.id)' under 'choices', or list it under 'not-applicable', 'unknown' or 'empty'"
    )
    return .none
  }

  /// Says of a text in a column that the map does not know it, the first time.
  private func sayOnce(_ text: String, _ field: CSV.Field, _ kind: String, _ remedy: String) {
    guard said.insert([kind, text]).inserted else { return }
    problems.error(
      spot(field), "The map does not know the \(kind) '\(text.shortened)'; \(remedy).")
  }

  private func field(_ row: [CSV.Field], _ column: SurveyMap.Column) -> CSV.Field? {
    guard let place = places[column.header.trimmed], place < row.count,
      !row[place].text.isBlank
    else { return nil }
    return row[place]
  }

  private func spot(_ field: CSV.Field) -> Spot {
    .text(source, line: field.line, column: field.column)
  }
}
