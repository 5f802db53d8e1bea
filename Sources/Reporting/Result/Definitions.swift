extension Report {
  /// The titles and bounds behind the ids.
  package struct Definitions: Codable, Hashable, Sendable {
    /// BCP 47 tag of the language a reader is shown; texts without a translation stay in their own.
    package var language: String?
    package var modelTitle: String
    package var source: String?
    package var notice: String?
    package var belowTitle: String
    package var belowMeaning: String?
    package var levels: [LevelDefinition]
    package var dimensions: [DimensionDefinition]
    package var elements: [ElementDefinition]
    package var tags: [TagDefinition]
    package var scales: [ScaleDefinition]
    package var rating: RatingDefinition
  }

  package struct LevelDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var meaning: String?
  }

  package struct DimensionDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var clause: String?
    package var elements: [String]
  }

  package struct ElementDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var clause: String?
    package var purpose: String?
    package var weight: Int
    package var importance: Int
    /// The level it is to reach, before it is lowered to one that applies; nil for none.
    package var target: Int?
  }

  package struct TagDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var kind: String
    package var title: String
  }

  package struct ScaleDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var choices: [ChoiceDefinition]
  }

  package struct ChoiceDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var label: String
    package var value: Int
    package var meaning: String?
  }

  package struct RatingDefinition: Codable, Hashable, Sendable {
    package var bands: [BandDefinition]
    package var attained: String
    package var secured: String
    package var attainedBound: Double
    package var securedBound: Double
    package var knockOut: Double?
    package var sufficient: Double
    package var quorum: Double
    package var enough: String
    package var short: [Double]
    package var nothing: Double
    package var combine: String
  }

  package struct BandDefinition: Codable, Hashable, Sendable {
    package var id: String
    package var title: String
    package var upTo: Double
  }
}
