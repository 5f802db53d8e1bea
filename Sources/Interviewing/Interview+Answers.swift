package import Modeling

extension Interview {
  /// Which conditions of a question are ticked, in their order.
  private func met(_ question: Int) -> [String] {
    questionnaire.questions[question].conditions.map(\.id).filter { ticked.contains($0) }
  }

  mutating func tick(_ positions: [Int], in question: Int) -> Step {
    let conditions = questionnaire.questions[question].conditions
    guard positions.allSatisfy({ conditions.indices.contains($0) }) else {
      return tell(.noCondition)
    }
    for position in positions { ticked.formSymmetricDifference([conditions[position].id]) }
    let changed = Set(positions).sorted()
    let isOn = changed.allSatisfy { ticked.contains(conditions[$0].id) }
    return tell(isOn ? .ticked(changed) : .unticked(changed))
  }

  mutating func choose(_ position: Int, _ note: String) -> Step {
    guard let question else { return .show }
    let choices = questionnaire.scale(of: question).choices.count
    guard position < choices else { return tell(.noChoice(last: choices - 1)) }
    return answer(.choice(position), note: note.isEmpty ? nil : note)
  }

  /// Gives the answer to the question one is at.
  mutating func answer(_ mark: Sheet.Mark, reason: String? = nil, note: String? = nil) -> Step {
    guard let question else { return .show }
    notice = nil
    let before = sheet[question]
    var answer = before
    answer.mark = mark
    answer.remark.reason = reason
    answer.remark.met = met(question)
    answer.remark.answered = today
    if let note { answer.remark.note = note }
    let isNew = before.mark != mark || before.remark.met != answer.remark.met
    return write(
      .answer(question, answer, before: before), then: .considerNote(isNew: isNew && note == nil))
  }

  /// Writes a note beside the answer there is, or without one.
  mutating func note(_ note: String, then sequel: Sequel = .stay) -> Step {
    guard let question else { return .show }
    let before = sheet[question]
    var answer = before
    answer.remark.note = note
    answer.remark.met = met(question)
    notice = .noted
    return write(.answer(question, answer, before: before), then: sequel)
  }

  /// Leaves the question, with ticks written that are not yet.
  mutating func depart(_ sequel: Sequel) -> Step {
    guard let question, hasLooseTicks else { return follow(sequel) }
    let before = sheet[question]
    var answer = before
    answer.remark.met = met(question)
    return write(.answer(question, answer, before: before), then: sequel)
  }

  mutating func write(_ writing: Writing, then sequel: Sequel) -> Step {
    if case .answer(_, let answer, let before) = writing, answer == before {
      return follow(sequel)
    }
    self.writing = writing
    self.sequel = sequel
    return .write(writing)
  }

  /// It was written; the assessment is as its files are now.
  package mutating func written(_ assessment: Assessment, at seconds: Int) -> Step {
    let done = writing
    let asked = questions.count
    if case .answer(_, let answer, let before)? = done, before.mark == .none, answer.mark != .none {
      pace.answered(at: seconds)
    }
    renew(assessment)
    writing = nil
    if case .fact? = done {
      leaveFact()
      if questions.count != asked { notice = .scope(questions.count - asked) }
      return .show
    }
    return follow(sequel)
  }

  private mutating func follow(_ sequel: Sequel) -> Step {
    switch sequel {
    case .stay: return .show
    case .leave: return .leave
    case .go(let stage):
      enter(stage)
      return .show
    case .onward: return onward()
    case .considerNote(let isNew):
      let wish = wish(isNew: isNew)
      return wish.isOwn ? onward() : ask(.note(wish))
    }
  }

  /// What a note is wanted for beside the answer that was just given.
  private func wish(isNew: Bool) -> Prompt.Wish {
    var wish = Prompt.Wish()
    guard let question, let position = sheet.marks[question].choice else { return wish }
    let answer = sheet[question]
    if answer.remark.note == nil {
      wish.fit = ConditionFit(
        value: questionnaire.scale(of: question).choices[position].value,
        met: answer.remark.met.count,
        of: questionnaire.questions[question].conditions.count, questionnaire.model.rating)
    }
    let steps = earlier?.own(question, by: person)?.steps(to: position) ?? 0
    if abs(steps) >= 2, isNew || answer.remark.note == nil { wish.moved = steps }
    return wish
  }

  /// To the next question without an answer; what was answered the year before is told now.
  mutating func onward() -> Step {
    guard let question else { return .show }
    if notice == .noted { notice = nil }
    if earlier?.own(question, by: person) != nil { notice = .earlier(question) }
    enter(next(after: question))
    return .show
  }
}
