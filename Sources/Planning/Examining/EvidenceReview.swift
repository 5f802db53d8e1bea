package import Modeling
package import Scoring
package import YAML

/// What an auditor should know of the evidence before relying on it.
package struct EvidenceReview: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file that is named is not there, is a link, cannot be read, or is another one.
    case missing, link, unreadable, changed
    /// There is a digest, but no file it is of.
    case fileless = "file-lost"
    /// A file that no piece names.
    case orphan
    /// A file whose digest was not kept.
    case undigested = "no-digest"
    case expired, future
    /// Made shortly before the assessment.
    case recent
    /// About a question that is not asked.
    case outOfScope = "out-of-scope"
    /// A claim above what attains a level, borne out by what somebody said alone.
    case statementOnly = "statement-only"
  }

  package struct Finding: Hashable, Sendable {
    package var kind: Kind
    /// Index in the register.
    package var piece: Int?
    /// Index in the questionnaire.
    package var question: Int?
    /// Of a file without a piece, its path in `evidence/`; of a question that the questionnaire does
    /// not have, its id; of a file that cannot be read, why.
    package var detail: String?
    /// Of a recent piece, days from it to the assessment.
    package var days: Int?
  }

  /// Pieces by their order in the register, then claims, then files that no piece names.
  package var findings: [Finding]
  /// The day on which evidence has to count.
  package var day: Day
  /// How many days before the assessment are shortly before it.
  package var within: Int
}

extension EvidenceReview {
  /// Reviews the register of an assessment, with what looking at its files found: the faults of
  /// pieces by index, and files that none names.
  package init(
    _ assessment: Assessment, _ scorecard: Scorecard, faults: [Int: EvidenceFiles.Fault],
    orphans: [String], on day: Day? = nil, within: Int
  ) {
    self.day = day ?? assessment.date
    self.within = within
    findings = []
    for (index, piece) in assessment.evidence.enumerated() {
      file(of: piece, index, faults[index])
      days(of: piece, index, assessment.date)
      let about = piece.supports.map(\.question) + piece.contradicts.map(\.question)
      for question in about where !assessment.isInScope(question) {
        add(.outOfScope, index, question: question)
      }
    }
    for question in assessment.nothingFound.keys.sorted() where !assessment.isInScope(question) {
      add(.outOfScope, question: question)
    }
    for stray in assessment.strays where stray.file == "evidence.yml" {
      add(.outOfScope, detail: stray.question)
    }
    claims(assessment, scorecard)
    for name in orphans { add(.orphan, detail: name) }
  }

  private mutating func add(
    _ kind: Kind, _ piece: Int? = nil, question: Int? = nil, detail: String? = nil, days: Int? = nil
  ) {
    findings.append(
      Finding(kind: kind, piece: piece, question: question, detail: detail, days: days))
  }

  private mutating func file(of piece: Evidence, _ index: Int, _ fault: EvidenceFiles.Fault?) {
    switch fault {
    case .missing: add(.missing, index)
    case .link: add(.link, index)
    case .unreadable(let reason): add(.unreadable, index, detail: reason)
    case .changed: add(.changed, index)
    case nil where piece.file != nil && piece.sha256 == nil: add(.undigested, index)
    case nil where piece.file == nil && piece.sha256 != nil: add(.fileless, index)
    case nil: break
    }
  }

  private mutating func days(of piece: Evidence, _ index: Int, _ date: Day) {
    if let expires = piece.expires, expires < max(day, date) { add(.expired, index) }
    guard let dated = piece.dated else { return }
    if date < dated { return add(.future, index) }
    // What people say is said while the assessment goes on.
    let days = date.daysSinceEpoch - dated.daysSinceEpoch
    if days <= within, piece.strength != .statement { add(.recent, index, days: days) }
  }

  private mutating func claims(_ assessment: Assessment, _ scorecard: Scorecard) {
    let attained = assessment.model.rating.attainedBound
    var best: [Int: Strength] = [:]
    for piece in assessment.evidence where piece.lapse(on: assessment.date) == nil {
      for link in piece.supports {
        best[link.question] = max(best[link.question] ?? piece.strength, piece.strength)
      }
    }
    for (question, score) in scorecard.questions.enumerated() {
      guard score.state == .answered, let value = score.value, Bound.exceeds(value, attained),
        best[question] == .statement,
        assessment.questionnaire.questions[question].enough != .statement
      else { continue }
      add(.statementOnly, question: question)
    }
  }
}
