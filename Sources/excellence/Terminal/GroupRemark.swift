import Modeling
import YAML

/// What to say where a person's group decides nothing about what they are asked.
enum GroupRemark {
  /// Nil if there is nothing to say.
  static func sentence(_ id: String, in assessment: Assessment) -> String? {
    let groups = assessment.questionnaire.groups
    guard let group = assessment.person(id)?.group, !groups.isEmpty, !groups.contains(group) else {
      return nil
    }
    let hint = Suggestion.closest(to: group, among: groups).map { " Did you mean '\($0)'?" }
    return
      "note: No question is asked of group '\(group.shortened)' (there are \(groups.joined(separator: ", "))), so '\(id)' is asked everything.\(hint ?? "")"
      .onOneLine
  }
}
