package import YAML

/// An assessment among many: where it stands, and what it says it is.
package struct Site: Hashable, Sendable {
  /// Relative to the folder that was looked through; `.` for the folder itself.
  package var path: String
  package var id: String
  package var title: String
  package var organization: String
  package var date: Day
  package var status: Assessment.Status
  package var language: String
  package var questionnaire: String
  package var questionnaireVersion: String

  package init(_ assessment: Assessment, path: String) {
    self.path = path
    id = assessment.id
    title = assessment.title
    organization = assessment.organization
    date = assessment.date
    status = assessment.status
    language = assessment.language
    questionnaire = assessment.questionnaire.id
    questionnaireVersion = assessment.questionnaire.version
  }

  package func isEarlier(than other: Site) -> Bool { date < other.date }

  /// By organization, then date, id and path.
  package static func stands(_ left: Site, before right: Site) -> Bool {
    if left.organization != right.organization { return left.organization < right.organization }
    if left.date != right.date { return left.date < right.date }
    if left.id != right.id { return left.id < right.id }
    return left.path < right.path
  }
}
