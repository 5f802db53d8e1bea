package import Modeling
import Spreadsheets
package import YAML

extension Incoming {
  /// The answers in a workbook that was made for a person; nil after saying in `problems`, by sheet
  /// and cell, what is wrong.
  package init?(workbook source: Source, to assessment: Assessment, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    guard let sheets = WorkbookReading.sheets(of: source, problems),
      let reader = WorkbookAnswers(sheets, source.name, assessment, problems)
    else { return nil }
    let items = reader.items()
    guard problems.errorCount == errorsBefore else { return nil }
    self.init(person: reader.person, items: items)
  }
}

extension WorkbookReading {
  /// The sheets of a source; nil after saying in `problems` why it cannot be read.
  static func sheets(of source: Source, _ problems: Problems) -> [Grid]? {
    do {
      return try sheets(of: source.bytes)
    } catch {
      problems.error(file: source.name, "The file \(error.reason).")
      return nil
    }
  }
}

/// Reads the sheets of a workbook of answers.
private struct WorkbookAnswers {
  private typealias Column = AnswerWorkbook.Column
  private typealias Mark = AnswerWorkbook.Mark

  let person: String
  private let file: String
  private let assessment: Assessment
  private let problems: Problems
  private let hidden: Grid
  private let grid: Grid
  /// Where each column stands.
  private let places: [Column: Int]

  init?(_ sheets: [Grid], _ file: String, _ assessment: Assessment, _ problems: Problems) {
    (self.file, self.assessment, self.problems) = (file, assessment, problems)
    guard let hidden = sheets.first(where: { Self.fact("schema", $0) != nil }) else {
      problems.error(
        file: file,
        "This is no workbook of answers; 'excellence export --format xlsx' makes one.")
      return nil
    }
    self.hidden = hidden
    guard Self.checkOrigin(hidden, file, assessment, problems) else { return nil }
    person = Self.fact("person", hidden)?.text ?? ""
    let headers = hidden.rows.keys.sorted().filter { hidden[$0, 0] == .text("header") }
      .compactMap { hidden[$0, 1]?.text }
    guard headers.count == Column.allCases.count,
      let found = sheets.lazy.compactMap({ sheet in
        Self.places(of: headers, in: sheet).map { (sheet, $0) }
      }).first
    else {
      problems.error(
        file: file, "The sheet with the questions, or one of its columns, is missing or renamed.")
      return nil
    }
    (grid, places) = found
  }

  /// A fact of the hidden sheet with its place.
  private static func fact(_ key: String, _ sheet: Grid) -> (text: String, spot: String)? {
    let row = sheet.rows.keys.sorted().first { sheet[$0, 0] == .text(key) }
    guard let row, let value = sheet[row, 1] else { return nil }
    return (value.text, sheet.reference(row, 1))
  }

  /// Whether a workbook was made for this assessment; says why not.
  private static func checkOrigin(
    _ hidden: Grid, _ file: String, _ assessment: Assessment, _ problems: Problems
  ) -> Bool {
    let questionnaire = assessment.questionnaire
    let wanted = [Mark.schema, assessment.id, questionnaire.id, questionnaire.version]
    let errorsBefore = problems.errorCount
    for (key, right) in zip(Mark.keys, wanted) {
      guard let fact = fact(key, hidden) else {
        problems.error(file: file, "The workbook does not say for which \(key) it was made.")
        continue
      }
      if fact.text != right {
        problems.error(
          file: "\(file) \(fact.spot)",
          "The workbook was made for \(key) '\(fact.text.shortened)'; here it is '\(right)'. Ask for the answers in a new one ('excellence export --format xlsx')."
        )
      }
    }
    let person = fact("person", hidden)
    let known = assessment.people.map(\.id)
    if let person {
      if let reason = Identifier.refusal(of: person.text) {
        problems.error(
          file: "\(file) \(person.spot)", "The person '\(person.text.shortened)' \(reason)")
      } else if !known.isEmpty, !known.contains(person.text) {
        problems.error(
          file: "\(file) \(person.spot)", "'\(person.text)' is none of the assessment's people.")
      }
    } else {
      problems.error(file: file, "The workbook does not say whose answers it holds.")
    }
    return problems.errorCount == errorsBefore
  }

  /// Where the columns of these headers stand in a sheet's first row; nil if one is missing.
  private static func places(of headers: [String], in sheet: Grid) -> [Column: Int]? {
    var places: [Column: Int] = [:]
    for (column, header) in zip(Column.allCases, headers) {
      guard let place = sheet.rows[0]?.first(where: { $0.value == .text(header) })?.key else {
        return nil
      }
      places[column] = place
    }
    return places
  }

  func items() -> [Incoming.Item] {
    var drafts: [AnswerDraft] = []
    var byQuestion: [Int: Int] = [:]
    var rows: [Int: Int] = [:]
    for row in grid.rows.keys.sorted() where row > 0 {
      guard let id = part(row, .id) else {
        checkLost(row)
        continue
      }
      let names = id.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard names.count <= 2,
        let question = assessment.questionnaire.question(id: names[0])
      else {
        problems.error(
          id.spot,
          "Questionnaire '\(assessment.questionnaire.id)' has no question '\(names[0].shortened)'; the hidden column may not be changed."
        )
        continue
      }
      if names.count == 2 {
        guard let draft = byQuestion[question] else {
          problems.error(id.spot, "The condition stands above its question; rows may not be moved.")
          continue
        }
        tick(row, names[1], id.spot, &drafts[draft])
      } else if byQuestion[question] != nil {
        problems.error(id.spot, "Question '\(names[0])' has two rows.")
      } else {
        byQuestion[question] = drafts.count
        rows[question] = row
        drafts.append(draft(row, question))
      }
    }
    return drafts.compactMap { draft in
      let scale = assessment.questionnaire.questions[draft.question].scale
      let answer = draft.answer(assessment.questionnaire, problems) { position($0, scale) }
      return answer.map {
        Incoming.Item(
          question: draft.question, answer: $0,
          place: "\(file) \(grid.reference(rows[draft.question] ?? 0, places[.answer] ?? 0))")
      }
    }
  }

  private func draft(_ row: Int, _ question: Int) -> AnswerDraft {
    var draft = AnswerDraft(question)
    draft.choice = part(row, .answer)
    draft.notApplicable = part(row, .notApplicable)
    draft.unknown = part(row, .unknown)
    draft.note = part(row, .note)
    draft.answered = part(row, .answered)
    return draft
  }

  private func tick(_ row: Int, _ condition: String, _ id: Spot, _ draft: inout AnswerDraft) {
    let conditions = assessment.questionnaire.questions[draft.question].conditions.map(\.id)
    guard conditions.contains(condition) else {
      problems.error(
        id,
        "Question '\(assessment.questionnaire.questions[draft.question].id)' has no condition '\(condition.shortened)'; the hidden column may not be changed."
      )
      return
    }
    guard let part = part(row, .answer) else { return }
    switch part.text.lowercased() {
    case "x", "✓", "✔", "true": draft.met.append(AnswerDraft.Part(text: condition, spot: part.spot))
    case "false": break
    default:
      problems.error(
        part.spot, "A condition is ticked with an x or left empty, not '\(part.text.shortened)'.")
    }
  }

  /// Says what was filled in beside no question.
  private func checkLost(_ row: Int) {
    for column in Column.allCases.dropFirst(3) {
      guard let part = part(row, column) else { continue }
      problems.error(part.spot, "'\(part.text.shortened)' stands beside no question.")
    }
  }

  /// The position on a scale of the choice that the workbook's list calls so, else of an id.
  private func position(_ text: String, _ scale: Int) -> Int? {
    let scale = assessment.questionnaire.scales[scale]
    if let head = hidden.rows[0]?.first(where: { $0.key > 1 && $0.value == .text(scale.id) })?.key {
      for row in hidden.rows.keys.sorted() where row > 0 {
        guard case .text(let label)? = hidden[row, head + 1], label == text else { continue }
        return hidden[row, head].flatMap { scale.position(of: $0.text) }
      }
    }
    return scale.position(of: text) ?? scale.only(labelled: text)
  }

  /// What a cell says; nil for nothing. A formula that came to nothing is a problem.
  private func part(_ row: Int, _ column: Column) -> AnswerDraft.Part? {
    guard let place = places[column], let value = grid[row, place] else { return nil }
    let spot = Spot.cell(file: file, grid.reference(row, place))
    if case .failure(let text) = value {
      problems.error(spot, "The formula here came to \(text.shortened); write the answer itself.")
      return nil
    }
    if value.text.isBlank { return nil }
    let isFree = column == .note || column == .notApplicable || column == .unknown
    return AnswerDraft.Part(text: isFree ? value.text : value.text.trimmed, spot: spot)
  }
}
