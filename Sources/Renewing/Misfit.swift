package import YAML

/// Something recorded in an assessment that does not go with another version of its questionnaire.
package struct Misfit: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable, Encodable {
    case answer, consensus, support, contradiction
    case nothingFound = "nothing-found"
    case finding, decision
    case ownAction = "own-action"
    /// A question that an own action raises, or an action that it comes after.
    case raise, after
    case fact, exclusion, target, importance
  }

  package enum Why: String, Hashable, Sendable, Encodable {
    /// What it is about is gone.
    case removed
    /// The question says something else now.
    case reworded
    /// The choice or level it names is gone.
    case gone
    /// Its id belongs to something of the questionnaire now.
    case taken
  }

  package var kind: Kind
  /// Whose it is: a person, a piece of evidence or an own action.
  package var owner: String?
  /// The question, fact, element, finding or action.
  package var id: String
  package var why: Why
  /// What was recorded.
  package var value: Content

  /// Where it stood: `answer/mk/promise-written`.
  package var place: String {
    ([kind.rawValue] + [owner, id].compactMap { $0 }).joined(separator: "/")
  }
}
