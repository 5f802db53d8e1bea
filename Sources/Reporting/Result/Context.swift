extension Report {
  package struct ProfileResult: Codable, Hashable, Sendable {
    package var ask: String
    package var value: String?
  }

  package struct ExclusionResult: Codable, Hashable, Sendable {
    package var element: String
    package var reason: String
  }

  package struct ConfidentialityResult: Codable, Hashable, Sendable {
    /// `hidden`, `roles` or `named`.
    package var names: String
    package var groupsFrom: Int
    /// How many answered.
    package var respondents: Int
  }

  /// Somebody who takes part, as far as confidentiality allows.
  package struct PersonResult: Codable, Hashable, Sendable {
    /// What remarks refer to; says nothing about the person.
    package var key: String
    package var name: String?
    package var role: String?
    package var group: String?
    /// How many questions they answered with a choice.
    package var answered: Int
  }

  /// What one group of people answered to one element.
  package struct GroupResult: Codable, Hashable, Sendable {
    package var element: String
    package var group: String
    package var people: Int
    package var median: Double
  }

  package struct AboutResult: Codable, Hashable, Sendable {
    package struct Session: Codable, Hashable, Sendable {
      package var date: String?
      package var place: String?
      package var what: String?
    }

    package var client: [String]
    package var objectives: [String]
    package var criteria: [String]
    /// Keys of people.
    package var assessors: [String]
    package var independence: [String]
    package var units: [String]
    package var period: [String]
    package var sessions: [Session]
    package var sampling: [String]
    package var notCovered: [String]
    package var distribution: [String]
  }

  package struct EvidenceResult: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var strength: String
    package var kind: String?
    package var supports: [String]
    package var contradicts: [String]
    package var dated: String?
    package var expires: String?
    package var file: String?
    package var link: String?
    package var sha256: String?
    /// Key of a person, or a text that names nobody among them.
    package var collectedBy: String?
    package var reviewedBy: String?
    /// Why it does not count: `expired` or `future` on the assessment's day; `missing` or `changed`
    /// if its file was looked at and is not the one that was registered.
    package var lapse: String?
    /// What looking at its file found: `unchanged`, `present` (no digest was kept to compare with),
    /// `missing` or `changed`; nil where nobody looked or there is no file.
    package var fileCheck: String?
    /// SHA-256 of the file that was found, in hexadecimal.
    package var fileDigest: String?
  }

  package struct StatementResult: Codable, Hashable, Sendable {
    package var id: String
    package var element: String
    package var level: String?
    package var kind: String
    package var text: String
    package var evidence: [String]
    package var by: String?
    package var onDate: String?
  }

  package struct ActionResult: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var steps: [String]
    /// Ids of questions.
    package var raises: [String]
    package var effort: Int
    package var within: Int
    package var owner: String?
    /// Who was named for it: key of a person, or a text that names nobody among them.
    package var assigned: String?
    package var doneWhen: String?
    package var after: [String]
    /// What it raises its questions to at least, percent, in their order.
    package var aims: [Int]?
    /// `accepted` or `rejected`.
    package var decision: String?
    package var reason: String?
    package var due: String?
    package var status: String?
    /// Whether the organization wrote it itself.
    package var own: Bool
  }

  package struct StrayResult: Codable, Hashable, Sendable {
    package var file: String
    package var question: String
  }
}
