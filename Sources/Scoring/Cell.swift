package import Modeling

/// One element, or a group of elements, at one level.
package struct Cell: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, Codable {
    case rated, insufficient, unanswered, notApplicable
  }

  /// 1-based.
  package var level: Int
  package var state: State
  /// Percent, 0 to 100, as are `low` and `high`: the figure if everything open were 0 or 100.
  package var achievement: Double?
  package var low: Double?
  package var high: Double?
  /// 0 to 1.
  package var coverage: Double?
  /// Index of the band; nil unless rated.
  package var band: Int?
  /// Whether the questionnaire asks anything here.
  package var isAsked: Bool

  package var isApplicable: Bool { state != .notApplicable }
}

extension Rating {
  /// Index of the band of a figure in percent.
  package func band(of figure: Double) -> Int {
    bands.firstIndex { Bound.isAtOrUnder(figure, $0.upTo) } ?? bands.count - 1
  }

  package func isAttained(_ figure: Double) -> Bool { Bound.exceeds(figure, attainedBound) }
  package func isSecured(_ figure: Double) -> Bool { Bound.exceeds(figure, securedBound) }

  /// Whether a value keeps its cell from being secured.
  package func isKnockedOut(_ value: Double) -> Bool {
    knockOut.map { Bound.isAtOrUnder(value, $0) } ?? false
  }

  /// Whether a share of a cell's weight, 0 to 1, is too little for a band.
  func isInsufficient(_ coverage: Double) -> Bool {
    coverage * 100 < sufficient - Bound.tolerance
  }
}
