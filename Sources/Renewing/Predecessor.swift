package import Modeling
package import Scoring
package import YAML

/// An assessment that another one goes on from, with all its files.
package struct Predecessor {
  package let folder: String
  package let assessment: Assessment
  package let scorecard: Scorecard
  /// The questionnaire as it was answered.
  package let edition: Edition
  /// What it was read from, and the translations of its questionnaire, by paths relative to it.
  let files: [(name: String, bytes: [UInt8])]

  /// Reads an assessment with its own questionnaire; the shelves are for what it has no copy of. Nil
  /// after saying in `problems` what is wrong.
  package init?(_ folder: String, _ shelves: [Shelf], _ problems: Problems) {
    let library = Library(Changeover.shelves(of: folder) + shelves)
    let record = Record(problems)
    guard let assessment = Assessment.load(folder, library, record),
      let edition = Edition(assessment.questionnaire.id, library, problems)
    else { return nil }
    self.folder = folder
    self.assessment = assessment
    self.edition = edition
    scorecard = Scorecard(assessment, agreement: false)
    var names: Set<String> = []
    files = (record.files + edition.files).filter { names.insert($0.name).inserted }
  }

  /// Whether it has a copy of its questionnaire in its folder.
  package var hasOwnCopy: Bool {
    let own = Library(Changeover.shelves(of: folder)).list("questionnaires")
    return own.contains { $0.id == edition.questionnaire.id }
  }

  /// What a file of it says; nil if it has none.
  func content(_ name: String) -> Content? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    return try? Content.read(Source(name: name, bytes: file.bytes))
  }
}
