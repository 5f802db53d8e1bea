/// How long answers take, and what that says about the rest.
package struct Pace: Hashable, Sendable {
  /// From so many answers on something is said.
  private static let least = 3
  /// How many answers are looked back at.
  private static let window = 20
  /// A longer time was a break, in seconds.
  private static let longest = 600

  private var times: [Int] = []
  /// When the question was shown, in seconds of any clock.
  private var start: Int?

  package init() {}

  /// A question was shown; the first time counts.
  package mutating func shown(at seconds: Int) { if start == nil { start = seconds } }

  /// It was left without an answer.
  package mutating func left() { start = nil }

  /// It was answered.
  package mutating func answered(at seconds: Int) {
    guard let start else { return }
    times.append(min(max(1, seconds - start), Self.longest))
    times = times.suffix(Self.window)
    self.start = nil
  }

  /// Minutes that so many more answers take, rounded up; nil while too little is known.
  package func minutes(for open: Int) -> Int? {
    guard times.count >= Self.least, open > 0 else { return nil }
    let sorted = times.sorted()
    return max(1, (sorted[sorted.count / 2] * open + 59) / 60)
  }
}
