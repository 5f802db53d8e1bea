package import YAML

extension Day {
  /// The first day from which spreadsheets count without a gap.
  static let firstCounted = Day("1900-03-01")

  /// Days since 1899-12-30, as spreadsheets count.
  package var serial: Int { daysSinceEpoch + 25_569 }

  /// Days since 1970-01-01.
  package var daysSinceEpoch: Int {
    // Years begin in March, so that a leap day is the last of its year.
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let (era, ofEra) = (year / 400, year % 400)
    let ofYear = (153 * month + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
