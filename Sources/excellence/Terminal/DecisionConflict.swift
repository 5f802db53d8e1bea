import Modeling

/// Two decisions that do not go together: an action is to be done that needs one that is not.
struct DecisionConflict: Hashable {
  /// Indices among the assessment's actions.
  var accepted: Int
  var rejected: Int

  /// The conflicts an action is part of, whichever side it is on.
  static func all(_ assessment: Assessment, about index: Int) -> [DecisionConflict] {
    let actions = assessment.actions
    func decision(_ action: Int) -> Decisions.Decision? {
      assessment.decisions.byAction[actions[action].id]
    }
    return actions.indices.flatMap { action -> [DecisionConflict] in
      guard decision(action)?.verdict == .accepted, decision(action)?.status != .done else {
        return []
      }
      return needs(of: action, actions)
        .filter { decision($0)?.verdict == .rejected && decision($0)?.status != .done }
        .map { DecisionConflict(accepted: action, rejected: $0) }
    }
    .filter { $0.accepted == index || $0.rejected == index }
  }

  func sentence(_ assessment: Assessment) -> String {
    let actions = assessment.actions
    return
      "warning: '\(actions[accepted].id)' is accepted and needs '\(actions[rejected].id)', which is rejected."
  }

  /// All actions that one needs, directly or through others, rising.
  private static func needs(of action: Int, _ actions: [Action]) -> [Int] {
    var all: Set<Int> = []
    var open = actions[action].after
    while let next = open.popLast() {
      if all.insert(next).inserted { open += actions[next].after }
    }
    return all.sorted()
  }
}
