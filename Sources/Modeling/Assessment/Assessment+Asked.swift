extension Assessment {
  /// The ids of those who take part: as they are listed, then those who answered without it.
  package var participants: [String] {
    let listed = people.map(\.id)
    let known = Set(listed)
    return listed + sheets.map(\.by).filter { !known.contains($0) }
  }

  package func person(_ id: String) -> Person? { people.first { $0.id == id } }

  /// The sheet of a person; an empty one where they have answered nothing yet.
  package func sheet(of person: String) -> Sheet {
    sheets.first { $0.by == person }
      ?? Sheet(by: person, marks: Array(repeating: .none, count: questionnaire.questions.count))
  }

  /// Whether a question is in scope and asked of a group of people; of no group, or one that the
  /// questionnaire does not know, everything is asked.
  package func isAsked(_ question: Int, of group: String?) -> Bool {
    guard isInScope(question) else { return false }
    let askOf = questionnaire.questions[question].askOf
    guard let group, !askOf.isEmpty, !askOf.contains(group) else { return true }
    return !questionnaire.questions.contains { $0.askOf.contains(group) }
  }

  /// The questions a person is asked, element by element in the model's order.
  package func questions(askedOf person: String) -> [Int] {
    let group = self.person(person)?.group
    return questionnaire.questions.indices.filter { isAsked($0, of: group) }
      .sorted {
        let elements = (questionnaire.questions[$0].element, questionnaire.questions[$1].element)
        return elements.0 == elements.1 ? $0 < $1 : elements.0 < elements.1
      }
  }
}

extension Assessment {
  /// The groups that people belong to, in the order in which they are first named.
  package var groups: [String] {
    var seen: Set<String> = []
    return people.compactMap(\.group).filter { seen.insert($0).inserted }
  }
}
