package import Modeling
import Spreadsheets
package import YAML

extension Incoming {
  /// The answers in a table (CSV), by person; of one alone if it is named. Says in `problems` what
  /// is wrong.
  package static func table(
    _ source: Source, to assessment: Assessment, of person: String?, _ problems: Problems
  ) -> [Incoming] {
    guard let reader = TableReader(source, assessment, problems) else { return [] }
    return reader.incoming(of: person)
  }
}

/// Reads the rows of a table of answers.
private struct TableReader {
  private typealias Column = AnswerTable.Column

  private let source: Source
  private let assessment: Assessment
  private let problems: Problems
  private let rows: [[CSV.Field]]
  private let places: [Column: Int]

  init?(_ source: Source, _ assessment: Assessment, _ problems: Problems) {
    (self.source, self.assessment, self.problems) = (source, assessment, problems)
    guard let rows = CSV.rows(of: source, problems), let header = rows.first else { return nil }
    let names = Column.allCases.map(\.rawValue)
    var places: [Column: Int] = [:]
    for (index, field) in header.enumerated() where !field.text.isBlank {
      let spot = Spot.text(source, line: field.line, column: field.column)
      let name = field.text.trimmed.lowercased()
      guard let column = Column(rawValue: name) else {
        problems.error(
          spot,
          "A table of answers has no column '\(field.text.shortened)'"
            + Suggestion.tail(name, among: names))
        continue
      }
      if places.updateValue(index, forKey: column) != nil {
        problems.error(spot, "There are two columns '\(name)'.")
      }
    }
    if places[.question] == nil {
      problems.error(
        .text(source, line: header[0].line, column: 1),
        "The first line names the columns; 'question' is missing. Answers of a survey need --map.")
      return nil
    }
    self.rows = Array(rows.dropFirst())
    self.places = places
  }

  func incoming(of wanted: String?) -> [Incoming] {
    var people: [String] = []
    var items: [String: [Incoming.Item]] = [:]
    var seen: Set<[String]> = []
    var wrong: Set<String> = []
    for row in rows {
      guard let person = person(row, wanted, &wrong) else { continue }
      if items[person] == nil {
        people.append(person)
        items[person] = []
      }
      checkOrigin(row, &wrong)
      guard let draft = draft(row) else { continue }
      let id = assessment.questionnaire.questions[draft.question].id
      let place = spot(row, .question)
      if !seen.insert([person, id]).inserted {
        problems.error(place, "Question '\(id)' has two rows for '\(person)'.")
        continue
      }
      let choices = assessment.questionnaire.scale(of: draft.question)
      let answer = draft.answer(assessment.questionnaire, problems) {
        choices.position(of: $0) ?? choices.only(labelled: $0)
      }
      guard let answer else { continue }
      items[person, default: []].append(
        Incoming.Item(question: draft.question, answer: answer, place: place.description))
    }
    return people.map { Incoming(person: $0, items: items[$0] ?? []) }
  }

  /// Whose row it is; nil if it is not wanted, or after saying why it is nobody's.
  private func person(
    _ row: [CSV.Field], _ wanted: String?, _ wrong: inout Set<String>
  ) -> String? {
    guard let part = part(row, .person) else {
      if places[.person] == nil, let wanted { return wanted }
      problems.error(
        spot(row, places[.person] == nil ? .question : .person),
        places[.person] == nil
          ? "The table does not say whose answers they are; name them with --as <person>."
          : "The row does not say whose answer it is.")
      return nil
    }
    if let wanted, part.text != wanted { return nil }
    let known = assessment.people.map(\.id)
    if let reason = Identifier.refusal(of: part.text) {
      problems.error(part.spot, "The person '\(part.text.shortened)' \(reason)")
      return nil
    }
    if !known.isEmpty, !known.contains(part.text) {
      // Said once, not on each of their rows.
      if wrong.insert("person \(part.text)").inserted {
        problems.error(
          part.spot,
          "'\(part.text)' is none of the assessment's people"
            + Suggestion.tail(part.text, among: known))
      }
      return nil
    }
    return part.text
  }

  /// Says once for each what the rows were made for, if it is not this assessment.
  private func checkOrigin(_ row: [CSV.Field], _ wrong: inout Set<String>) {
    let questionnaire = assessment.questionnaire
    let wanted: [(Column, String)] = [
      (.assessment, assessment.id), (.questionnaire, questionnaire.id),
      (.version, questionnaire.version),
    ]
    for (column, right) in wanted {
      guard let part = part(row, column), part.text != right,
        wrong.insert("\(column) \(part.text)").inserted
      else { continue }
      problems.error(
        part.spot,
        "The answers were given for \(column.rawValue) '\(part.text.shortened)'; here it is '\(right)'."
      )
    }
  }

  private func draft(_ row: [CSV.Field]) -> AnswerDraft? {
    guard let id = part(row, .question) else {
      let isEmpty = row.allSatisfy { $0.text.isBlank }
      if !isEmpty { problems.error(spot(row, .question), "The row does not name its question.") }
      return nil
    }
    let questions = assessment.questionnaire.questions
    guard let question = assessment.questionnaire.question(id: id.text) else {
      problems.error(
        id.spot,
        "Questionnaire '\(assessment.questionnaire.id)' \(assessment.questionnaire.version) has no question '\(id.text.shortened)'"
          + Suggestion.tail(id.text, among: questions.lazy.map(\.id)))
      return nil
    }
    var draft = AnswerDraft(question)
    draft.choice = part(row, .choice, trimmed: true)
    draft.notApplicable = part(row, .notApplicable)
    draft.unknown = part(row, .unknown)
    if let met = part(row, .met) {
      draft.met = met.text.split { " ,;\n\r\t".contains($0) }
        .map { AnswerDraft.Part(text: String($0), spot: met.spot) }
    }
    draft.note = part(row, .note)
    draft.answered = part(row, .answered, trimmed: true)
    return draft
  }

  /// What a row says in a column; nil for nothing.
  private func part(
    _ row: [CSV.Field], _ column: Column, trimmed: Bool = false
  ) -> AnswerDraft.Part? {
    guard let place = places[column], place < row.count, !row[place].text.isBlank else {
      return nil
    }
    let text = CSV.disarmed(row[place].text)
    return AnswerDraft.Part(text: trimmed ? text.trimmed : text, spot: spot(row, column))
  }

  private func spot(_ row: [CSV.Field], _ column: Column) -> Spot {
    let place = places[column] ?? 0
    let field = row[min(place, row.count - 1)]
    return .text(source, line: field.line, column: field.column)
  }
}

extension CSV {
  /// The rows of a source; nil after saying in `problems` why it cannot be read.
  static func rows(of source: Source, _ problems: Problems) -> [[Field]]? {
    do {
      let rows = try rows(of: source.bytes)
      if rows.isEmpty { problems.error(file: source.name, "The file is empty.") }
      return rows.isEmpty ? nil : rows
    } catch {
      problems.error(source, line: error.line, column: error.column, error.message)
      return nil
    }
  }
}

extension Scale {
  /// The position of the one choice with a label, be it in other cases; nil if there is none or
  /// more.
  func only(labelled label: String) -> Int? {
    let wanted = label.lowercased()
    let found = choices.indices.filter { choices[$0].label.lowercased() == wanted }
    return found.count == 1 ? found[0] : nil
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
