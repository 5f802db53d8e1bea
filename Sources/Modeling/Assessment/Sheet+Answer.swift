package import YAML

extension Sheet {
  /// One answer: its mark with what was written beside it.
  package struct Answer: Hashable, Sendable {
    package var mark: Mark
    package var remark: Remark

    package init(_ mark: Mark = .none, _ remark: Remark = Remark()) {
      self.mark = mark
      self.remark = remark
    }

    /// Whether there is nothing to be told of it.
    package var isEmpty: Bool { mark == .none && remark == Remark() }
  }

  package subscript(question: Int) -> Answer {
    Answer(marks[question], remarks[question] ?? Remark())
  }
}

extension Sheet.Answer {
  /// As it stands in an answers file; nil if there is nothing to be told.
  package func content(_ question: Int, of questionnaire: Questionnaire) -> Content? {
    if isEmpty { return nil }
    var pairs: [Content.Pair] = []
    func add(_ key: String, _ text: String?) {
      if let text { pairs.append(Content.Pair(key, .text(text))) }
    }
    switch mark {
    case .notApplicable: add("not-applicable", remark.reason ?? "")
    case .unknown: add("unknown", remark.reason ?? "")
    default: add("choice", mark.choice.map { questionnaire.scale(of: question).choices[$0].id })
    }
    if !remark.met.isEmpty {
      pairs.append(Content.Pair("met", .list(remark.met.map { .text($0) })))
    }
    add("note", remark.note)
    add("answered", remark.answered?.description)
    return .map(pairs)
  }
}
