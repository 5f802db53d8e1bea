package import Modeling
package import Scoring

/// How figures come about, as lines for a terminal.
package struct Explanation {
  package init(_ assessment: Assessment, _ scorecard: Scorecard, _ report: Report) {}
  package func lines(_ subject: String) -> [String]? { nil }
  package static func unknown(_ subject: String, _ report: Report) -> String { "" }
}
