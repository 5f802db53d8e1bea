import ArgumentParser
import Editing
import Modeling
import YAML

/// Changes the register of evidence of an assessment: what is written and what the file is are
/// checked before anything stays; a refusal leaves no copied file behind.
struct Registrar {
  let folder: String
  let folders: FolderOptions
  let recorder: RecorderOption

  /// Takes the file and records the entry that `make` returns, given what the register says of it
  /// and what is to be said of the file; returns the assessment as it then is.
  func record(
    _ entry: Entry, from source: EvidenceSource = EvidenceSource(none: ()),
    _ make: (_ old: Content?, _ source: EvidenceSource.Taken) throws -> Content?
  ) throws -> (assessment: Assessment, source: EvidenceSource.Taken) {
    // The lock comes first, so that nobody seals the folder while a file is being copied into it.
    let desk = try recorder.desk(folder)
    let taken = try source.take(into: folder)
    let old = try Terminal.refusing { try desk.value(of: entry) }
    let new = try make(old, taken)
    let after = try Study.change(folder, folders, at: desk, [Change(entry, new)])
    taken.copy?.keep()
    return (after, taken)
  }

  /// Says on standard error what the user should know of a piece: why it does not count, what is out
  /// of scope, which other piece has the same content.
  static func note(_ id: String, _ assessment: Assessment) {
    guard let piece = assessment.evidence.first(where: { $0.id == id }) else { return }
    switch piece.lapse(on: assessment.date) {
    case .expired:
      Terminal.say("It does not count: it expires before the assessment (\(assessment.date)).")
    case .future:
      Terminal.say("It does not count: it is dated after the assessment (\(assessment.date)).")
    default: break
    }
    let about = piece.supports.map(\.question) + piece.contradicts.map(\.question)
    for question in about where !assessment.isInScope(question) {
      let id = assessment.questionnaire.questions[question].id
      Terminal.say(
        "Question '\(id)' is outside the scope of this assessment; kept, without effect.")
    }
    let twin = assessment.evidence.first {
      $0.id != id && $0.sha256 != nil && $0.sha256 == piece.sha256
    }
    if let twin { Terminal.say("Evidence '\(twin.id)' has a file with the same content.") }
  }
}

extension EvidenceSource {
  /// Neither file nor link.
  init(none: Void) {
    self.init()
    file = nil
    inPlace = false
    link = nil
  }
}
