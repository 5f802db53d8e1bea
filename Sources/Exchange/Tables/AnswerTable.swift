package import Modeling
package import Spreadsheets

/// People's answers as one table: a row for each question a person is asked or has answered.
package enum AnswerTable {
  /// What its columns are called.
  enum Column: String, CaseIterable {
    case person, question, element, level, ask, choice
    case notApplicable = "not-applicable"
    case unknown, met, note, answered, assessment, questionnaire, version
  }

  /// The answers of people, in the order in which the questions are asked.
  package static func sheet(of people: [String], in assessment: Assessment) -> Worksheet {
    Worksheet(
      id: "answers", title: "answers",
      columns: Column.allCases.map { Worksheet.Column($0.rawValue, $0.rawValue) },
      rows: people.flatMap { rows(of: $0, in: assessment) })
  }

  private static func rows(of person: String, in assessment: Assessment) -> [[Cell]] {
    let sheet = assessment.sheet(of: person)
    let questionnaire = assessment.questionnaire
    let model = assessment.model
    return questions(of: person, in: assessment).map { index in
      let question = questionnaire.questions[index]
      let (mark, remark) = (sheet[index].mark, sheet[index].remark)
      return Column.allCases.map { column in
        switch column {
        case .person: .text(person)
        case .question: .text(question.id)
        case .element: .text(model.elements[question.element].id)
        case .level: .text(model.levels[question.level - 1].id)
        case .ask: .text(question.ask)
        case .choice: .text(mark.choice.map { questionnaire.scale(of: index).choices[$0].id })
        case .notApplicable: mark == .notApplicable ? .text(remark.reason) : .empty
        case .unknown: mark == .unknown ? .text(UnknownMark.text(remark.reason)) : .empty
        case .met: remark.met.isEmpty ? .empty : .text(remark.met.joined(separator: " "))
        case .note: .text(remark.note)
        case .answered: remark.answered.map { .day($0) } ?? .empty
        case .assessment: .text(assessment.id)
        case .questionnaire: .text(questionnaire.id)
        case .version: .text(questionnaire.version)
        }
      }
    }
  }

  /// The questions a person is asked, then those answered all the same.
  static func questions(of person: String, in assessment: Assessment) -> [Int] {
    let asked = assessment.questions(askedOf: person)
    let known = Set(asked)
    let sheet = assessment.sheet(of: person)
    return asked + sheet.marks.indices.filter { !known.contains($0) && !sheet[$0].isEmpty }
  }
}
