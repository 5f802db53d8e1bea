package import Modeling
package import Scoring

/// One question as a group talks about it.
package struct Topic: Hashable, Sendable {
  /// Why a question has to be talked about.
  package enum Reason: Hashable, Sendable {
    /// The lowest and the highest choice are so many steps apart.
    case apart(steps: Int)
    /// So many say that it does not apply, while others gave a choice.
    case notApplicable(Int)
    /// So many of those who said something do not know.
    case unknown(Int, of: Int)
    /// The middle answers of two groups are so many steps apart.
    case groups(lower: String, higher: String, steps: Double)
    /// Nobody said anything.
    case unanswered
  }

  package enum Standing: String, CaseIterable, Hashable, Sendable {
    /// To be talked about.
    case open
    /// Nothing says that it has to be talked about.
    case clear
    case agreed
  }

  /// What is proposed to agree on, from the answers alone.
  package enum Proposal: Hashable, Sendable {
    /// The middle answer; `isBetween` if that lies between two choices, of which this is the lower.
    case choice(Int, isBetween: Bool)
    /// Nobody gave a choice, and somebody says that it does not apply.
    case notApplicable
  }

  /// Index in the questionnaire.
  package let question: Int
  /// How often each choice was given, lowest first.
  package let counts: [Int]
  package let notApplicable: Int
  package let unknown: Int
  /// How the groups answered, as far as confidentiality allows.
  package let groups: [Groups.Counts]
  package let reasons: [Reason]
  /// Nil where the answers say nothing.
  package let proposal: Proposal?
  package let consensus: Consensus?

  /// Position of the choice that is proposed.
  package var proposed: Int? {
    if case .choice(let position, _)? = proposal { return position }
    return nil
  }

  package var standing: Standing {
    consensus != nil ? .agreed : reasons.isEmpty ? .clear : .open
  }

  init(
    _ question: Int, _ consensus: Consensus?, _ tally: Tally, _ groups: Groups, _ scale: Scale
  ) {
    let spread = tally.spread(question, of: scale)
    self.question = question
    self.consensus = consensus
    counts = spread.counts.map { Int($0) }
    notApplicable = tally.notApplicable(question)
    unknown = tally.unknown(question)
    self.groups = groups.counts(question, of: scale)
    proposal = Self.proposal(spread, notApplicable)
    reasons = Self.reasons(spread, notApplicable, unknown, self.groups)
  }

  private static func proposal(_ spread: Spread, _ notApplicable: Int) -> Proposal? {
    guard let median = spread.median else { return notApplicable > 0 ? .notApplicable : nil }
    let values = spread.scale.choices.map { Double($0.value) }
    return values.lastIndex { $0 <= median }.map { .choice($0, isBetween: values[$0] < median) }
  }

  private static func reasons(
    _ spread: Spread, _ notApplicable: Int, _ unknown: Int, _ groups: [Groups.Counts]
  ) -> [Reason] {
    let chosen = spread.total
    let said = chosen + notApplicable + unknown
    if said == 0 { return [.unanswered] }
    var reasons: [Reason] = []
    if let range = spread.range, range.count - 1 >= Workshop.steps {
      reasons.append(.apart(steps: range.count - 1))
    }
    if notApplicable > 0, chosen > 0 { reasons.append(.notApplicable(notApplicable)) }
    if unknown * 3 >= said { reasons.append(.unknown(unknown, of: said)) }
    if let gap = gap(groups) { reasons.append(gap) }
    return reasons
  }

  /// The two groups furthest apart, if it is a step or more.
  private static func gap(_ groups: [Groups.Counts]) -> Reason? {
    let middles = groups.map { (middle: middle($0.counts), name: $0.group) }
    guard let lower = middles.min(by: { $0 < $1 }),
      let higher = middles.max(by: { ($0.middle, $1.name) < ($1.middle, $0.name) }),
      higher.middle - lower.middle >= 1
    else { return nil }
    return .groups(lower: lower.name, higher: higher.name, steps: higher.middle - lower.middle)
  }

  /// The median of the positions of choices given, 0 the lowest.
  private static func middle(_ counts: [Int]) -> Double {
    let positions = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    guard !positions.isEmpty else { return 0 }
    return Double(positions[(positions.count - 1) / 2] + positions[positions.count / 2]) / 2
  }
}
