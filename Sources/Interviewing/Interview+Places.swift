import Modeling

extension Interview {
  /// Where an interview goes on: the first question without an answer after the last one with one,
  /// else the first without.
  var resumption: Stage {
    let last = questions.lastIndex { isAnswered($0) } ?? -1
    let later = questions[(last + 1)...].first
    return (later ?? questions.first { !isAnswered($0) }).map { .question($0) } ?? .end
  }

  /// The next fact to ask, else a stage.
  func facts(else stage: Stage) -> Stage {
    facts.first { assessment.profile[$0] == nil && !skipped.contains($0) }.map { .fact($0) }
      ?? stage
  }

  /// The next question without an answer after one, which need not be asked any more.
  func next(after question: Int) -> Stage {
    rest(after: question).first { !isAnswered($0) }.map { .question($0) } ?? .end
  }

  /// The question that follows, answered or not.
  func following(_ question: Int) -> Stage {
    rest(after: question).first.map { .question($0) } ?? .end
  }

  private func rest(after question: Int) -> ArraySlice<Int> {
    if let at = questions.firstIndex(of: question) { return questions[(at + 1)...] }
    let order = { (index: Int) in (self.questionnaire.questions[index].element, index) }
    return questions[...].drop { order($0) < order(question) }
  }

  /// The question before; nil at the first.
  var preceding: Int? {
    guard let question else { return questions.last }
    guard let at = questions.firstIndex(of: question), at > 0 else { return nil }
    return questions[at - 1]
  }

  /// The question that a text names: by number, by its id, or by an element's clause, id or title.
  func place(_ text: String) -> Int? {
    if let number = Int(text) {
      return questions.indices.contains(number - 1) ? questions[number - 1] : nil
    }
    let wanted = text.lowercased()
    if let question = questions.first(where: { questionnaire.questions[$0].id == wanted }) {
      return question
    }
    let elements = questionnaire.model.elements
    let element =
      elements.firstIndex { $0.id == wanted || $0.clause?.lowercased() == wanted }
      ?? elements.firstIndex { $0.title.lowercased().hasPrefix(wanted) }
    let inside = questions.filter { questionnaire.questions[$0].element == element }
    return inside.first { !isAnswered($0) } ?? inside.first
  }

  /// The questions that have all words of a text in what is asked, explained or ticked.
  func found(_ text: String) -> [Int] {
    let words = text.lowercased().split(separator: " ")
    return questions.filter { index in
      let question = questionnaire.questions[index]
      let whole =
        ([question.id, question.ask, question.help ?? ""] + question.conditions.map(\.text))
        .joined(separator: "\n").lowercased()
      return words.allSatisfy { whole.contains($0) }
    }
  }
}
