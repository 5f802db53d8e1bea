import Modeling

/// How long it takes to read questions and choose.
enum ReadingTime {
  /// Letters read in a minute, spaces among them.
  private static let pace = 1_200
  /// Seconds to think about one question.
  private static let thought = 30

  /// In minutes, up to the next quarter of an hour.
  static func minutes(_ questions: [Int], of questionnaire: Questionnaire) -> Int {
    let seconds = questions.reduce(0) { sum, index in
      let question = questionnaire.questions[index]
      let choices = zip(questionnaire.scale(of: index).choices, question.wordings)
        .map { $1 ?? $0.label }
      let texts =
        [question.ask, question.help ?? ""] + question.conditions.map(\.text) + choices
      let letters = texts.reduce(0) { $0 + $1.unicodeScalars.count }
      return sum + thought + letters * 60 / pace
    }
    return (seconds + 15 * 60 - 1) / (15 * 60) * 15
  }
}

extension Words {
  /// "about 2 h 45 min".
  func about(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return say("about \(rest) min") }
    return rest == 0 ? say("about \(hours) h") : say("about \(hours) h \(rest) min")
  }
}
