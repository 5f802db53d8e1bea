import Modeling
import Testbed
import Testing
import YAML

@testable import Interviewing

/// An interview whose writings are kept in memory, as a program keeps them in files.
struct Answering {
  var interview: Interview
  /// All that was written, in order.
  var writings: [Writing] = []
  /// What happens next.
  var step = Step.show
  private var seconds = 0

  /// An interview on the small assessment, `kept`, `shared` and `steady` asked of everybody.
  init(
    _ person: String = "ab", profile: String = "yes", earlier: EarlierAnswers? = nil,
    change: (inout Assessment) -> Void = { _ in }
  ) throws {
    let folder = try Folder(Small.files)
    try folder.write("schema: answers/1\nby: ab\nanswers: {}\n", to: "answers/ab.yml")
    var assessment = try #require(Loaded(folder.path).assessment)
    assessment.profile = [profile.isEmpty ? nil : profile]
    change(&assessment)
    self.init(assessment, person, earlier)
  }

  init(_ assessment: Assessment, _ person: String, _ earlier: EarlierAnswers? = nil) {
    interview = Interview(
      assessment, person: person, today: Day("2026-11-02") ?? .last, earlier: earlier)
  }

  /// The question one is at, by its id.
  var at: String? { interview.question.map { interview.questionnaire.questions[$0].id } }

  func answer(_ id: String) -> Sheet.Answer {
    interview.questionnaire.question(id: id).map { interview.sheet[$0] } ?? Sheet.Answer()
  }

  /// Types lines: `Enter` begins, where a text is asked for a line is the text, and `Esc` gives up.
  mutating func type(_ lines: String...) {
    for line in lines { type(line: line) }
  }

  mutating func type(line: String) {
    seconds += 10
    interview.shown(at: seconds)
    seconds += 30
    if case .type = step {
      step = interview.take(text: line == "Esc" ? nil : line)
    } else if line == "Enter" {
      step = interview.begin()
    } else if line == "Esc" {
      step = interview.escape()
    } else if let first = line.first {
      step = interview.take(Command.all(first, String(line.dropFirst())))
    }
    while case .write(let writing) = step {
      writings.append(writing)
      step = interview.written(Self.after(writing, interview), at: seconds)
    }
    if case .panel = step { step = .show }
  }

  /// The assessment as files would be after a writing.
  static func after(_ writing: Writing, _ interview: Interview) -> Assessment {
    var assessment = interview.assessment
    switch writing {
    case .fact(let fact, let value): assessment.profile[fact] = value
    case .answer(let question, let answer, _):
      var sheet = assessment.sheet(of: interview.person)
      sheet.marks[question] = answer.mark
      sheet.remarks[question] = answer.remark
      assessment.sheets.removeAll { $0.by == interview.person }
      assessment.sheets.append(sheet)
    }
    return assessment
  }
}
