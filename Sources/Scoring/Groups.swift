package import Modeling

/// How the groups of people answered single questions, as far as confidentiality allows.
///
/// Of a question only groups of at least `groups-from` are told apart, and not the smallest of them
/// where taking those that are told from the whole would show a smaller rest.
package struct Groups: Sendable {
  /// How often a group gave each choice of a question's scale, lowest first.
  package struct Counts: Hashable, Sendable {
    package var group: String
    package var counts: [Int]
  }

  /// How many of a group did not know, of how many who said something.
  package struct Unknown: Hashable, Sendable {
    package var group: String
    package var count: Int
    package var of: Int
  }

  /// Those with an answers file, in the order in which people are listed.
  package let all: [(name: String, sheets: [Sheet])]
  private let sheets: [Sheet]
  private let least: Int

  package init(_ assessment: Assessment) {
    sheets = assessment.sheets
    least = max(1, assessment.confidentiality.groupsFrom)
    var groups: [(name: String, sheets: [Sheet])] = []
    for person in assessment.people {
      guard let group = person.group, let sheet = sheets.first(where: { $0.by == person.id })
      else { continue }
      if let index = groups.firstIndex(where: { $0.name == group }) {
        groups[index].sheets.append(sheet)
      } else {
        groups.append((group, [sheet]))
      }
    }
    all = groups
  }

  /// The groups that may be told apart by the choices they gave.
  package func counts(_ question: Int, of scale: Scale) -> [Counts] {
    tellable { $0.marks[question].choice != nil }.map { group in
      var counts = scale.choices.map { _ in 0 }
      for case let choice? in all[group].sheets.map({ $0.marks[question].choice }) {
        counts[choice] += 1
      }
      return Counts(group: all[group].name, counts: counts)
    }
  }

  /// Who did not know, of the groups that may be told apart by that.
  package func unknown(_ question: Int) -> [Unknown] {
    tellable { $0.marks[question] != .none }.compactMap { group in
      let said = all[group].sheets.filter { $0.marks[question] != .none }
      let count = said.count { $0.marks[question] == .unknown }
      return count > 0 ? Unknown(group: all[group].name, count: count, of: said.count) : nil
    }
  }

  /// Indices of the groups that may be told apart where so many of their members count.
  private func tellable(_ counts: (Sheet) -> Bool) -> [Int] {
    let sizes = all.map { $0.sheets.count(where: counts) }
    var told = sizes.indices.filter { sizes[$0] >= least }
    let rest = sheets.count(where: counts) - told.reduce(0) { $0 + sizes[$1] }
    if rest > 0, rest < least,
      let smallest = told.min(by: { (sizes[$0], all[$0].name) < (sizes[$1], all[$1].name) })
    {
      told.removeAll { $0 == smallest }
    }
    return told
  }
}
