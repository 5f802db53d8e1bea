import Modeling
import YAML

/// The assessors' own statements, for programs.
struct FindingsResult: Encodable {
  struct Entry: Encodable {
    var id: String
    var element: String
    var level: String?
    var kind: String
    var text: String
    /// Ids in the register.
    var evidence: [String]
    var by: String?
    var onDate: String?
  }

  var findings: [Entry]

  init(_ assessment: Assessment) {
    let model = assessment.model
    findings = assessment.statements.map { finding in
      Entry(
        id: finding.id, element: model.elements[finding.element].id,
        level: finding.level.map { model.levels[$0 - 1].id }, kind: finding.kind.rawValue,
        text: finding.text, evidence: finding.evidence.map { assessment.evidence[$0].id },
        by: finding.by, onDate: finding.onDate?.description)
    }
  }
}
