import Modeling

/// What the elements of one assessment are scored from.
///
/// A class, since the scorers of all elements share it.
final class Basis {
  let questionnaire: Questionnaire
  let rating: Rating
  let scores: [QuestionScore]
  private let cells: [[[Int]]]

  init(_ questionnaire: Questionnaire, _ scores: [QuestionScore]) {
    self.questionnaire = questionnaire
    self.scores = scores
    rating = questionnaire.model.rating
    cells = questionnaire.questionsByCell
  }

  /// Indices of the questions of an element at a level, 1-based, in the questionnaire's order.
  func questions(of element: Int, at level: Int) -> [Int] { cells[element][level - 1] }

  func weight(_ question: Int) -> Int { questionnaire.questions[question].weight }

  /// The choices a question can be answered with, lowest first.
  func choices(_ question: Int) -> [Choice] {
    questionnaire.scales[questionnaire.questions[question].scale].choices
  }
}
