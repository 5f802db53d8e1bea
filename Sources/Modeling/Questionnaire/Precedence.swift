import YAML

/// What comes after what among actions.
enum Precedence {
  /// Resolves the actions that each action's `after` names; an unknown one or a circle is an error.
  ///
  /// `broken` are the ids of actions that have mistakes of their own.
  static func resolve(
    _ afters: [[Node]], in actions: inout [Action],
    broken: @autoclosure @escaping () -> Set<String>, _ problems: Problems
  ) {
    let index = Index(
      "action", of: "the questionnaire", actions.lazy.map(\.id), broken: broken())
    for position in actions.indices {
      actions[position].after = index.resolve(
        afters[position], "Action '\(actions[position].id)'", problems)
    }
    reportCircles(actions, afters, problems)
  }

  /// Resolves what an organization's own actions, from a position on, come after; those before are
  /// resolved already.
  static func own(
    _ afters: [[Node]], _ all: [Action], from first: Int, _ problems: Problems
  ) -> [Action] {
    let index = Index("action", of: "the questionnaire or the plan", all.lazy.map(\.id))
    var actions = all
    for position in first..<actions.count {
      actions[position].after = index.resolve(
        afters[position], "Action '\(actions[position].id)'", problems)
    }
    if actions.count > first { reportCircles(actions, afters, problems) }
    return Array(actions[first...])
  }

  /// Takes away, again and again, the actions that wait for nothing; what is left waits in a circle
  /// or for one.
  private static func reportCircles(
    _ actions: [Action], _ afters: [[Node]], _ problems: Problems
  ) {
    var waiting = actions.map { $0.after.count }
    var followers = [[Int]](repeating: [], count: actions.count)
    for (position, action) in actions.enumerated() {
      for before in action.after { followers[before].append(position) }
    }
    var free = actions.indices.filter { waiting[$0] == 0 }
    while let done = free.popLast() {
      for follower in followers[done] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { free.append(follower) }
      }
    }
    guard var at = actions.indices.first(where: { waiting[$0] > 0 }) else { return }
    var path: [Int] = []
    var seen: Set<Int> = []
    while seen.insert(at).inserted {
      path.append(at)
      guard let next = actions[at].after.first(where: { waiting[$0] > 0 }) else { return }
      at = next
    }
    let circle = path[(path.firstIndex(of: at) ?? 0)...] + [at]
    let ids = circle.map { "'\(actions[$0].id)'" }
    let shown = ids.count > 12 ? ids.prefix(10) + ["..."] + ids.suffix(1) : ids[...]
    let names = shown.joined(separator: " after ")
    if let node = afters[at].first {
      problems.error(node, "Actions wait for each other in a circle: \(names).")
    }
  }
}
