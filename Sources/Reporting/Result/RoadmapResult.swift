extension Report {
  /// A plan laid out in time: what is done when, what each action brings, and where it leads.
  package struct RoadmapResult: Codable, Hashable, Sendable {
    /// An action of the plan.
    package struct Step: Codable, Hashable, Sendable {
      package var action: String
      /// In months from the assessment.
      package var start: Int
      package var end: Int
      /// Index of the phase it ends in.
      package var phase: Int
      /// Percent points of what targets lack, times the importance of the elements, with what it needs.
      package var benefit: Double
      /// Person-days, with what it needs.
      package var effort: Int
      package var quickWin: Bool
    }

    /// The level of an element for sure with the plan done.
    package struct After: Codable, Hashable, Sendable {
      package var element: String
      package var level: Int?
    }

    /// Months in which the phases start.
    package var phases: [Int]
    /// What brings most for each person-day first.
    package var steps: [Step]
    package var after: [After]
    /// The organization's level for sure with the plan done; nil where part of the model is left out.
    package var organization: Int?
  }
}
