package import Modeling
package import YAML

/// Chosen actions laid into phases. Source: `scoring.md` 11.
package struct Roadmap: Hashable, Sendable {
  /// Months in which the phases start.
  package static let starts = [0, 3, 6, 12]

  /// When an action is worked on, in months after the assessment.
  package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int
  }

  /// For each phase the indices of the actions that end in it, in the order given.
  package private(set) var phases: [[Int]] = Array(repeating: [], count: starts.count)
  /// By index of the action.
  package private(set) var spans: [Int: Span] = [:]

  /// `actions` are indices in the questionnaire's actions followed by the organization's own, each
  /// after what it needs; `capacity` is in person-days a phase, nil for no bound.
  ///
  /// An action with a day on which it is due ends then, whatever there is to spend.
  package init(_ actions: [Int], _ assessment: Assessment, capacity: Int?) {
    let all = assessment.actions
    let last = Self.starts.count - 1
    var spent = [Int](repeating: 0, count: Self.starts.count)
    for index in actions {
      guard let due = assessment.decisions.byAction[all[index].id]?.due else { continue }
      let end = Self.months(from: assessment.date, to: due)
      spans[index] = Span(start: max(0, end - all[index].within), end: end)
      spent[Self.phase(startingBy: max(0, end - all[index].within))] += all[index].effort
    }
    for index in actions where spans[index] == nil {
      let action = all[index]
      let ready = action.after.compactMap { spans[$0]?.end }.max() ?? 0
      var phase = Self.starts.firstIndex { $0 >= ready } ?? last
      // The last phase has no end, so whatever does not fit before goes there; an action larger
      // than the capacity has a phase of its own.
      while let capacity, phase < last, spent[phase] > 0,
        spent[phase] + action.effort > capacity
      {
        phase += 1
      }
      spent[phase] += action.effort
      let start = max(Self.starts[phase], phase == last ? ready : 0)
      spans[index] = Span(start: start, end: start + action.within)
    }
    for index in actions {
      let end = spans[index]?.end ?? 0
      phases[Self.starts.lastIndex { end > $0 } ?? 0].append(index)
    }
  }

  /// The phase under way in a month.
  private static func phase(startingBy month: Int) -> Int {
    starts.lastIndex { $0 <= month } ?? 0
  }

  /// The last day of a phase; of the last one, which has no end, the day on which an action that
  /// ends after some months does.
  package static func end(of phase: Int, from date: Day, orAfter months: Int) -> Day {
    date.adding(months: phase + 1 < starts.count ? starts[phase + 1] : months)
  }

  /// Whole months until a day is reached; 0 for a day that is past.
  private static func months(from date: Day, to day: Day) -> Int {
    let months = max(0, (day.year - date.year) * 12 + day.month - date.month)
    return date.adding(months: months) < day ? months + 1 : months
  }
}
