/// A mean of the figures there are, each by its weight.
struct WeightedMean {
  private var sum = 0.0
  private var all = 0

  /// Adds a figure, if there is one.
  mutating func add(_ figure: Double?, weight: Int) {
    guard let figure else { return }
    sum += figure * Double(weight)
    all += weight
  }

  /// Nil without any figure.
  var value: Double? { all > 0 ? sum / Double(all) : nil }
}
