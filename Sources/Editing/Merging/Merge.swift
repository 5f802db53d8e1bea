package import YAML

/// Copies of an assessment put together: what one has alone is added, what all say stays, and what
/// they say differently is a conflict that nobody decides silently.
package struct Merge: Sendable {
  /// An entry of which the copies say different things.
  package struct Conflict: Sendable {
    package var entry: Entry
    /// What each copy says, the first one first; nil for nothing.
    package var says: [Content?]
  }

  /// What the first copy lacks.
  package private(set) var additions: [Change] = []
  package private(set) var conflicts: [Conflict] = []

  /// `sources` are the copies, the one that is to take in the others first.
  package init(_ sources: [Ledger]) {
    var seen: Set<Entry> = []
    for source in sources {
      for entry in source.entries where seen.insert(entry).inserted {
        settle(entry, sources.map { $0.values[entry] })
      }
    }
  }

  private mutating func settle(_ entry: Entry, _ says: [Content?]) {
    let different = Set(says.compactMap { $0?.ordered })
    // What is assessed, against what, is for people to decide, also where one says nothing of it.
    let isHead = entry.file == "assessment.yml" && entry.item == nil
    if different.count > 1 || isHead && says.contains(nil) {
      conflicts.append(Conflict(entry: entry, says: says))
    } else if says.first == .some(nil), let value = says.compactMap({ $0 }).first {
      additions.append(Change(entry, value))
    }
  }

  /// Decides conflicts; `choose` gives the copy whose word counts, nil to leave one open.
  package mutating func resolve(_ choose: (Conflict) -> Int?) {
    var open: [Conflict] = []
    for conflict in conflicts {
      guard let chosen = choose(conflict), conflict.says.indices.contains(chosen) else {
        open.append(conflict)
        continue
      }
      if chosen > 0 { additions.append(Change(conflict.entry, conflict.says[chosen])) }
    }
    conflicts = open
  }
}
