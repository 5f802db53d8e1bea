/// The runs of a text, of which the latest wait for a partner.
struct MarkRuns {
  private var runs: [MarkRun] = []
  private var waitingRuns: [Int] = []

  /// How many runs are not done.
  var waiting: Int { waitingRuns.count }

  subscript(index: Int) -> MarkRun { runs[index] }

  /// Adds a run and returns its index.
  mutating func append(_ run: MarkRun) -> Int {
    runs.append(run)
    waitingRuns.append(runs.count - 1)
    return runs.count - 1
  }

  /// Matches the waiting runs from a place on; they are then done.
  mutating func match(from start: Int) {
    guard start < waitingRuns.count else { return }
    /// Runs that can still begin a mark.
    var open: [Int] = []
    /// By kind of run, the depth of `open` below which nothing pairs with it: keeps the search
    /// linear.
    var floor = [Int](repeating: 0, count: 12)
    for index in waitingRuns[start...] {
      while runs[index].canEnd, runs[index].count > 0 {
        let kind = kind(of: runs[index])
        guard
          let depth = open[floor[kind]...].lastIndex(where: { runs[$0].pairs(with: runs[index]) })
        else {
          floor[kind] = open.count
          break
        }
        open.removeSubrange((depth + 1)...)
        pair(open[depth], with: index)
        if runs[open[depth]].count == 0 { open.removeLast() }
        for kind in floor.indices { floor[kind] = min(floor[kind], open.count) }
      }
      if runs[index].canStart, runs[index].count > 0 { open.append(index) }
    }
    waitingRuns.removeSubrange(start...)
  }

  private func kind(of run: MarkRun) -> Int {
    (run.mark == "*" ? 0 : 6) + (run.canStart ? 3 : 0) + run.length % 3
  }

  private mutating func pair(_ start: Int, with end: Int) {
    let isStrong = runs[start].count > 1 && runs[end].count > 1
    runs[start].count -= isStrong ? 2 : 1
    runs[end].count -= isStrong ? 2 : 1
    runs[start].starts.append(isStrong)
    runs[end].ends.append(isStrong)
  }
}
