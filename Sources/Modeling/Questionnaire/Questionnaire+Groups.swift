extension Questionnaire {
  /// The groups of people that questions are asked of, in the order in which they are first named.
  package var groups: [String] {
    var seen: Set<String> = []
    return questions.flatMap(\.askOf).filter { seen.insert($0).inserted }
  }
}
