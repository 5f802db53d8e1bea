package import Modeling
package import Scoring

/// Actions that can still be done, and what they would raise.
package enum Candidates {
  /// The questionnaire's actions, then the organization's own, without those done, those rejected
  /// and those that need a rejected one; by index in that row.
  package static func all(_ assessment: Assessment) -> [(index: Int, action: Action)] {
    let actions = assessment.actions
    let decisions = actions.map { assessment.decisions.byAction[$0.id] }
    var isOut = decisions.map { $0?.verdict == .rejected }
    let isDone = decisions.map { $0?.status == .done }
    var followers = [[Int]](repeating: [], count: actions.count)
    for (index, action) in actions.enumerated() {
      for before in action.after { followers[before].append(index) }
    }
    var open = actions.indices.filter { isOut[$0] && !isDone[$0] }
    while let next = open.popLast() {
      for follower in followers[next] where !isOut[follower] && !isDone[follower] {
        isOut[follower] = true
        open.append(follower)
      }
    }
    return actions.indices.filter { !isOut[$0] && !isDone[$0] }.map { ($0, actions[$0]) }
  }

  /// The candidates that raise one of the questions that limit a gap, least effort first.
  package static func raising(
    _ gap: Gap, _ assessment: Assessment, _ scorecard: Scorecard
  ) -> [(index: Int, action: Action)] {
    let levels = Set(gap.unmet.map(\.level))
    let questionnaire = assessment.questionnaire
    return all(assessment).filter { _, action in
      action.raises.contains { raise in
        let question = questionnaire.questions[raise.question]
        let score = scorecard.questions[raise.question]
        let aim = Double(questionnaire.scale(of: raise.question).choices[raise.choice].value)
        return question.element == gap.element && levels.contains(question.level)
          && (score.state == .answered || score.state == .unanswered) && (score.value ?? -1) < aim
      }
    }
    .sorted { ($0.action.effort, $0.index) < ($1.action.effort, $1.index) }
  }
}
