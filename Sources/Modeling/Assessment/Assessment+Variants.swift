extension Assessment {
  /// The assessment as each group of people alone answered it, in the order in which people are
  /// listed; without consensus and evidence.
  ///
  /// Only groups in which enough people answered for figures of their own are among them, and only
  /// what enough people of every one of them answered counts, so that no smaller group shows and
  /// nothing is held against a group that it was not asked.
  package func byGroup() -> [(group: String, assessment: Assessment)] {
    let least = confidentiality.groupsFrom
    let named = people.compactMap(\.group).reduce(into: [String]()) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    let groups = named.compactMap { group -> (name: String, sheets: [Sheet])? in
      let members = Set(people.filter { $0.group == group }.map(\.id))
      let own = sheets.filter { sheet in
        members.contains(sheet.by) && sheet.marks.contains { $0.choice != nil }
      }
      return own.count >= least ? (group, own) : nil
    }
    let hidden = questionnaire.questions.indices.filter { question in
      groups.contains { group in group.sheets.count { $0.marks[question].choice != nil } < least }
    }
    return groups.map { group, sheets in
      var own = self
      own.sheets = sheets
      for sheet in own.sheets.indices {
        for question in hidden {
          own.sheets[sheet].marks[question] = .notApplicable
          own.sheets[sheet].remarks[question] = nil
        }
      }
      own.consensus = [:]
      own.evidence = []
      own.nothingFound = [:]
      own.statements = []
      own.decisions = Decisions()
      return (group, own)
    }
  }

  /// The assessment as single answers alone settle it.
  package var beforeConsensus: Assessment {
    var before = self
    before.consensus = [:]
    return before
  }

  /// The assessment as if everybody who gave a choice held what the group agreed, but for those who
  /// dissent.
  package var asAgreed: Assessment {
    var agreed = self
    for (question, consensus) in consensus {
      for index in sheets.indices where sheets[index].marks[question].choice != nil {
        if consensus.dissent.contains(where: { $0.by == sheets[index].by }) { continue }
        agreed.sheets[index].marks[question] =
          consensus.choice.map { .choice($0) } ?? .notApplicable
      }
    }
    return agreed
  }
}
