/// Everything a reader of an assessment can be shown: the one document between scoring and every
/// format.
///
/// It is what `score --format json` prints and what every section reads. The keys named in the
/// contract stay as they are; percents are 0 to 100, coverages 0 to 1, unknown figures nil.
package struct Report: Codable, Hashable, Sendable {
  package static let schema = "result/1"

  package var schema: String
  package var assessment: Head
  package var progress: Progress
  package var claimed: View
  package var evidenced: View
  /// Those in scope.
  package var questions: [QuestionResult]
  package var tags: [TagResult]
  package var agreement: AgreementResult
  package var gaps: [GapResult]
  package var findings: [FindingResult]
  package var plan: PlanResult?
  /// What the ids above mean.
  package var definitions: Definitions
  package var profile: [ProfileResult]
  package var exclusions: [ExclusionResult]
  package var confidentiality: ConfidentialityResult
  package var people: [PersonResult]
  package var groups: [GroupResult]
  package var about: AboutResult
  package var evidence: [EvidenceResult]
  package var statements: [StatementResult]
  package var actions: [ActionResult]
  /// Entries about questions that are not asked.
  package var strays: [StrayResult]
  /// Questionnaires that look more closely at what carries an unmet cell.
  package var deeper: [DeeperResult]?
  /// What changed since assessments before; nil unless they were given.
  package var comparison: Comparison?
  /// The plan laid out in time; nil until one is asked for.
  package var roadmap: RoadmapResult?
  /// The seal of its folder; nil unless there is one and a report asks for it.
  package var seal: SealResult?
}

extension Report {
  package struct Head: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var organization: String
    package var date: String
    package var questionnaire: String
    package var questionnaireVersion: String
    package var model: String
    package var partialScope: Bool
    package var digest: String
    package var questionnaireTitle: String
    /// The version the assessment says it was made with, if it says so.
    package var madeWithVersion: String?
    package var modelVersion: String
    package var language: String
    package var status: String
  }

  /// How many questions are in which state.
  package struct Progress: Codable, Hashable, Sendable {
    package var answered: Int
    package var notApplicable: Int
    package var unanswered: Int
    package var outOfScope: Int
  }

  package struct View: Codable, Hashable, Sendable {
    package var organization: GroupFigures?
    package var dimensions: [GroupFigures]
    package var elements: [ElementFigures]
  }

  package struct TagResult: Codable, Hashable, Sendable {
    package var id: String
    package var kind: String
    package var claimed: Double?
    package var evidenced: Double?
    package var coverage: Double?
    package var evidencedCoverage: Double?
  }

  package struct AgreementResult: Codable, Hashable, Sendable {
    package struct Element: Codable, Hashable, Sendable {
      package var id: String
      package var withinOneStep: Double?
    }

    package var alpha: Double?
    package var withinOneStep: Double?
    package var elements: [Element]
  }

  package struct GapResult: Codable, Hashable, Sendable {
    package struct Unmet: Codable, Hashable, Sendable {
      package var level: String
      package var achievement: Double
      package var bound: Double
      package var knockedOut: [String]
      package var open: Bool
    }

    package var element: String
    package var level: Int
    package var target: Int
    package var unmet: [Unmet]
    /// Ids of the actions that raise what is unmet, least effort first.
    package var actions: [String]
  }

  package struct FindingResult: Codable, Hashable, Sendable {
    package var element: String
    package var level: String
    package var kind: String
  }

  /// A questionnaire to look deeper with, and the unmet cell that calls for it.
  package struct DeeperResult: Codable, Hashable, Sendable {
    package var element: String
    package var level: String
    package var questionnaire: String
    package var title: String
  }

  /// The least-effort plan; nil until one is asked for.
  package struct PlanResult: Codable, Hashable, Sendable {
    package struct Short: Codable, Hashable, Sendable {
      package var element: String
      package var level: String
      package var achievement: Double
      package var bound: Double
      package var knockedOut: [String]
    }

    package var reachable: Bool
    package var exact: Bool
    package var effort: Int
    package var actions: [String]
    package var short: [Short]
    /// Person-days no plan can be under; nil where the plan is exact.
    package var lowerBound: Int?
    /// The questions whose evidence keeps an evidenced level below the claimed one; nil where nobody
    /// asked for it.
    package var proof: [Proof]?

    package struct Proof: Codable, Hashable, Sendable {
      package var element: String
      package var question: String
      /// `not-examined`, `too-weak`, `expired`: collecting what exists can settle it; `shows-less`,
      /// `contradicted`, `nothing-found`: practice or the answer is in doubt.
      package var state: String
      /// The strength that bears out any choice.
      package var enough: String
      /// Titles of evidence one would expect.
      package var typical: [String]
    }
  }
}
