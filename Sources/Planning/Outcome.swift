package import Modeling
package import Scoring

/// An action that was decided on in an assessment, with what it was to bring.
package struct Undertaking: Hashable, Sendable {
  /// A question it was to raise.
  package struct Aim: Hashable, Sendable {
    /// Id of the question.
    package var question: String
    /// The settled value, percent; nil if it was not answered.
    package var then: Double?
    /// Percent.
    package var aimed: Double

    package init(question: String, then: Double?, aimed: Double) {
      self.question = question
      self.then = then
      self.aimed = aimed
    }
  }

  /// Id of the action.
  package var id: String
  package var title: String
  package var decision: Decisions.Decision
  package var aims: [Aim]

  package init(id: String, title: String, decision: Decisions.Decision, aims: [Aim]) {
    self.id = id
    self.title = title
    self.decision = decision
    self.aims = aims
  }
}

extension Undertaking {
  /// The actions of an assessment that were decided on, the questionnaire's first.
  package static func all(_ assessment: Assessment, _ scorecard: Scorecard) -> [Undertaking] {
    assessment.actions.compactMap { action in
      guard let decision = assessment.decisions.byAction[action.id],
        decision.verdict != nil || decision.status != nil
      else { return nil }
      let aims = action.raises.map { raise in
        let scale = assessment.questionnaire.scale(of: raise.question)
        return Aim(
          question: assessment.questionnaire.questions[raise.question].id,
          then: scorecard.questions[raise.question].value,
          aimed: Double(scale.choices[raise.choice].value))
      }
      return Undertaking(id: action.id, title: action.title, decision: decision, aims: aims)
    }
  }
}

/// What became of an undertaking by a later assessment, and whether it worked.
package struct Outcome: Hashable, Sendable {
  package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
    /// Done, and every question is at its aim.
    case worked
    /// Done, and a question is at its aim or has risen.
    case partly
    /// Done, and no question is at its aim or has risen.
    case failed
    /// Done, and every question was at its aim before and still is.
    case kept
    /// Not recorded as done, and every question has come to its aim.
    case reached
    case notDone
    case rejected
    /// None of its questions is asked any more.
    case gone
  }

  package var undertaking: Undertaking
  package var result: Result
  /// For each aim the settled value now, percent; nil if it is not answered or no longer asked.
  package var now: [Double?]
  /// For each aim whether its question is still asked.
  package var isAsked: [Bool]
}

extension Outcome {
  /// The outcomes of undertakings by the later settled values, percent, by question id; a question
  /// that is not answered has nil, one that is no longer asked is not among them.
  package static func all(_ undertakings: [Undertaking], now values: [String: Double?]) -> [Outcome]
  {
    undertakings.map { undertaking in
      let aims = undertaking.aims
      let outcome = Outcome(
        undertaking: undertaking, result: .gone, now: aims.map { values[$0.question] ?? nil },
        isAsked: aims.map { values[$0.question] != nil })
      var judged = outcome
      judged.result = outcome.judgement
      return judged
    }
  }

  /// The settled values of an assessment by question id, as `all` wants them; what is out of scope
  /// is not asked.
  package static func values(
    _ assessment: Assessment, _ scorecard: Scorecard
  ) -> [String: Double?] {
    var values: [String: Double?] = [:]
    for (question, score) in zip(assessment.questionnaire.questions, scorecard.questions)
    where score.state != .outOfScope && score.state != .notApplicable {
      values.updateValue(score.value, forKey: question.id)
    }
    return values
  }

  private var judgement: Result {
    let decision = undertaking.decision
    let isDone = decision.status == .done
    if !isDone, decision.verdict == .rejected { return .rejected }
    let asked = undertaking.aims.indices.filter { isAsked[$0] }
    if asked.isEmpty { return .gone }
    let isReached = asked.map { place in
      now[place].map { !Bound.exceeds(undertaking.aims[place].aimed, $0) } ?? false
    }
    let wasReached = asked.allSatisfy { place in
      let aim = undertaking.aims[place]
      return aim.then.map { !Bound.exceeds(aim.aimed, $0) } ?? false
    }
    if !isReached.contains(false) {
      return wasReached ? (isDone ? .kept : .notDone) : isDone ? .worked : .reached
    }
    if !isDone { return .notDone }
    let hasRisen = asked.contains { place in
      now[place].map { Bound.exceeds($0, undertaking.aims[place].then ?? 0) } ?? false
    }
    return hasRisen || isReached.contains(true) ? .partly : .failed
  }
}
