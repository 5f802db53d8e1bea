/// Where the figures of a panel stand.
struct TrendPlace {
  let left: Double
  let right: Double
  let top: Double
  let height: Double
  /// Points, evenly from left to right; a single one in the middle.
  let count: Int

  var bottom: Double { top + height }

  /// From one point to the next.
  var step: Double { count > 1 ? (right - left) / Double(count - 1) : right - left }

  func x(_ point: Int) -> Double {
    count > 1 ? left + step * Double(point) : (left + right) / 2
  }

  func y(_ value: Measure) -> Double { bottom - height * value.share }
}
