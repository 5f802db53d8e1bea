import Modeling

/// Why an element is not at its next level.
package struct Limit: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, Codable {
    case achievement
    case knockOut = "knock-out"
    case coverage
  }

  /// The lowest cell in the way, 1-based.
  package var level: Int
  package var achievement: Double?
  /// What it must exceed, percent.
  package var bound: Double
  /// Indices of its questions at or under the knock-out.
  package var knockedOut: [Int]
  package var why: Reason
}

/// How good one element is, by what is claimed or by what is evidenced.
package struct ElementCard: Hashable, Sendable {
  /// Index in the model.
  package var element: Int
  /// 0 is below the first level; nil if no cell applies.
  package var level: Int?
  package var levelLow: Int?
  package var levelHigh: Int?
  /// Mean of the rated cells, percent; of the lower half of the levels; of the upper half.
  package var achievement: Double?
  package var foundations: Double?
  package var excellence: Double?
  /// 0 to 1.
  package var coverage: Double?
  package var limit: Limit?
  /// Indices of questions for which one step down, or up, changes the level; nil if not examined
  /// (evidenced cards).
  package var borderline: Borderline?
  /// The level aimed for, lowered to the highest applicable one not above it.
  package var target: Int?
  /// One for each level.
  package var cells: [Cell]
  /// Levels whose practice is there but rests on an unsecured one.
  package var ahead: [Int]
  /// Levels below the one reached that do not apply.
  package var skipped: [Int]

  package struct Borderline: Hashable, Sendable {
    package var down: [Int]
    package var up: [Int]
  }

  package var isProvisional: Bool { levelLow != levelHigh }
}
