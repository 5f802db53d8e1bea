/// A number already formatted for people, beside the exact one that positions it.
package struct Measure: Hashable, Sendable {
  /// Percent, 0 to 100.
  package var value: Double
  package var shown: String

  package init(_ value: Double, shown: String) {
    self.value = value
    self.shown = shown
  }

  /// The share that is drawn, 0 to 1, whatever the value.
  var share: Double { value.isFinite ? min(max(value / 100, 0), 1) : 0 }
}
