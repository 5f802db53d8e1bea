extension Report {
  package struct CellFigures: Codable, Hashable, Sendable {
    package var level: String
    /// `rated`, `insufficient`, `unanswered` or `notApplicable`.
    package var state: String
    package var achievement: Double?
    package var low: Double?
    package var high: Double?
    package var coverage: Double?
    package var band: String?
    package var asked: Bool
  }

  package struct LimitFigures: Codable, Hashable, Sendable {
    package var level: String
    package var achievement: Double?
    package var bound: Double
    package var knockedOut: [String]
    /// `achievement`, `knock-out` or `coverage`.
    package var why: String
  }

  package struct BorderlineResult: Codable, Hashable, Sendable {
    package var down: [String]
    package var up: [String]
  }

  package struct ElementFigures: Codable, Hashable, Sendable {
    package var id: String
    package var level: Int?
    package var levelLow: Int?
    package var levelHigh: Int?
    package var achievement: Double?
    package var foundations: Double?
    package var excellence: Double?
    package var coverage: Double?
    package var limiting: LimitFigures?
    package var borderline: BorderlineResult?
    package var target: Int?
    package var cells: [CellFigures]
    /// Ids of levels whose practice is ahead of its foundations.
    package var ahead: [String]
    /// Ids of levels that do not apply, below the one reached.
    package var skipped: [String]

    package var isProvisional: Bool { levelLow != levelHigh }
  }

  package struct GroupFigures: Codable, Hashable, Sendable {
    package var id: String
    package var level: Int?
    package var levelLow: Int?
    package var levelHigh: Int?
    package var achievement: Double?
    package var foundations: Double?
    package var excellence: Double?
    package var coverage: Double?
    package var floor: Int?
    package var floorElement: String?
    package var reached: [Int]
    package var cells: [CellFigures]

    package var isProvisional: Bool { levelLow != levelHigh }
  }
}
