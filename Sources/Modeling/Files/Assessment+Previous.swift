package import YAML

extension Assessment {
  /// The folder in an assessment's folder that keeps the one before it.
  package static let previousFolder = "previous"

  /// The assessment before the one in a folder, as `new --from` kept it; nil if there is none or,
  /// after saying why in `problems`, if it cannot be read.
  ///
  /// It is read with its own questionnaire, in a language as far as that is translated; the library
  /// is for what it has no copy of.
  package static func previous(
    of folder: String, _ library: Library, in language: String? = nil,
    _ problems: Problems = Problems()
  ) -> Assessment? {
    let earlier = Disk.join(folder, previousFolder)
    guard Disk.kind(Disk.join(earlier, "assessment.yml")) != nil else { return nil }
    let own = Library(shelves(of: earlier) + library.shelves)
    var assessment = load(earlier, own, Record(problems))
    if let language, let questionnaire = assessment?.questionnaire {
      assessment?.questionnaire = own.translated(questionnaire, into: language, problems)
    }
    return assessment
  }

  /// Whether a folder is one that `new --from` keeps the assessment before in.
  package static func isPrevious(_ folder: String) -> Bool {
    let path = Disk.absolute(folder)
    guard Disk.name(of: path) == previousFolder else { return false }
    let home = String(path.dropLast(previousFolder.utf8.count))
    return Disk.isThere(Disk.join(home, "assessment.yml"))
  }
}

/// What was answered the year before, for those who answer again: their own answers, and what the
/// group settled.
///
/// Others' answers cannot be had from it.
package struct EarlierAnswers: Sendable {
  /// An earlier answer on the scale of this year's question.
  package struct Answer: Hashable, Sendable {
    /// Position on this year's scale of the choice with the same value; nil if there is none, or no
    /// choice was made.
    package var position: Int?
    package var mark: Sheet.Mark
    /// What the choice said in the earlier question's own words; nil if no choice was made.
    package var wording: String?
    /// Percent; nil if no choice was made.
    package var value: Int?
    package var note: String?
    /// Why it was not applicable or not known; of a settled answer, why it was settled so.
    package var reason: String?
    package var day: Day?
    /// What the question said otherwise then.
    package var rewording: Rewording

    /// By how many choices this year's answer is above it, below it if negative; nil where they
    /// cannot be compared.
    package func steps(to position: Int?) -> Int? {
      guard let then = self.position, let position else { return nil }
      return position - then
    }
  }

  private let earlier: Assessment
  private let questionnaire: Questionnaire

  /// `questionnaire` is this year's, in the language that the earlier one is in.
  package init(_ earlier: Assessment, for questionnaire: Questionnaire) {
    self.earlier = earlier
    self.questionnaire = questionnaire
  }

  /// When the answers were given: the day of the earlier assessment.
  package var date: Day { earlier.date }

  /// What a person answered to this year's question; nil if nothing.
  package func own(_ question: Int, by person: String) -> Answer? {
    guard let then = index(question),
      let answer = earlier.sheets.first(where: { $0.by == person })?[then], answer.mark != .none
    else { return nil }
    var result = self.answer(question, then, answer.mark)
    result.note = answer.remark.note
    result.reason = answer.remark.reason
    result.day = answer.remark.answered
    return result
  }

  /// What the group settled on this year's question; nil if nothing.
  package func settled(_ question: Int) -> Answer? {
    guard let then = index(question), let consensus = earlier.consensus[then] else { return nil }
    var result = answer(question, then, consensus.choice.map { .choice($0) } ?? .notApplicable)
    result.reason = consensus.reason
    result.day = consensus.agreed
    return result
  }

  private func index(_ question: Int) -> Int? {
    earlier.questionnaire.question(id: questionnaire.questions[question].id)
  }

  private func answer(_ question: Int, _ then: Int, _ mark: Sheet.Mark) -> Answer {
    let old = QuestionText(then, of: earlier.questionnaire)
    let value = mark.choice.map { old.values[$0] }
    return Answer(
      position: value.flatMap { value in
        questionnaire.scale(of: question).choices.firstIndex { $0.value == value }
      },
      mark: mark, wording: mark.choice.flatMap { old.wordings?[$0] }, value: value,
      rewording: Rewording(from: old, to: QuestionText(question, of: questionnaire)))
  }
}
