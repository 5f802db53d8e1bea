extension Report {
  /// One question in scope: its figures, then what a reader needs to believe them.
  package struct QuestionResult: Codable, Hashable, Sendable {
    package var id: String
    package var element: String
    package var level: String
    package var state: String
    package var value: Double?
    package var evidencedValue: Double?
    package var examined: Bool
    package var answers: Int
    package var lowest: Double?
    package var highest: Double?
    package var steps: Int?
    package var notApplicable: Int
    package var unknown: Int
    package var rwg: Double?

    package var ask: String
    package var scale: String
    package var weight: Int
    package var references: [String]
    package var tags: [String]
    /// What the settled answer says in this question's own words; nil between two choices.
    package var wording: String?
    /// How often each choice of the scale was given, lowest first.
    package var counts: [Int]
    package var conditions: [ConditionResult]
    package var consensus: ConsensusResult?
    package var remarks: [Remark]
    package var unknownByGroup: [GroupCount]
    /// The strength that bears out any choice.
    package var enough: String
    package var supports: [SupportResult]
    package var contradictions: [SupportResult]
    package var nothingFound: String?
    /// Why it matters, and what is often mistaken for it.
    package var help: String?
    /// What each choice of the scale says in this question's own words, lowest first.
    package var wordings: [String?]?
    /// The evidence one would expect to find.
    package var typical: [TypicalResult]?
    /// How the groups answered, as far as confidentiality allows.
    package var groups: [GroupSpread]?
  }

  package struct TypicalResult: Codable, Hashable, Sendable {
    package var title: String
    package var strength: String?
  }

  /// How often a group gave each choice of the scale, lowest first.
  package struct GroupSpread: Codable, Hashable, Sendable {
    package var group: String
    package var counts: [Int]
  }

  package struct ConditionResult: Codable, Hashable, Sendable {
    package var text: String
    /// How many ticked it.
    package var met: Int
  }

  package struct ConsensusResult: Codable, Hashable, Sendable {
    /// Position on the scale; nil if settled as not applicable.
    package var choice: Int?
    package var reason: String?
    package var dissent: [Remark]
    package var agreed: String?
  }

  /// What somebody wrote.
  package struct Remark: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable {
      case note, notApplicable, unknown, dissent
    }

    package var kind: Kind
    /// Key of a person; nil where people are not told apart.
    package var by: String?
    package var text: String
  }

  package struct GroupCount: Codable, Hashable, Sendable {
    package var group: String
    package var count: Int
    package var of: Int
  }

  /// A piece of evidence about the question.
  package struct SupportResult: Codable, Hashable, Sendable {
    package var evidence: String
    /// Position on the scale of what it shows; nil if it does not say.
    package var shows: Int?
    package var at: String?
    /// What it bears out at most, percent.
    package var bearsOut: Double
    /// Whether it counts on the assessment's day.
    package var counts: Bool
  }
}
