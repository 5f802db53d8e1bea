/// How far a piece of evidence bears out a practice, weakest first.
package enum Strength: String, CaseIterable, Hashable, Sendable, Comparable {
  case statement, document, record, result

  /// 0 for the weakest.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}
