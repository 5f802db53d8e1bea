package import YAML

extension Day {
  /// The first day from which spreadsheets count without a gap.
  static let firstCounted = Day("1900-03-01")

  /// Days since 1899-12-30, as spreadsheets count.
  package var serial: Int { daysSinceEpoch + 25_569 }
}
