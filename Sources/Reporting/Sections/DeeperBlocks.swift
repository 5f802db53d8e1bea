import Documents

extension Pages {
  /// Which questionnaires examine what carries the unmet levels of an element; nothing if none do.
  func deeper(element: String) -> [Block] {
    let found = (report.deeper ?? []).filter { $0.element == element }
    let ids = found.reduce(into: [String]()) { ids, entry in
      if !ids.contains(entry.questionnaire) { ids.append(entry.questionnaire) }
    }
    guard !ids.isEmpty else { return [] }
    let items = ids.map { id -> [Inline] in
      let own = found.filter { $0.questionnaire == id }
      let levels = own.map { say("level \(report.number(ofLevel: $0.level))") }
      return tell("\(Inline.marked(own[0].title)) (\(id)): \(words.list(levels))")
    }
    return [
      .text(say("Questionnaires that look deeper into what carries this, where they fit:")),
      .bullets(items),
    ]
  }
}
