import Modeling
import Planning
import Reporting
import YAML

/// What a review of the evidence found, in words, each with what to do.
struct EvidenceNotes {
  struct Note {
    var finding: EvidenceReview.Finding
    /// What it is about: a piece, a question or a file.
    var subject: String
    var sentence: String
    var advice: String
  }

  let review: EvidenceReview
  let assessment: Assessment
  let notes: [Note]
  private let words: Words

  init(_ review: EvidenceReview, _ study: Study) {
    self.review = review
    assessment = study.assessment
    words = study.words
    let wording = EvidenceWording(review, study.assessment, study.words)
    notes = review.findings.map { finding in
      Note(
        finding: finding, subject: wording.subject(finding), sentence: wording.sentence(finding),
        advice: wording.advice(finding.kind))
    }
  }

  /// The notes by what has to be done about them.
  var text: String {
    var lines = [words.pair(assessment.organization, headline)]
    for kind in EvidenceReview.Kind.allCases {
      let group = notes.filter { $0.finding.kind == kind }
      guard let first = group.first else { continue }
      lines.append("")
      lines += group.map { words.pair($0.subject, $0.sentence) }
      lines.append("  " + first.advice)
    }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let pieces = assessment.evidence.count
    if notes.isEmpty {
      return words.say(
        pieces, one: "One piece of evidence; nothing to say against it.",
        other: "\(pieces) pieces of evidence; nothing to say against them.")
    }
    return words.say("Pieces of evidence: \(pieces); to look at: \(notes.count).")
  }
}

/// The sentences of a review.
private struct EvidenceWording {
  private let review: EvidenceReview
  private let assessment: Assessment
  private let words: Words

  init(_ review: EvidenceReview, _ assessment: Assessment, _ words: Words) {
    self.review = review
    self.assessment = assessment
    self.words = words
  }

  func subject(_ finding: EvidenceReview.Finding) -> String {
    if let piece = finding.piece { return assessment.evidence[piece].id }
    if let question = finding.question { return assessment.questionnaire.questions[question].id }
    let detail = finding.detail ?? ""
    return finding.kind == .orphan ? "evidence/" + detail : detail
  }

  func sentence(_ finding: EvidenceReview.Finding) -> String {
    let piece = finding.piece.map { assessment.evidence[$0] }
    let file = words.quoted(piece?.file ?? "")
    switch finding.kind {
    case .missing: return words.say("its file \(file) is not in evidence/.")
    case .link: return words.say("its file \(file) is a link or stands behind one.")
    case .unreadable: return words.say("its file \(file) cannot be read (\(finding.detail ?? "")).")
    case .changed: return words.say("its file \(file) is not the one that was registered.")
    case .fileless: return words.say("there is a digest, but no file it belongs to.")
    case .orphan: return words.say("no piece of evidence names this file.")
    case .undigested: return words.say("no digest of its file \(file) was kept.")
    case .expired: return words.say("expired on \(date(piece?.expires)).")
    case .future: return words.say("dated \(date(piece?.dated)), after the assessment.")
    case .recent:
      return words.say(
        finding.days ?? 0, one: "dated \(date(piece?.dated)), one day before the assessment.",
        other: "dated \(date(piece?.dated)), \(finding.days ?? 0) days before the assessment.")
    case .outOfScope:
      let question = finding.question.map { assessment.questionnaire.questions[$0].id }
      guard finding.piece != nil, let question else {
        return words.say("evidence is registered for a question that is not asked here.")
      }
      return words.say("it is about \(words.quoted(question)), which is not asked here.")
    case .statementOnly:
      return words.say("claimed above what attains a level, and borne out by statements alone.")
    }
  }

  private func date(_ day: Day?) -> String { day.map { words.date($0.description) } ?? "–" }

  func advice(_ kind: EvidenceReview.Kind) -> String {
    switch kind {
    case .missing, .fileless:
      words.say("Put the file back into evidence/ under its name, or take it off the register.")
    case .link: words.say("Copy the file itself into evidence/.")
    case .unreadable: words.say("See to it that the file can be read.")
    case .changed:
      words.say(
        "Put the registered file back, or add the new one as a piece of its own; changing the digest hides what happened."
      )
    case .orphan:
      words.say(
        "Add it with 'evidence add --in-place' or 'evidence attach --in-place', or remove it.")
    case .undigested:
      words.say(
        "Have the digest recorded with 'evidence attach --in-place', so that changes show.")
    case .expired: words.say("It does not count on that day; ask for what replaced it.")
    case .future: words.say("It does not count; check the date.")
    case .recent:
      words.say(
        "This is not held against it. What was first made shortly before an assessment needs a plausible explanation: ask for earlier versions and how it has been used."
      )
    case .outOfScope:
      words.say("It is kept without effect; check the question's id, or the scope.")
    case .statementOnly:
      words.say("Ask for a document, a record or a result before relying on the claim.")
    }
  }
}

/// What a review of the evidence found, for programs.
struct EvidenceReviewResult: Encodable {
  struct Finding: Encodable {
    var kind: String
    var evidence: String?
    var question: String?
    var file: String?
    var days: Int?
    var sentence: String
    var advice: String
  }

  var assessment: String
  var date: String
  var on: String
  var within: Int
  var pieces: Int
  var findings: [Finding]

  init(_ notes: EvidenceNotes) {
    let assessment = notes.assessment
    self.assessment = assessment.id
    date = assessment.date.description
    on = notes.review.day.description
    within = notes.review.within
    pieces = assessment.evidence.count
    findings = notes.notes.map { note in
      let finding = note.finding
      let piece = finding.piece.map { assessment.evidence[$0] }
      let question = finding.question.map { assessment.questionnaire.questions[$0].id }
      return Finding(
        kind: finding.kind.rawValue, evidence: piece?.id,
        question: question ?? (finding.kind == .outOfScope ? finding.detail : nil),
        file: finding.kind == .orphan ? finding.detail : piece?.file, days: finding.days,
        sentence: note.sentence, advice: note.advice)
    }
  }
}
