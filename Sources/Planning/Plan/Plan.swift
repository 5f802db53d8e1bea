package import Modeling
package import Scoring

/// The actions of least effort that bring every element with a gap to its target.
package struct Plan: Hashable, Sendable {
  /// A cell that stays short of what a target asks for with all candidates done.
  package struct Short: Hashable, Sendable {
    /// Index in the model.
    package var element: Int
    /// 1-based.
    package var level: Int
    /// With all candidates done, percent.
    package var low: Double
    package var bound: Double
    /// Indices of questions.
    package var knockedOut: [Int]
  }

  /// Indices in the questionnaire's actions followed by the organization's own, rising.
  package var actions: [Int]
  /// Person-days.
  package var effort: Int
  /// Whether no set of less effort exists; false only where the search was cut off.
  package var isExact: Bool
  /// No plan for the elements that can be reached takes less, person-days.
  package var lowerBound: Int
  /// Why elements cannot be brought to their target; empty if all can.
  package var short: [Short]

  package var isReachable: Bool { short.isEmpty }
}

extension Plan {
  /// The least plan of an assessment. Ties go to fewer actions, then to those that stand first.
  /// Source: `scoring.md` 11, question 1.
  ///
  /// `work` is how many questions are looked at for each group of actions before the search for it
  /// is cut off.
  package static func least(
    _ assessment: Assessment, _ scorecard: Scorecard, work: Int = Search.most
  ) -> Plan {
    let course = Course(assessment, scorecard)
    let wanted = Requirement.all(Gap.all(assessment, scorecard), assessment, scorecard)
    var short: [Short] = []
    var open: [Requirement] = []
    for requirements in wanted {
      let stuck = requirements.filter { !$0.isMet(course.most) }
      short += stuck.map { Short($0, course.most) }
      if stuck.isEmpty { open += requirements.filter { !$0.isMet(course.now) } }
    }
    var plan = Plan(actions: [], effort: 0, isExact: true, lowerBound: 0, short: short)
    for group in course.groups(open) {
      var search = Search(group, most: work)
      search.run()
      plan.actions += search.best.map { group.items[$0].index }
      plan.isExact = plan.isExact && search.isExact
      plan.lowerBound += search.lowerBound
    }
    plan.actions.sort()
    plan.effort = plan.actions.reduce(0) { $0 + course.effort($1) }
    return plan
  }

  /// Chosen actions with what they need, and what stays short of the targets after them; what is
  /// done, rejected or needs something rejected is left out. Source: `scoring.md` 11, question 3.
  package static func chosen(
    _ actions: [Int], _ assessment: Assessment, _ scorecard: Scorecard
  ) -> Plan {
    let course = Course(assessment, scorecard)
    let set = course.closure(
      course.items.indices.filter { actions.contains(course.items[$0].index) })
    let value = course.value(after: set)
    let requirements = Requirement.all(Gap.all(assessment, scorecard), assessment, scorecard)
      .flatMap { $0 }
    let effort = set.reduce(0) { $0 + course.items[$1].effort }
    return Plan(
      actions: set.map { course.items[$0].index }, effort: effort, isExact: true,
      lowerBound: effort, short: requirements.filter { !$0.isMet(value) }.map { Short($0, value) })
  }

  /// The figures as they would stand with the plan done: raised answers are settled.
  package func done(_ assessment: Assessment, _ scorecard: Scorecard) -> Scorecard {
    var scores = scorecard.questions
    let all = assessment.actions
    for raise in actions.flatMap({ all[$0].raises }) {
      let state = scores[raise.question].state
      let aim = assessment.questionnaire.scale(of: raise.question).choices[raise.choice].value
      guard state == .answered || state == .unanswered,
        scores[raise.question].value ?? -1 < Double(aim)
      else { continue }
      scores[raise.question].state = .answered
      scores[raise.question].value = Double(aim)
    }
    return Scorecard(assessment, scores)
  }
}

extension Plan.Short {
  init(_ requirement: Requirement, _ value: (Int) -> Double) {
    self.init(
      element: requirement.element, level: requirement.level, low: requirement.figure(value),
      bound: requirement.bound, knockedOut: requirement.knockedOut(value))
  }
}
