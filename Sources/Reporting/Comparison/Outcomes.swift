import Modeling
import Planning

extension Comparison.Outcome {
  /// What became of the actions decided on at one point, as the next one shows it.
  static func all(
    from: Int, to: Int, _ reports: [Report], _ views: [QuestionView]
  ) -> [Comparison.Outcome] {
    let values = Dictionary(
      reports[to].questions.filter { $0.state != "notApplicable" }.map { ($0.id, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let now = Dictionary(
      reports[to].actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let undertakings = reports[from].actions.compactMap { action in
      Undertaking(action, status: now[action.id]?.status, views[from])
    }
    return Outcome.all(undertakings, now: values).map { outcome in
      let undertaking = outcome.undertaking
      let action = reports[from].actions.first { $0.id == undertaking.id }
      return Comparison.Outcome(
        from: from, to: to, action: undertaking.id, title: undertaking.title,
        decision: undertaking.decision.verdict?.rawValue,
        status: action?.status, statusNow: now[undertaking.id]?.status,
        outcome: outcome.result.rawValue,
        questions: zip(undertaking.aims, outcome.now).map { aim, now in
          Comparison.Aim(question: aim.question, before: aim.then, aim: aim.aimed, now: now)
        })
    }
  }
}

extension Undertaking {
  /// What a result says was decided on an action, with the status it has since; nil if nothing was,
  /// or if the result does not say what the action was to bring.
  fileprivate init?(_ action: Report.ActionResult, status: String?, _ view: QuestionView) {
    guard action.decision != nil || action.status != nil, let aims = action.aims,
      aims.count == action.raises.count
    else { return nil }
    var decision = Decisions.Decision()
    decision.verdict = action.decision.flatMap(Decisions.Verdict.init)
    decision.status = (status ?? action.status).flatMap(Decisions.Progress.init)
    self.init(
      id: action.id, title: action.title, decision: decision,
      aims: zip(action.raises, aims).map { question, aim in
        Aim(question: question, then: view.question(question)?.value, aimed: Double(aim))
      })
  }
}
