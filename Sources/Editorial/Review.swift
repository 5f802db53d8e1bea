import Modeling
package import YAML

/// Looks at a questionnaire as its editor would: what makes two assessors answer differently, or a
/// gap lead nowhere.
package struct Review {
  let manuscript: Manuscript
  let problems: Problems

  package init(_ manuscript: Manuscript, _ problems: Problems) {
    self.manuscript = manuscript
    self.problems = problems
  }

  /// Says each finding as a warning where it stands.
  package func run() {
    // A short form is worded by its bank.
    if manuscript.questionnaire.bank == nil {
      asks()
      questions()
      repetitions()
      cells()
      tags()
      actions()
    }
    levels()
  }

  func say(_ place: Node, _ finding: String) { problems.warning(place, finding) }

  /// Says that a text is longer than people read.
  func measure(_ text: String?, _ most: Int, _ place: Node, _ what: String) {
    guard let text, text.count > most else { return }
    say(place, "\(what) has \(text.count) characters; \(most) are the most that is read.")
  }
}
