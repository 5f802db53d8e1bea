import Modeling
import YAML

/// What a new finding refers to, checked against its assessment; each reference that leads nowhere
/// ends the command with the nearest one that does.
struct FindingDraft {
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// The id given, or the first of mk-1, mk-2 ... after those that stand in the file, so that what
  /// two people find in two copies stays apart when these are merged; f1, f2 ... where nobody is
  /// named.
  func id(_ given: String?, of person: String?) throws -> String {
    let taken = assessment.statements.map(\.id)
    guard let given else {
      let start = person.flatMap { $0.utf8.count < 54 ? $0 + "-" : nil } ?? "f"
      let numbers = taken.filter { $0.hasPrefix(start) }
        .compactMap { Int($0.dropFirst(start.count)) }
      let last = numbers.filter { $0 < 1_000_000_000 }.max() ?? 0
      return start + String(last + 1)
    }
    if let reason = Identifier.refusal(of: given) {
      throw Terminal.refusal("Finding '\(given.shortened)' \(reason)")
    }
    if Identifier.reserved.contains(given) {
      throw Terminal.refusal("The id '\(given)' is reserved; no finding can have it.")
    }
    if taken.contains(given) {
      throw Terminal.refusal("There is a finding '\(given)' already.")
    }
    return given
  }

  func element(_ id: String) throws -> String {
    try known(id, "element", among: assessment.model.elements.map(\.id))
  }

  func level(_ number: Int) -> String { assessment.model.levels[number - 1].id }

  /// The key with the pieces, none for none.
  func evidence(_ ids: [String]) throws -> [Content.Pair] {
    if ids.isEmpty { return [] }
    let pieces = assessment.evidence.map(\.id)
    for id in ids { _ = try known(id, "piece of evidence", among: pieces) }
    if Set(ids).count < ids.count {
      throw Terminal.refusal("A piece of evidence is named twice.")
    }
    return [.init("evidence", .list(ids.map { .text($0) }))]
  }

  /// Who found it: who was named, else who records it where that is one of the people.
  func person(_ given: String?, recordedBy recorder: String?) throws -> String? {
    let people = assessment.people.map(\.id)
    guard let given else { return recorder.flatMap { people.contains($0) ? $0 : nil } }
    if people.isEmpty {
      if given.isBlank { throw Terminal.refusal("--as names nobody.") }
      return given
    }
    return try known(given, "person", among: people)
  }

  /// What to say of an element that is not assessed; nil for nothing.
  func remark(on element: String) -> String? {
    guard let index = assessment.model.element(id: element), !assessment.isAssessed(index) else {
      return nil
    }
    return "note: Element '\(element)' is left out of this assessment; no report shows the finding."
  }

  private func known(_ id: String, _ kind: String, among ids: [String]) throws -> String {
    if ids.contains(id) { return id }
    throw Terminal.refusal(
      "There is no \(kind) '\(id.shortened)'" + Suggestion.tail(id, among: ids))
  }
}
