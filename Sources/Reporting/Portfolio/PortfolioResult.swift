/// Many assessments side by side, as `--format json` writes them: ids in place of positions,
/// numbers unrounded. Levels are those for sure unless a range is given.
package struct PortfolioResult: Encodable, Hashable, Sendable {
  package static let schema = "portfolio/1"

  package var schema = Self.schema
  /// One for each model.
  package var groups: [Group]
  /// Those with a later one of the same organization by the same model.
  package var setAside: [SetAside]
  /// Those that cannot be read.
  package var leftOut: [LeftOut]

  package struct Group: Encodable, Hashable, Sendable {
    package var model: String
    package var modelVersion: String
    package var modelTitle: String
    package var questionnaires: [Form]
    /// Of the organizations; null if none has a level.
    package var level: Levels?
    /// One for each level, lowest first.
    package var reached: [Reached]
    package var elements: [Element]
    /// The most common first.
    package var limiting: [Limiting]
    /// By organization, then date.
    package var sites: [Site]
  }

  package struct Form: Encodable, Hashable, Sendable {
    package var id: String
    package var version: String
    package var sites: Int
  }

  package struct Levels: Encodable, Hashable, Sendable {
    package var sites: Int
    package var lowest: Int
    /// The lower one of two middle ones.
    package var median: Int
    package var highest: Int
    package var spread: Int
  }

  package struct Reached: Encodable, Hashable, Sendable {
    package var level: String
    package var sites: Int
  }

  package struct Element: Encodable, Hashable, Sendable {
    package var id: String
    package var level: Levels
    /// Mean of the sites, percent.
    package var achievement: Double?
    package var weakest: End
    package var strongest: End
  }

  /// The first of the sites at one end, and how many there are.
  package struct End: Encodable, Hashable, Sendable {
    package var site: String
    package var sites: Int
  }

  /// How many sites a cell keeps from the next level of its element, by why.
  package struct Limiting: Encodable, Hashable, Sendable {
    package var element: String
    package var level: String
    package var sites: Int
    package var achievement: Int
    package var knockOut: Int
    package var coverage: Int
  }

  package struct Site: Encodable, Hashable, Sendable {
    /// Relative to the folder.
    package var path: String
    package var id: String
    package var title: String
    package var organization: String
    package var date: String
    package var status: String
    package var questionnaire: String
    package var questionnaireVersion: String
    /// Null, as are the figures below, where part of the model is left out.
    package var level: Int?
    package var levelLow: Int?
    package var levelHigh: Int?
    package var evidencedLevel: Int?
    package var evidencedLevelLow: Int?
    package var evidencedLevelHigh: Int?
    package var achievement: Double?
    package var coverage: Double?
    package var weakest: String?
    package var elements: [Mark]
  }

  package struct Mark: Encodable, Hashable, Sendable {
    package var id: String
    package var level: Int?
    package var levelLow: Int?
    package var levelHigh: Int?
    package var achievement: Double?
    package var coverage: Double?
    package var limitingLevel: String?
    /// `achievement`, `knock-out` or `coverage`.
    package var limitingWhy: String?
  }

  package struct SetAside: Encodable, Hashable, Sendable {
    package var path: String
    package var organization: String
    package var date: String
  }

  package struct LeftOut: Encodable, Hashable, Sendable {
    package var path: String
    package var errors: Int

    package init(path: String, errors: Int) {
      self.path = path
      self.errors = errors
    }
  }
}
