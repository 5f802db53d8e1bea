package import Modeling
package import YAML

/// A questionnaire as it was read, with all that has to stand in a folder so that it reads the same
/// there.
package struct Edition {
  package var questionnaire: Questionnaire
  /// Its files, those of its model and the translations of both, by paths relative to an assessment.
  package var files: [(name: String, bytes: [UInt8])]
  /// Where it was found.
  package let library: Library

  /// A questionnaire of a library; nil after saying in `problems` what is wrong with it.
  package init?(_ id: String, _ library: Library, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    let record = Record(problems)
    self.library = library
    guard let found = library.questionnaire(id, record) else { return nil }
    files = record.files + library.translations(of: found, problems)
    guard problems.errorCount == errorsBefore else { return nil }
    questionnaire = found
  }

  /// The edition that comes after this one: of the folders named whichever has the questionnaire,
  /// else the one built in if its version is a later one; nil if there is none.
  ///
  /// What the newer one has no file of its own for is taken from the older one's shelves.
  package func newer(
    named: [Shelf], builtIn: [Shelf], own: [Shelf], _ problems: Problems
  ) -> Edition? {
    let id = questionnaire.id
    let library = Library(named + builtIn + own)
    if Library(named).list("questionnaires").contains(where: { $0.id == id }) {
      guard let found = Edition(id, library, problems) else { return nil }
      let isSame =
        found.questionnaire.version == questionnaire.version
        && Revision(from: self, to: found).isEmpty
      return isSame ? nil : found
    }
    guard Library(builtIn).list("questionnaires").contains(where: { $0.id == id }),
      let shipped = Edition(id, Library(builtIn), problems),
      VersionNumber(questionnaire.version) < VersionNumber(shipped.questionnaire.version)
    else { return nil }
    return shipped
  }
}

/// A version such as 1.10.2, which is later than 1.9.
package struct VersionNumber: Comparable {
  private let parts: [Part]

  /// A word, as in 2.0-beta, comes before the number that nothing says is 0.
  private enum Part: Comparable { case word(String), number(Int) }

  package init(_ text: String) {
    parts = text.split { $0 == "." || $0 == "-" || $0 == "+" }
      .map { part in Int(part).map { .number($0) } ?? .word(String(part)) }
  }

  package static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    let length = max(left.parts.count, right.parts.count)
    let zeros = { (parts: [Part]) in
      parts + Array(repeating: .number(0), count: length - parts.count)
    }
    return zeros(left.parts).lexicographicallyPrecedes(zeros(right.parts))
  }

  package static func == (left: VersionNumber, right: VersionNumber) -> Bool {
    !(left < right) && !(right < left)
  }
}
