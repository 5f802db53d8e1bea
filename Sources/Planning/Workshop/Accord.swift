package import Modeling
package import YAML

/// What a group agrees on for one question, to be recorded as its consensus.
///
/// Nothing of it touches what single people answered.
package struct Accord: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    /// Position of the choice.
    case choice(Int)
    /// With the reason.
    case notApplicable(String)
  }

  /// Why a reason has to be given that is not.
  package enum Lack: Hashable, Sendable {
    /// The answers speak for this.
    case differs(from: Topic.Proposal)
    /// The answers speak for nothing.
    case unproposed
    /// Something else is recorded.
    case changes
    /// What does not apply needs a reason in any case.
    case notApplicable
  }

  package var answer: Answer
  /// Nil keeps the one that is recorded with this answer; a blank one takes it away.
  package var reason: String?
  /// To be kept beside what is recorded with this answer; a blank text takes somebody's away.
  package var dissent: [Consensus.Dissent]
  /// Nil keeps the day that is recorded with this answer.
  package var agreed: Day?

  package init(
    _ answer: Answer, reason: String? = nil, dissent: [Consensus.Dissent] = [], agreed: Day? = nil
  ) {
    self.answer = answer
    self.reason = reason
    self.dissent = dissent
    self.agreed = agreed
  }
}

extension Accord {
  /// Whether something else is recorded of the question.
  package func turns(_ topic: Topic) -> Bool {
    guard let recorded = topic.consensus else { return false }
    return recorded.choice != position
  }

  /// Why it cannot be recorded without a reason; nil if it can.
  package func lack(_ topic: Topic) -> Lack? {
    if case .notApplicable(let text) = answer { return text.isBlank ? .notApplicable : nil }
    let kept = turns(topic) ? nil : topic.consensus?.reason
    if let text = reason ?? kept, !text.isBlank { return nil }
    if turns(topic) { return .changes }
    guard let proposal = topic.proposal else { return .unproposed }
    if case .choice(let position, _) = proposal, position == self.position { return nil }
    return .differs(from: proposal)
  }

  /// As it stands in the file in place of what is recorded.
  ///
  /// With another answer goes what was said about the old one: its reason, dissent and day.
  package func content(_ topic: Topic, over recorded: Content?, _ scale: Scale) -> Content {
    let old = turns(topic) ? nil : recorded
    var content = old ?? .map([])
    switch answer {
    case .choice(let position):
      content = content.with("choice", .text(scale.choices[position].id))
        .with("not-applicable", nil)
    case .notApplicable(let text):
      content = content.with("choice", nil).with("not-applicable", .text(text))
    }
    if let reason { content = content.with("reason", reason.isBlank ? nil : .text(reason)) }
    var dissent = content.value(at: ["dissent"]) ?? .map([])
    for said in self.dissent {
      dissent = dissent.with(said.by, said.text.isBlank ? nil : .text(said.text))
    }
    if !self.dissent.isEmpty {
      content = content.with("dissent", dissent == .map([]) ? nil : dissent)
    }
    if let agreed { content = content.with("agreed", .text(agreed.description)) }
    return content
  }

  private var position: Int? {
    if case .choice(let position) = answer { return position }
    return nil
  }
}
