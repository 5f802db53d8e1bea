extension Report {
  /// The level that stands where one number must: the organization's with everything open at 0;
  /// of a partial scope, the lowest of its dimensions'.
  package var levelForSure: Int {
    if let organization = claimed.organization { return organization.levelLow ?? 0 }
    return claimed.dimensions.map { $0.levelLow ?? 0 }.min() ?? 0
  }

  /// The number of a level, 1-based.
  func number(ofLevel id: String) -> Int {
    (definitions.levels.firstIndex { $0.id == id } ?? -1) + 1
  }

  /// What a level is called; 0 is what lies below the first.
  package func title(ofLevel level: Int) -> String {
    level == 0 || level > definitions.levels.count
      ? definitions.belowTitle : definitions.levels[level - 1].title
  }

  package func element(_ id: String) -> ElementDefinition? {
    definitions.elements.first { $0.id == id }
  }
}
