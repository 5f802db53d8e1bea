package import Modeling
package import Scoring

/// Which actions come first: those that take most away of what targets lack, for each person-day.
/// Source: `scoring.md` 11, question 2.
package struct Ranking {
  /// An action with what it brings together with what it needs first.
  package struct Entry: Hashable, Sendable {
    /// Index in the questionnaire's actions followed by the organization's own.
    package var index: Int
    /// Percent points of what targets lack, times the importance of the elements.
    package var benefit: Double
    /// Person-days, what it needs first included.
    package var effort: Int
    /// Little effort, soon done, and among the third that brings most.
    package var isQuickWin: Bool
  }

  /// All candidates, best first, each after what it needs.
  package let entries: [Entry]

  package init(_ assessment: Assessment, _ scorecard: Scorecard) {
    let course = Course(assessment, scorecard)
    let requirements = Requirement.all(Gap.all(assessment, scorecard), assessment, scorecard)
      .flatMap { $0 }
    let lack = Lack(assessment)
    let today = lack.sum(requirements, course.now)
    let actions = assessment.actions
    var entries = course.items.indices.map { place -> Entry in
      let set = course.closure([place])
      let left = lack.sum(requirements, course.value(after: set))
      let item = course.items[place]
      let effort = set.reduce(0) { $0 + course.items[$1].effort }
      return Entry(index: item.index, benefit: today - left, effort: effort, isQuickWin: false)
    }
    let benefits = entries.map(\.benefit).filter { $0 > Bound.tolerance }.sorted(by: >)
    let bar = benefits.isEmpty ? .infinity : benefits[(benefits.count + 2) / 3 - 1]
    for place in entries.indices {
      entries[place].isQuickWin =
        entries[place].effort <= 5 && actions[entries[place].index].within <= 3
        && entries[place].benefit >= bar - Bound.tolerance
    }
    let order = entries.indices.sorted { first, second in
      let left = entries[first].benefit * Double(entries[second].effort)
      let right = entries[second].benefit * Double(entries[first].effort)
      return abs(left - right) > Bound.tolerance ? left > right : first < second
    }
    var placed: Set<Int> = []
    var ranked: [Entry] = []
    func place(_ item: Int) {
      guard placed.insert(item).inserted else { return }
      course.items[item].needs.forEach(place)
      ranked.append(entries[item])
    }
    order.forEach(place)
    self.entries = ranked
  }
}

/// How much targets lack, weighed by how much the elements matter.
private struct Lack {
  let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  func sum(_ requirements: [Requirement], _ value: (Int) -> Double) -> Double {
    requirements.reduce(0) { sum, requirement in
      sum + lack(requirement, value) * Double(assessment.importance[requirement.element])
    }
  }

  /// What a cell lacks, percent points: up to its bound, and to lift what is knocked out.
  private func lack(_ requirement: Requirement, _ value: (Int) -> Double) -> Double {
    var lack = max(0, requirement.bound - requirement.figure(value))
    let all = requirement.questions.reduce(0) { $0 + $1.weight }
    let out = Set(requirement.knockedOut(value))
    for (question, weight) in requirement.questions where out.contains(question) {
      let choices = assessment.questionnaire.scale(of: question).choices.map { Double($0.value) }
      let next = choices.first { !Bound.isAtOrUnder($0, requirement.knockOut ?? 0) } ?? 100
      lack += (next - value(question)) * Double(weight) / Double(all)
    }
    return lack
  }
}
