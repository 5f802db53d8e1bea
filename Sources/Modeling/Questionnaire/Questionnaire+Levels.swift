import YAML

extension Questionnaire {
  /// Warns of levels that nothing is asked about below one that something is asked about, element
  /// by element: a level reached over them rests on less than it seems to.
  func warnOfSkippedLevels(_ root: Node, _ problems: Problems) {
    var asked = [Set<Int>](repeating: [], count: model.elements.count)
    for question in questions { asked[question.element].insert(question.level) }
    for (element, levels) in zip(model.elements, asked) {
      guard let highest = levels.max() else { continue }
      let skipped = (1..<highest).filter { !levels.contains($0) }
      guard !skipped.isEmpty else { continue }
      let names = skipped.map { "'\(model.levels[$0 - 1].id)'" }.joined(separator: ", ")
      problems.warning(
        root,
        "Element '\(element.id)' is asked about at level '\(model.levels[highest - 1].id)' but not at \(names), "
          + "on which it rests.")
    }
  }
}
