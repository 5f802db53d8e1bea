import Documents

extension Pages {
  /// Which questionnaire examines what carries a cell; nothing if none does.
  func deeper(element: String, level: String) -> [Block] {
    let found = (report.deeper ?? []).filter { $0.element == element && $0.level == level }
    guard !found.isEmpty else { return [] }
    let names = found.map { "\(words.quoted($0.title)) (\($0.questionnaire))" }
    return [
      .text(
        words.say(
          found.count,
          one: "To look deeper into what carries this level: questionnaire \(words.list(names)).",
          other: "To look deeper into what carries this level: questionnaires \(words.list(names))."
        ))
    ]
  }
}
