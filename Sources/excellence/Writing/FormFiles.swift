import Editing
import Forms
import Glibc
import Modeling
import Reporting
import YAML

/// The forms of an assessment's people.
struct FormFiles {
  private let assessment: Assessment
  private let words: Words
  private let until: Day?

  init(_ study: Study, until: Day?) {
    assessment = study.assessment
    words = study.words
    self.until = until
  }

  /// Somebody by id; ends the command if there is no such person. Where nobody is listed, anybody
  /// may answer.
  func person(_ id: String) throws -> Person {
    if let person = assessment.people.first(where: { $0.id == id }) { return person }
    guard assessment.people.isEmpty else {
      throw Terminal.refusal(
        "There is no person '\(id.shortened)'"
          + Suggestion.tail(id, among: assessment.people.map(\.id)))
    }
    if let reason = Identifier.refusal(of: id) {
      throw Terminal.refusal("'\(id.shortened)' \(reason)")
    }
    return Person(id: id)
  }

  /// Ends the command if the person is asked nothing.
  func form(of person: Person) throws -> Form {
    guard let form = Form(assessment, for: person, until: until, words) else {
      throw Terminal.refusal("Nothing is asked of '\(person.id)'.")
    }
    return form
  }

  /// Writes the form of each person who is asked something into a folder, and returns the paths,
  /// each on a line; ends the command if there is nobody.
  func write(to folder: String) throws -> String {
    if assessment.people.isEmpty {
      throw Terminal.refusal(
        "The assessment lists no people; add them to 'people' in assessment.yml, or name one with --as."
      )
    }
    let forms = try assessment.people.map { try ($0.id, form(of: $0)) }
    if !Disk.isThere(folder), mkdir(folder, 0o777) != 0 {
      throw Terminal.refusal("'\(folder)' cannot be made (\(String(cString: strerror(errno)))).")
    }
    return try forms.map { id, form in
      let path = Disk.join(folder, "\(id).html")
      try Output.write(form.html, to: path)
      return path.visibleLine
    }
    .joined()
  }
}
