package import YAML

/// What was decided about actions, and the organization's own.
package struct Decisions: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
    case accepted, rejected
  }
  package enum Progress: String, CaseIterable, Hashable, Sendable, Codable {
    case open, running, done
  }

  /// A decision on one action.
  package struct Decision: Hashable, Sendable {
    package var verdict: Verdict?
    package var reason: String?
    package var owner: String?
    package var due: Day?
    package var status: Progress?
    package var done: String?
    package var effective: String?

    package init() {}
  }

  /// By id of the action.
  package var byAction: [String: Decision] = [:]
  /// Actions of the organization's own, after the questionnaire's.
  package var own: [Action] = []

  package init() {}

  /// Reads `plan.yml`.
  init(_ node: Node, _ context: AnswerContext) {
    let problems = context.problems
    let questionnaire = context.questionnaire
    var fields = Fields(node, of: "The plan", problems)
    Schema.check(&fields, "plan/1")
    let decisions = fields.map("actions")
    let ownNodes = fields.list("own")
    fields.finish()

    var names = Names()
    var afters = [[Node]](repeating: [], count: questionnaire.actions.count)
    var all = questionnaire.actions
    let asked = Set(all.map(\.id))
    let targets = RaiseTargets(questionnaire.questions, questionnaire.scales)
    for node in ownNodes {
      guard let (action, after) = Action.read(node, targets, problems) else { continue }
      names.claim(action.id, "action", node, problems)
      if asked.contains(action.id) {
        problems.error(node, "The action id '\(action.id)' is taken by the questionnaire's.")
      }
      all.append(action)
      afters.append(after)
    }
    own = Precedence.own(afters, all, from: questionnaire.actions.count, problems)
    let index = Index("action", of: "the questionnaire or the plan", all.lazy.map(\.id))
    for (key, value) in decisions {
      let decision = Decision(value, key.text, problems)
      if index.resolve(key, "The plan", problems) != nil { byAction[key.text] = decision }
    }
  }
}

extension Decisions.Decision {
  init(_ node: Node, _ id: String, _ problems: Problems) {
    var fields = Fields(node, of: "The decision on '\(id.shortened)'", problems)
    verdict = fields.optionalWord("decision", Decisions.Verdict.self)
    reason = fields.optionalText("reason")
    owner = fields.optionalText("owner")
    due = fields.optionalDate("due")
    status = fields.optionalWord("status", Decisions.Progress.self)
    done = fields.optionalText("done")
    effective = fields.optionalText("effective")
    fields.finish()
    if verdict == .rejected, reason == nil {
      problems.error(node, "\(fields.subject) rejects it and needs a 'reason'.")
    }
  }
}
