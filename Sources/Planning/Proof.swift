package import Modeling
package import Scoring

/// What keeps the evidenced level of an element below the claimed one, as far as that is aimed for:
/// proof that is missing, told apart from what the evidence speaks against.
///
/// Both levels are those for sure, with everything open at 0.
package struct Proof: Hashable, Sendable {
  /// Why the evidence leaves less of an answer than was claimed.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody has looked for evidence.
    case notExamined = "not-examined"
    /// What counts is weaker than what would be enough.
    case tooWeak = "too-weak"
    /// What there was does not count on the assessment's day.
    case lapsed = "expired"
    /// A piece that counts shows less than was claimed.
    case showsLess = "shows-less"
    case contradicted
    /// It was looked for and not found.
    case nothingFound = "nothing-found"

    /// Whether collecting what exists can settle it; otherwise practice or the answer is in doubt.
    package var isCollectable: Bool {
      switch self {
      case .notExamined, .tooWeak, .lapsed: true
      case .showsLess, .contradicted, .nothingFound: false
      }
    }
  }

  /// A question whose evidence leaves less than was claimed.
  package struct Item: Hashable, Sendable {
    package var question: Int
    package var state: State
    /// By how much proof of the claim raises the evidenced figure of its cell, percent points.
    package var effect: Double
  }

  /// Index in the model.
  package var element: Int
  /// The evidenced level.
  package var level: Int
  /// The level that proof of everything in `collect` brings.
  package var reachable: Int
  /// The claimed level, or the target if that is lower.
  package var goal: Int
  /// The fewest questions whose proof brings the reachable level, most effect first.
  package var collect: [Item]
  /// What stands between the reachable level and the goal and is not a matter of collecting, most
  /// effect first.
  package var settle: [Item]
}

extension Proof {
  /// The elements whose evidenced level is below what is claimed and aimed for, in the model's order.
  package static func all(_ assessment: Assessment, _ scorecard: Scorecard) -> [Proof] {
    let cells = assessment.questionnaire.questionsByCell
    let bearing = Bearing(assessment)
    return zip(scorecard.claimed.elements, scorecard.evidenced.elements).compactMap {
      claimed, evidenced in
      guard let level = evidenced.levelLow, let most = claimed.levelLow else { return nil }
      let goal = min(most, claimed.target ?? most)
      guard level < goal else { return nil }
      let search = ProofSearch(
        element: claimed.element, cells: cells[claimed.element], assessment: assessment,
        scorecard: scorecard, bearing: bearing)
      return search.proof(from: level, to: goal)
    }
  }
}

/// Finds the proof that one element lacks.
///
/// A question stands in one cell only, so the fewest of a cell are the ones that must be there, since
/// they are knocked out, and then those with the most effect.
private struct ProofSearch {
  let element: Int
  let cells: [[Int]]
  let assessment: Assessment
  let scorecard: Scorecard
  let bearing: Bearing

  func proof(from level: Int, to goal: Int) -> Proof {
    var proof = Proof(
      element: element, level: level, reachable: level, goal: goal, collect: [], settle: [])
    for target in stride(from: goal, to: level, by: -1) {
      let requirements = requirements(target)
      guard requirements.last?.level == target, requirements.allSatisfy({ $0.isMet(collected) })
      else { continue }
      proof.reachable = target
      proof.collect = ranked(requirements.flatMap(fewest))
      break
    }
    if proof.reachable < goal {
      let short = requirements(goal).filter { !$0.isMet(collected) }
      proof.settle = ranked(short.flatMap { items($0) }.filter { !$0.state.isCollectable })
    }
    return proof
  }

  private func requirements(_ target: Int) -> [Requirement] {
    Requirement.all(element, target: target, cells, assessment, scorecard)
  }

  /// The fewest questions of a cell whose proof meets what is asked of it.
  private func fewest(_ requirement: Requirement) -> [Proof.Item] {
    let candidates = ranked(items(requirement).filter(\.state.isCollectable))
    let out = Set(requirement.knockedOut(evidenced))
    let row =
      candidates.filter { out.contains($0.question) }
      + candidates.filter { !out.contains($0.question) }
    var chosen: [Proof.Item] = []
    for item in row {
      let proven = Set(chosen.map(\.question))
      if requirement.isMet({ proven.contains($0) ? claimed($0) : evidenced($0) }) { break }
      chosen.append(item)
    }
    return chosen
  }

  /// The questions of a cell whose evidence leaves less than was claimed.
  private func items(_ requirement: Requirement) -> [Proof.Item] {
    let all = Double(requirement.questions.reduce(0) { $0 + $1.weight })
    return requirement.questions.compactMap { question, weight in
      let missing = claimed(question) - evidenced(question)
      guard missing > Bound.tolerance else { return nil }
      return Proof.Item(
        question: question, state: state(question), effect: Double(weight) * missing / all)
    }
  }

  private func ranked(_ items: [Proof.Item]) -> [Proof.Item] {
    items.sorted { first, second in
      abs(first.effect - second.effect) > Bound.tolerance
        ? first.effect > second.effect : first.question < second.question
    }
  }

  private func claimed(_ question: Int) -> Double { scorecard.questions[question].value ?? 0 }

  private func evidenced(_ question: Int) -> Double {
    scorecard.questions[question].evidencedValue ?? 0
  }

  /// What the evidence would leave with everything collected that may exist.
  private func collected(_ question: Int) -> Double {
    state(question).isCollectable ? claimed(question) : evidenced(question)
  }

  private func state(_ question: Int) -> Proof.State {
    let claim = claimed(question)
    let support = bearing.support[question]
    if let shown = bearing.contradiction[question], support == nil || Bound.exceeds(claim, shown) {
      return .contradicted
    }
    if let borne = support {
      let isShort = links(question).contains { piece, link in
        guard piece.lapse(on: assessment.date) == nil, let shows = link.shows else { return false }
        let shown = Double(assessment.questionnaire.scale(of: question).choices[shows].value)
        return Bound.isAtOrUnder(shown, borne) && Bound.exceeds(claim, shown)
          && !Bound.exceeds(borne, Bearing.borne(by: piece, link, assessment.questionnaire))
      }
      return isShort ? .showsLess : .tooWeak
    }
    if assessment.nothingFound[question] != nil { return .nothingFound }
    return links(question).isEmpty ? .notExamined : .lapsed
  }

  /// The pieces that support a question, whether or not they count, with what they say about it.
  private func links(_ question: Int) -> [(piece: Evidence, link: Evidence.Support)] {
    assessment.evidence.flatMap { piece in
      piece.supports.filter { $0.question == question }.map { (piece, $0) }
    }
  }
}
