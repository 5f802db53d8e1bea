package import Modeling
package import Planning
package import Scoring

extension Report {
  /// Puts a plan for the assessment into its report, laid out in time.
  ///
  /// `capacity` is in person-days a phase, nil for no bound.
  package mutating func add(
    _ plan: Plan, _ assessment: Assessment, _ scorecard: Scorecard, capacity: Int? = nil
  ) {
    let actions = assessment.actions
    let chosen = Set(plan.actions)
    let entries = Ranking(assessment, scorecard).entries.filter { chosen.contains($0.index) }
    let layout = Roadmap(entries.map(\.index), assessment, capacity: capacity)
    var phase: [Int: Int] = [:]
    for (index, members) in layout.phases.enumerated() {
      for member in members { phase[member] = index }
    }
    let after = plan.done(assessment, scorecard)
    self.plan = PlanResult(plan, assessment)
    roadmap = RoadmapResult(
      phases: Roadmap.starts,
      steps: entries.map { entry in
        let span = layout.spans[entry.index]
        return RoadmapResult.Step(
          action: actions[entry.index].id, start: span?.start ?? 0, end: span?.end ?? 0,
          phase: phase[entry.index] ?? 0, benefit: entry.benefit, effort: entry.effort,
          quickWin: entry.isQuickWin)
      },
      after: after.claimed.elements.map {
        RoadmapResult.After(element: assessment.model.elements[$0.element].id, level: $0.levelLow)
      }, organization: after.claimed.organization?.levelLow)
  }
}
