import Modeling
import Planning
import Scoring
import YAML

/// What a workshop talks about, for programs.
struct WorkshopResult: Encodable {
  struct Reason: Encodable {
    /// `steps`, `not-applicable`, `unknown`, `groups` or `unanswered`.
    var kind: String
    /// Steps apart, or how many people; nil where nobody answered.
    var figure: Double?
    /// Groups, the lower first.
    var groups: [String]?
  }

  struct Group: Encodable {
    var group: String
    var counts: [Int]
  }

  /// What is proposed or agreed: a choice, or that it does not apply.
  struct Answer: Encodable {
    var choice: String?
    var notApplicable: Bool
    /// Whether the middle lies between the choice and the next.
    var between: Bool?
    var agreed: String?
  }

  struct Question: Encodable {
    var id: String
    /// `open`, `clear` or `agreed`.
    var standing: String
    var reasons: [Reason]
    var choices: [String]
    var counts: [Int]
    var notApplicable: Int
    var unknown: Int
    var groups: [Group]
    var proposal: Answer?
    var consensus: Answer?
  }

  struct Agreeing: Encodable {
    var alpha: Double?
    var withinOneStep: Double?

    init(_ agreement: Agreement?) {
      alpha = agreement?.alpha
      withinOneStep = agreement?.withinOneStep
    }
  }

  var assessment: String
  var open: Int
  var clear: Int
  var agreed: Int
  /// How many are agreed on something else than is proposed, and with dissent.
  var otherwise: Int
  var dissented: Int
  /// Of the answers given, and with what is agreed in their place.
  var agreementBefore: Agreeing
  var agreementAfter: Agreeing
  var questions: [Question]

  init(_ workshop: Workshop, _ assessment: Assessment, all: Bool) {
    let gain = WorkshopGain(workshop, assessment)
    self.assessment = assessment.id
    open = workshop.count(.open)
    clear = workshop.count(.clear)
    agreed = gain.agreed
    otherwise = gain.otherwise
    dissented = gain.dissented
    agreementBefore = Agreeing(gain.before.agreement)
    agreementAfter = Agreeing(gain.agreement)
    questions = (all ? workshop.topics : workshop.open).map {
      Question($0, assessment.questionnaire)
    }
  }
}

extension WorkshopResult.Question {
  init(_ topic: Topic, _ questionnaire: Questionnaire) {
    let ids = questionnaire.scale(of: topic.question).choices.map(\.id)
    id = questionnaire.questions[topic.question].id
    standing = topic.standing.rawValue
    reasons = topic.reasons.map { WorkshopResult.Reason($0) }
    choices = ids
    counts = topic.counts
    notApplicable = topic.notApplicable
    unknown = topic.unknown
    groups = topic.groups.map { WorkshopResult.Group(group: $0.group, counts: $0.counts) }
    proposal = topic.proposal.map { proposal in
      switch proposal {
      case .choice(let position, let isBetween):
        WorkshopResult.Answer(choice: ids[position], notApplicable: false, between: isBetween)
      case .notApplicable: WorkshopResult.Answer(notApplicable: true)
      }
    }
    consensus = topic.consensus.map { consensus in
      WorkshopResult.Answer(
        choice: consensus.choice.map { ids[$0] }, notApplicable: consensus.choice == nil,
        agreed: consensus.agreed?.description)
    }
  }
}

extension WorkshopResult.Reason {
  init(_ reason: Topic.Reason) {
    switch reason {
    case .apart(let steps): self.init(kind: "steps", figure: Double(steps))
    case .notApplicable(let count): self.init(kind: "not-applicable", figure: Double(count))
    case .unknown(let count, _): self.init(kind: "unknown", figure: Double(count))
    case .groups(let lower, let higher, let steps):
      self.init(kind: "groups", figure: steps, groups: [lower, higher])
    case .unanswered: self.init(kind: "unanswered")
    }
  }
}
