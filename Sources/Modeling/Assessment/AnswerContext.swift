import YAML

/// What the files of an assessment's folder are read against.
///
/// A class, since all of them add to the same strays.
final class AnswerContext {
  let questionnaire: Questionnaire
  let people: People
  let problems: Problems
  /// Whether what is read comes from outside: then what would be kept without effect is an error.
  private let isIncoming: Bool
  private let index: Index
  private let isInScope: [Bool]
  private(set) var strays: [Stray] = []

  init(_ assessment: Assessment, _ problems: Problems, isIncoming: Bool = false) {
    self.isIncoming = isIncoming
    questionnaire = assessment.questionnaire
    people = People(ids: assessment.people.map(\.id))
    self.problems = problems
    index = Index(
      "question", of: "questionnaire '\(questionnaire.id)'", questionnaire.questions.lazy.map(\.id))
    isInScope = questionnaire.questions.indices.map { assessment.isInScope($0) }
  }

  /// The question an entry is about; one that is not asked is kept as a stray, with a warning.
  func question(_ node: Node, in file: String) -> Int? {
    let id = node.text
    guard node.kind == .scalar, Identifier.check(node, id, "A question", problems) else {
      return nil
    }
    if let position = index.position(id) {
      if !isInScope[position] {
        problems.warning(
          node, "Question '\(id)' is outside the scope of this assessment; kept, without effect.")
      }
      return position
    }
    let lack =
      "Questionnaire '\(questionnaire.id)' \(questionnaire.version) has no question '\(id.shortened)'"
    if isIncoming {
      problems.error(node, lack + Suggestion.tail(id, among: index.ids))
      return nil
    }
    problems.warning(
      node, lack + "; kept, without effect" + Suggestion.tail(id, among: index.ids))
    strays.append(Stray(file: file, question: id))
    return nil
  }

  /// Whether an answers file was made for this questionnaire and version, as far as it says for
  /// which: one from outside must be, one of the assessment's own is told of if not.
  func checkOrigin(_ fields: inout Fields) -> Bool {
    let made = fields.optionalText("questionnaire")
    let version = fields.optionalText("questionnaire-version")
    let isOther = made != nil && made != questionnaire.id
    let isOtherVersion = version != nil && version != questionnaire.version
    guard isOther || isOtherVersion,
      let node = fields.node(isOther ? "questionnaire" : "questionnaire-version")
    else { return true }
    let origin = [
      version.map { "version \($0.shortened) of" },
      "questionnaire '\((made ?? questionnaire.id).shortened)'",
    ]
    let lack =
      "The answers were given for \(origin.compactMap { $0 }.joined(separator: " ")); "
      + "the assessment uses version \(questionnaire.version) of '\(questionnaire.id)'"
    guard isIncoming else {
      problems.warning(node, lack + ".")
      return true
    }
    let migrating =
      isOther ? "" : ", or bring the assessment to that version with 'excellence migrate'"
    problems.error(
      node, lack + ". Ask for them in a new form ('excellence form')\(migrating).")
    return false
  }

  /// The position of a choice on a question's scale; of a stray question, none.
  func choice(_ node: Node, _ question: Int?, _ subject: @autoclosure () -> String) -> Int? {
    guard node.kind == .scalar else {
      problems.error(node, "\(subject()): the choice must be a text, not a \(node.kindName).")
      return nil
    }
    guard let question else { return nil }
    return questionnaire.scale(of: question).position(node, "\(subject()):", problems)
  }

  /// Says which ticked conditions a question does not have.
  func checkConditions(
    _ nodes: [Node], _ question: Int?, _ subject: @autoclosure () -> String
  ) {
    guard let question, !nodes.isEmpty else { return }
    let known = questionnaire.questions[question].conditions.map(\.id)
    for node in nodes where node.kind == .scalar && !known.contains(node.text) {
      problems.error(
        node,
        "\(subject()) ticks condition '\(node.text.shortened)', which the question does not have"
          + Suggestion.tail(node.text, among: known))
    }
  }
}
