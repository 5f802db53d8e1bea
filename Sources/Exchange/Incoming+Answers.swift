package import Modeling
package import YAML

extension Incoming {
  /// The answers in an answers file; nil after saying in `problems` what is wrong with it.
  package init?(answersFile source: Source, to assessment: Assessment, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    guard let node = Node.read(source, problems),
      let sheet = Sheet(incoming: node, to: assessment, problems),
      problems.errorCount == errorsBefore
    else { return nil }
    let questions = assessment.questionnaire.questions
    let positions = Dictionary(
      questions.indices.map { (questions[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = node.pairs.first { $0.key.text == "answers" }?.value.pairs ?? []
    let items = pairs.compactMap { key, _ -> Item? in
      guard let question = positions[key.text], !sheet[question].isEmpty else { return nil }
      let place = key.place
      return Item(
        question: question, answer: sheet[question],
        place: place.line.map { "\(place.file):\($0)" } ?? place.file)
    }
    self.init(person: sheet.by, items: items)
  }
}
