package import Modeling
package import Planning

extension Report.PlanResult {
  /// A plan by the ids of what it names.
  package init(_ plan: Plan, proof: [Planning.Proof]? = nil, _ assessment: Assessment) {
    let model = assessment.model
    let actions = assessment.actions
    self.init(
      reachable: plan.isReachable, exact: plan.isExact, effort: plan.effort,
      actions: plan.actions.map { actions[$0].id },
      short: plan.short.map { short in
        Short(
          element: model.elements[short.element].id, level: model.levels[short.level - 1].id,
          achievement: short.low, bound: short.bound,
          knockedOut: short.knockedOut.map { assessment.questionnaire.questions[$0].id })
      },
      lowerBound: plan.isExact ? nil : plan.lowerBound,
      proof: proof.map { $0.flatMap { Self.proof($0, assessment) } })
  }

  private static func proof(_ proof: Planning.Proof, _ assessment: Assessment) -> [Proof] {
    (proof.collect + proof.settle).map { item in
      let question = assessment.questionnaire.questions[item.question]
      return Proof(
        element: assessment.model.elements[proof.element].id, question: question.id,
        state: item.state.rawValue, enough: question.enough.rawValue,
        typical: question.evidence.map(\.title))
    }
  }
}
