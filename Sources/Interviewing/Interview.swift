package import Modeling
package import YAML

/// One person's way through the questions: where they are, what is ticked, and what is to happen
/// next. It knows no terminal and no file.
package struct Interview: Sendable {
  /// Where somebody is.
  package enum Stage: Hashable, Sendable {
    case welcome
    /// A fact about the organization is asked; all of them are shown if it was chosen there.
    case fact(Int)
    case profile
    case question(Int)
    /// After the last question.
    case end
  }

  /// What happens after something was written.
  enum Sequel: Hashable, Sendable {
    case onward
    case stay
    case go(Stage)
    case leave
    /// A note may be wanted for a choice that was just made.
    case considerNote(isNew: Bool)
  }

  package internal(set) var assessment: Assessment
  package let person: String
  /// The questions asked of the person, in order.
  package private(set) var questions: [Int]
  package internal(set) var stage = Stage.welcome
  /// Conditions of the question that are ticked, saved or not.
  package internal(set) var ticked: Set<String> = []
  package internal(set) var notice: Notice?
  package internal(set) var pace = Pace()
  /// What was answered the year before.
  package let earlier: EarlierAnswers?

  let today: Day
  var sequel = Sequel.stay
  var prompt: Prompt?
  var writing: Writing?
  /// Facts that were skipped.
  var skipped: Set<Int> = []
  /// Where to go on after facts were looked at.
  var afterProfile: Stage?

  package init(
    _ assessment: Assessment, person: String, today: Day, earlier: EarlierAnswers? = nil
  ) {
    self.assessment = assessment
    self.person = person
    self.today = today
    self.earlier = earlier
    questions = assessment.questions(askedOf: person)
  }

  // MARK: What is there

  package var questionnaire: Questionnaire { assessment.questionnaire }

  package var sheet: Sheet { assessment.sheet(of: person) }

  /// The question one is at; nil elsewhere.
  package var question: Int? {
    if case .question(let question) = stage { return question }
    return nil
  }

  /// Whether a question has an answer, be it that it does not apply or is not known.
  package func isAnswered(_ question: Int) -> Bool { sheet.marks[question] != .none }

  /// How many of the questions asked are answered, of an element or in all.
  package func progress(of element: Int? = nil) -> (answered: Int, of: Int) {
    let sheet = sheet
    let asked = questions.filter {
      element == nil || questionnaire.questions[$0].element == element
    }
    return (asked.count { sheet.marks[$0] != .none }, asked.count)
  }

  /// Minutes left at the pace so far.
  package var minutesLeft: Int? {
    let progress = progress()
    return pace.minutes(for: progress.of - progress.answered)
  }

  /// The question's position among those asked, 1-based.
  package func number(of question: Int) -> Int? {
    questions.firstIndex(of: question).map { $0 + 1 }
  }

  /// The facts that decide about questions; others are not asked.
  package var facts: [Int] {
    Set(questionnaire.questions.flatMap(\.when).map(\.fact)).sorted()
  }

  /// Whether there are ticks that are not written.
  var hasLooseTicks: Bool { question.map { Set(sheet[$0].remark.met) != ticked } ?? false }

  // MARK: What changes

  /// The assessment as its files are now, after it was written or changed by others.
  package mutating func renew(_ assessment: Assessment) {
    let before = question.map { sheet[$0] }
    let isLoose = hasLooseTicks
    self.assessment = assessment
    questions = assessment.questions(askedOf: person)
    guard let question else { return }
    if !questions.contains(question) {
      enter(next(after: question))
    } else if sheet[question] != before, writing == nil || !isLoose {
      ticked = Set(sheet[question].remark.met)
      if writing == nil { notice = .changedMeanwhile }
    }
  }

  /// The answer was changed by somebody else while it was looked at; it is to be given anew.
  package mutating func refuse(_ assessment: Assessment) -> Step {
    writing = nil
    prompt = nil
    renew(assessment)
    if let question { ticked = Set(sheet[question].remark.met) }
    notice = .changedMeanwhile
    return .show
  }

  /// What could not be written is not to be written; one stays where one is.
  package mutating func giveUp() -> Step {
    writing = nil
    return .show
  }

  /// A place was shown.
  package mutating func shown(at seconds: Int) { if question != nil { pace.shown(at: seconds) } }

  mutating func enter(_ stage: Stage) {
    if stage != self.stage { pace.left() }
    self.stage = stage
    ticked = question.map { Set(sheet[$0].remark.met) } ?? []
  }
}
