/// A number of any unit, already formatted for people, beside the exact one that positions it.
package struct Amount: Hashable, Sendable {
  /// Zero or more; what is less, or no number, is drawn at zero.
  package var value: Double
  package var shown: String

  package init(_ value: Double, shown: String) {
    self.value = value
    self.shown = shown
  }

  /// The number that is drawn, whatever the value.
  var drawn: Double { value.isFinite ? max(value, 0) : 0 }
}
