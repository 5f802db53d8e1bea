import Documents

/// Why the evidence leaves less than was claimed.
enum EvidenceShortfall: Hashable {
  /// A piece speaks against the claim.
  case against
  /// A piece strong enough shows less than was claimed.
  case less
  /// Proof is not there, too weak or out of date.
  case missing
}

extension Pages {
  /// Why the evidence leaves less of a question's answer than was claimed; nil if it does not.
  func shortfall(_ question: Report.QuestionResult) -> EvidenceShortfall? {
    guard let value = question.value, let left = question.evidencedValue, left < value - 1e-9
    else { return nil }
    if question.contradictions.contains(where: { $0.counts && $0.bearsOut <= left + 1e-9 }) {
      return .against
    }
    guard let best = question.supports.filter(\.counts).max(by: { $0.bearsOut < $1.bearsOut })
    else { return .missing }
    return shownValue(best, question).map { $0 <= best.bearsOut + 1e-9 } ?? false ? .less : .missing
  }

  /// Whether more or better proof could raise what is evidenced, at a level that is aimed for.
  func needsProof(_ question: Report.QuestionResult) -> Bool {
    guard question.state == "answered", question.weight > 0, (question.value ?? 0) > 0,
      let card = report.claimed.elements.first(where: { $0.id == question.element }),
      report.number(ofLevel: question.level) <= card.target ?? levels.count
    else { return false }
    return !question.examined || shortfall(question) == .missing
  }

  /// The value, percent, of the choice a piece shows; nil if it does not say.
  func shownValue(_ link: Report.SupportResult, _ question: Report.QuestionResult) -> Double? {
    guard let shows = link.shows, let choices = scale(of: question)?.choices else { return nil }
    return Double(choices[shows].value)
  }
}
