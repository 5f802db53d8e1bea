package import Modeling

/// Chosen actions laid into phases. Source: `scoring.md` 11.
package struct Roadmap: Hashable, Sendable {
  /// Months in which the phases start.
  package static let starts = [0, 3, 6, 12]

  /// For each phase the indices of the actions that end in it, in the order given.
  package private(set) var phases: [[Int]] = Array(repeating: [], count: starts.count)

  /// `actions` are indices in the questionnaire's actions followed by the organization's own, each
  /// after what it needs; `capacity` is in person-days a phase, nil for no bound.
  package init(_ actions: [Int], _ assessment: Assessment, capacity: Int?) {
    let all = assessment.actions
    var ends: [Int: Int] = [:]
    var spent = [Int](repeating: 0, count: Self.starts.count)
    for index in actions {
      let action = all[index]
      let ready = action.after.compactMap { ends[$0] }.max() ?? 0
      let last = Self.starts.count - 1
      var phase = Self.starts.firstIndex { $0 >= ready } ?? last
      // The last phase has no end, so whatever does not fit before goes there; an action larger
      // than the capacity has a phase of its own.
      while let capacity, phase < last, spent[phase] > 0,
        spent[phase] + action.effort > capacity
      {
        phase += 1
      }
      spent[phase] += action.effort
      let end = max(Self.starts[phase], phase == last ? ready : 0) + action.within
      ends[index] = end
      phases[Self.starts.lastIndex { end > $0 } ?? 0].append(index)
    }
  }
}
