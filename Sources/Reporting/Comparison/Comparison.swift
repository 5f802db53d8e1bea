/// Several assessments of one model side by side: what changed, and why levels moved.
///
/// It is what `compare --format json` prints. Percents are 0 to 100, unknown figures nil; a level is
/// the one for sure, with everything open at 0.
package struct Comparison: Codable, Hashable, Sendable {
  package static let schema = "comparison/1"

  package var schema: String
  /// Id of the model.
  package var model: String
  /// What is compared, in order.
  package var points: [Point]
  /// How many questions all of them ask, of the same element at the same level.
  package var shared: Int
  /// The organization at each point; a point is nil where part of the model is left out.
  package var organization: Line
  package var elements: [Line]
  /// What changed in the questions from each point to the next.
  package var changes: [Change]
  /// The elements whose level moved from one point to the next, in the model's order.
  package var moves: [Move]
  /// What became of the actions decided on before; by the earlier point.
  package var outcomes: [Outcome]
}

extension Comparison {
  /// One of the assessments.
  package struct Point: Codable, Hashable, Sendable {
    /// What tells it apart from the others: a year, a date, a site or a group.
    package var label: String
    package var id: String
    package var title: String
    package var organization: String
    package var date: String
    package var questionnaire: String
    package var version: String
    package var digest: String
    /// How many questions are in scope.
    package var questions: Int
  }

  /// One thing through all points.
  package struct Line: Codable, Hashable, Sendable {
    package var id: String
    /// On all questions of each.
    package var all: [Figures?]
    /// On what all of them share, with the weights of the last.
    package var shared: [Figures?]
  }

  package struct Figures: Codable, Hashable, Sendable {
    package var level: Int?
    package var levelHigh: Int?
    package var achievement: Double?
    /// Nil on shared questions, which are compared as claimed.
    package var evidencedLevel: Int?
    package var evidenced: Double?
  }

  /// What changed in the questions between two points.
  package struct Change: Codable, Hashable, Sendable {
    package struct Asked: Codable, Hashable, Sendable {
      package var id: String
      package var element: String
      package var ask: String
    }

    package struct Reworded: Codable, Hashable, Sendable {
      package var id: String
      package var element: String
      package var before: String
      package var after: String
    }

    package var from: Int
    package var to: Int
    /// Their question, their choices or their conditions.
    package var reworded: [Reworded]
    /// Answered on a scale with other values.
    package var rescaled: [Asked]
    package var removed: [Asked]
    package var added: [Asked]
    /// Asked at both, but of another element or level.
    package var moved: [Asked]
  }

  /// An element whose level changed between two points.
  package struct Move: Codable, Hashable, Sendable {
    package var element: String
    package var from: Int
    package var to: Int
    package var before: Int
    package var after: Int
    /// The same on what both share; equal where the questions and not the answers moved it.
    package var sharedBefore: Int?
    package var sharedAfter: Int?
    /// What moved it, largest first.
    package var causes: [Cause]
  }

  /// A question whose change had a part in a move.
  package struct Cause: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable {
      /// Another answer to the same question.
      case answer
      /// Asked now, no longer asked, applies now or no longer applies.
      case added, removed
      /// Asked of the same element at another level.
      case moved
      case weight
    }

    package var question: String
    package var ask: String
    package var level: String
    package var kind: Kind
    /// Percent; nil where it is open or not asked.
    package var before: Double?
    package var after: Double?
    /// By how much it changes the figure of its cell alone, percent points.
    package var effect: Double
    /// Whether this change alone gives the level reached.
    package var alone: Bool
    /// Whether the level is not reached without it.
    package var needed: Bool
  }

  /// What became of an action that had been decided on.
  package struct Outcome: Codable, Hashable, Sendable {
    package var from: Int
    package var to: Int
    package var action: String
    package var title: String
    /// `accepted` or `rejected`; nil where only a status was kept.
    package var decision: String?
    /// Its status at the earlier point, and what the later one says of it.
    package var status: String?
    package var statusNow: String?
    /// `worked`, `kept`, `partly`, `failed`, `reached`, `notDone`, `rejected` or `gone`.
    package var outcome: String
    package var questions: [Aim]
  }

  /// A question that an action was to raise.
  package struct Aim: Codable, Hashable, Sendable {
    package var question: String
    package var before: Double?
    package var aim: Double
    package var now: Double?
  }
}
