extension Assessment {
  /// The groups of people, in the order in which people are listed.
  package var groups: [String] {
    people.compactMap(\.group).reduce(into: []) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
  }

  /// The assessment as the people of one group alone answered it, without consensus and evidence;
  /// nil if fewer answered than a group's figures need.
  ///
  /// What fewer of them answered of an element counts as open, so that no small group shows.
  package func answered(by group: String) -> Assessment? {
    let members = Set(people.filter { $0.group == group }.map(\.id))
    var own = self
    own.sheets = sheets.filter { members.contains($0.by) && $0.marks.contains { $0.choice != nil } }
    guard own.sheets.count >= confidentiality.groupsFrom else { return nil }
    for cell in questionnaire.questionsByCell {
      let questions = cell.flatMap { $0 }
      let count = own.sheets.count { sheet in questions.contains { sheet.marks[$0].choice != nil } }
      guard count < confidentiality.groupsFrom else { continue }
      for sheet in own.sheets.indices {
        for question in questions { own.sheets[sheet].marks[question] = .none }
      }
    }
    own.consensus = [:]
    own.evidence = []
    own.nothingFound = [:]
    return own
  }

  /// The assessment as single answers alone settle it.
  package var beforeConsensus: Assessment {
    var before = self
    before.consensus = [:]
    return before
  }
}
