package import Modeling
package import Scoring

/// What agreeing has changed.
package struct WorkshopGain: Hashable, Sendable {
  /// Questions in scope on which the group agreed, and those of them on something else than the
  /// answers propose, and with dissent.
  package var agreed: Int
  package var otherwise: Int
  package var dissented: Int
  /// Questions that are still to be talked about.
  package var open: Int
  /// As single answers alone settle it.
  package var before: Scorecard
  package var after: Scorecard
  /// How far people agree who hold what was agreed, but for those who dissent.
  package var agreement: Agreement?

  /// The elements (index in the model) whose claimed level is another now, with their cards.
  package var moved: [(element: Int, before: ElementCard, after: ElementCard)] {
    zip(before.claimed.elements, after.claimed.elements).compactMap { old, new in
      (old.level, old.levelLow, old.levelHigh) == (new.level, new.levelLow, new.levelHigh)
        ? nil : (new.element, old, new)
    }
  }

  package init(_ workshop: Workshop, _ assessment: Assessment) {
    let agreed = workshop.topics.filter { $0.standing == .agreed }
    self.agreed = agreed.count
    otherwise = agreed.count { !$0.isAsProposed }
    dissented = agreed.count { !($0.consensus?.dissent ?? []).isEmpty }
    open = workshop.count(.open)
    before = Scorecard(assessment.beforeConsensus)
    after = Scorecard(assessment)
    agreement = Scorecard(assessment.asAgreed).agreement
  }
}

extension Topic {
  /// Whether what is agreed is what the answers propose.
  package var isAsProposed: Bool {
    guard let consensus else { return false }
    return switch proposal {
    case .choice(let position, _): consensus.choice == position
    case .notApplicable: consensus.choice == nil
    case nil: false
    }
  }
}
