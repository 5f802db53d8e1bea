package import Modeling
package import Reporting
package import Spreadsheets
import YAML

/// The workbook in which one person gives their answers: how to fill it in, the questions with
/// drop-downs, and a hidden sheet that says what it was made for.
package struct AnswerWorkbook {
  /// Names in the hidden sheet.
  enum Mark {
    static let sheet = "excellence"
    static let schema = "workbook/1"
    static let keys = ["schema", "assessment", "questionnaire", "version", "person"]
    static let tick = "x"
  }

  /// Columns of the questions' sheet.
  enum Column: Int, CaseIterable {
    case id, question, meaning, answer, notApplicable, unknown, note, answered
  }

  private let assessment: Assessment
  private let person: String
  private let words: Words

  /// The assessment's texts are in the language of the words.
  package init(_ assessment: Assessment, of person: String, _ words: Words) {
    (self.assessment, self.person, self.words) = (assessment, person, words)
  }

  /// `header` is the tint of headers, `entry` that of what is filled in.
  package func workbook(header: Workbook.Tint, entry: Workbook.Tint) -> EntryWorkbook {
    EntryWorkbook(
      [start, questions, hidden],
      title: "\(assessment.organization) – \(assessment.title)", day: assessment.date,
      header: header, entry: entry)
  }

  // MARK: How to fill it in

  private var start: EntrySheet {
    var sheet = EntrySheet(title: words.say("Instructions"), columns: [.init(width: 100)])
    sheet.rows = [
      [.init(.text(assessment.title), .title)], [.init(.text(assessment.organization), .heading)],
      [.init(.text(words.say("Answers of \(name)")), .prose)], [],
      [.init(.text(words.say("How to fill it in")), .heading)],
    ]
    sheet.rows += instructions.map { [.init(.text($0), .prose)] }
    sheet.rows += [[], [.init(.text(words.say("What is confidential")), .heading)]]
    sheet.rows += words.confidentiality(assessment.confidentiality).map {
      [.init(.text($0), .prose)]
    }
    return sheet
  }

  private var name: String {
    let known = assessment.people.first { $0.id == person }
    return known?.name.map { "\($0) (\(person))" } ?? person
  }

  private var instructions: [String] {
    [
      words.say(
        "The questions are on the next sheet. Choose an answer from the list in each coloured cell; the text beside the question says what each answer means."
      ),
      words.say(
        "If a question does not apply to your organization, leave the answer empty and write why. If you do not know, put an x in that column, or write why."
      ),
      words.say(
        "Below some questions stand conditions: put an x beside each that holds today. A note is welcome with every answer."
      ),
      words.say(
        "Answer what you see yourself; nobody expects you to know everything. Questions left empty stay open."
      ),
      words.say("Save the workbook as it is (.xlsx) and send it back."),
    ]
  }

  // MARK: The questions

  private var questions: EntrySheet {
    var sheet = EntrySheet(
      title: words.say("Questions"),
      columns: [
        .init(width: 4, isHidden: true), .init(width: 52), .init(width: 46), .init(width: 22),
        .init(width: 26), .init(width: 20), .init(width: 36), .init(width: 12),
      ])
    sheet.frozen = (1, 2)
    sheet.rows = [Self.headers(words).map { .init(.text($0), .header) }]
    var element: Int?
    for (number, index) in AnswerTable.questions(of: person, in: assessment).enumerated() {
      let question = assessment.questionnaire.questions[index]
      if question.element != element {
        element = question.element
        let about = assessment.model.elements[question.element]
        let title = [about.clause, about.title].compactMap { $0 }.joined(separator: " ")
        sheet.rows += [[], [.init(.empty, .plain), .init(.text(title), .heading)]]
      }
      sheet.rows += rows(of: index, number: number + 1)
    }
    return sheet
  }

  /// What the columns are called, in the order of `Column`.
  static func headers(_ words: Words) -> [String] {
    [
      "id", words.say("Question"), words.say("What the answers mean"), words.say("Answer"),
      words.say("Not applicable, because"), words.say("I do not know (x, or why)"),
      words.say("Your note"), words.say("Answered on"),
    ]
  }

  /// The row of a question, that of its help, and one for each condition.
  private func rows(of index: Int, number: Int) -> [[EntrySheet.Box]] {
    let questionnaire = assessment.questionnaire
    let question = questionnaire.questions[index]
    let scale = questionnaire.scale(of: index)
    let answer = assessment.sheet(of: person)[index]
    let (mark, remark) = (answer.mark, answer.remark)
    let labels = ScaleLabels(scale).labels
    let meanings = zip(labels, zip(scale.choices, question.wordings)).map { label, choice in
      words.pair(label, choice.1 ?? choice.0.meaning ?? label)
    }
    let list = EntrySheet.Rule.list(
      sheet: 2, column: 3 + 2 * question.scale, first: 1, last: scale.choices.count)
    var rows: [[EntrySheet.Box]] = [
      [
        .init(.text(question.id), .plain), .init(.text("\(number). \(question.ask)"), .prose),
        .init(.text(meanings.joined(separator: "\n")), .quiet),
        .init(
          .text(mark.choice.map { labels[$0] }), .entry, list,
          fault: words.say("Choose one of the answers in the list.")),
        .init(mark == .notApplicable ? .text(remark.reason) : .empty, .entry),
        .init(mark == .unknown ? .text(UnknownMark.text(remark.reason)) : .empty, .entry),
        .init(.text(remark.note), .entry),
        .init(
          remark.answered.map { .day($0.description) } ?? .empty, .entryDay, .day,
          fault: words.say("A date is wanted here.")),
      ]
    ]
    if let help = question.help {
      rows.append([.init(.empty, .plain), .init(.text(help), .quiet)])
    }
    let tick = EntrySheet.Rule.list(sheet: 2, column: 1, first: 0, last: 0)
    for condition in question.conditions {
      rows.append([
        .init(.text("\(question.id)/\(condition.id)"), .plain),
        .init(.text(condition.text), .indented), .init(.empty, .plain),
        .init(
          remark.met.contains(condition.id) ? .text(Mark.tick) : .empty, .entry, tick,
          fault: words.say("Put an x if this holds, or leave it empty.")),
      ])
    }
    return rows
  }

  // MARK: What it was made for

  /// Row 0 has the tick in its second column; below stand the facts and the headers; a pair of
  /// columns for each scale has its choices' ids and labels.
  private var hidden: EntrySheet {
    let questionnaire = assessment.questionnaire
    let facts = [Mark.schema, assessment.id, questionnaire.id, questionnaire.version, person]
    var rows: [[String]] = [["tick", Mark.tick]] + zip(Mark.keys, facts).map { [$0, $1] }
    rows += Self.headers(words).map { ["header", $0] }
    for (index, scale) in questionnaire.scales.enumerated() {
      let column = 2 + 2 * index
      func put(_ text: String, _ row: Int, _ column: Int) {
        while rows.count <= row { rows.append([]) }
        while rows[row].count <= column { rows[row].append("") }
        rows[row][column] = text
      }
      put(scale.id, 0, column)
      for (place, label) in ScaleLabels(scale).labels.enumerated() {
        put(scale.choices[place].id, place + 1, column)
        put(label, place + 1, column + 1)
      }
    }
    let width = 2 + 2 * questionnaire.scales.count
    var sheet = EntrySheet(
      title: Mark.sheet, columns: Array(repeating: .init(width: 20), count: width))
    sheet.rows = rows.map { row in row.map { .init($0.isEmpty ? .empty : .text($0), .plain) } }
    sheet.isHidden = true
    return sheet
  }
}

/// What the choices of a scale are called in a list, each name once.
struct ScaleLabels {
  let labels: [String]

  init(_ scale: Scale) {
    let all = scale.choices.map { $0.label.lowercased() }
    labels = zip(scale.choices, all).map { choice, label in
      all.count { $0 == label } > 1 ? "\(choice.label) (\(choice.id))" : choice.label
    }
  }
}
