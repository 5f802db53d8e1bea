/// Comparison of figures with the bounds of a rating method.
///
/// A value within `tolerance` of a bound is at the bound, since a mean such as 85 is not always
/// 85.0 in floating point. Source: `scoring.md`, first page.
package enum Bound {
  package static let tolerance = 1e-9

  /// Whether a figure is more than a bound.
  package static func exceeds(_ figure: Double, _ bound: Double) -> Bool {
    figure > bound + tolerance
  }

  /// Whether a figure is a bound or less.
  package static func isAtOrUnder(_ figure: Double, _ bound: Double) -> Bool {
    figure <= bound + tolerance
  }
}
