import ArgumentParser
import Modeling
import Planning
import YAML

/// A question on which a group agrees by command, with every reference checked.
struct Ballot {
  let topic: Topic
  let scale: Scale
  private let id: String
  private let assessment: Assessment

  /// Ends the command if there is no such question, or it is not asked.
  init(_ assessment: Assessment, _ id: String) throws {
    let questionnaire = assessment.questionnaire
    guard let question = questionnaire.question(id: id) else {
      throw Terminal.refusal(
        "There is no question '\(id.shortened)'"
          + Suggestion.tail(id, among: questionnaire.questions.map(\.id)))
    }
    guard let topic = Workshop(assessment).topic(question) else {
      let isExcluded = !assessment.isAssessed(questionnaire.questions[question].element)
      throw Terminal.refusal(
        "Question '\(id)' is out of scope: "
          + (isExcluded ? "its element is left out." : "the profile rules it out."))
    }
    self.id = id
    self.topic = topic
    self.assessment = assessment
    scale = questionnaire.scale(of: question)
  }

  /// Ends the command if there is no such choice.
  func answer(choice: String?, notApplicable: String?) throws -> Accord.Answer {
    guard let choice else { return .notApplicable(notApplicable ?? "") }
    if let position = scale.position(of: choice) { return .choice(position) }
    let ids = scale.choices.map(\.id)
    throw Terminal.refusal(
      "Question '\(id)' has no choice '\(choice.shortened)', only " + ids.joined(separator: ", ")
        + Suggestion.tail(choice, among: ids))
  }

  /// Who dissents and how, from `person=text`; ends the command if there is no such person.
  func dissent(_ text: String) throws -> Consensus.Dissent {
    let person = String(text.prefix { $0 != "=" })
    if let refusal = Self.refusal(of: person, in: assessment) { throw Terminal.refusal(refusal) }
    return Consensus.Dissent(by: person, text: String(text.dropFirst(person.count + 1)))
  }

  /// Why somebody cannot dissent; nil if they can. Without people, whoever has an id can.
  static func refusal(of person: String, in assessment: Assessment) -> String? {
    let ids = assessment.people.map(\.id)
    if ids.isEmpty {
      return Identifier.refusal(of: person).map { "Person '\(person.shortened)' \($0)" }
    }
    return ids.contains(person)
      ? nil
      : "'\(person.shortened)' is not among the assessment's people"
        + Suggestion.tail(person, among: ids)
  }

  /// Why something cannot be recorded.
  func sentence(_ lack: Accord.Lack) -> String {
    switch lack {
    case .differs(from: .choice(let position, _)):
      "The middle answer to '\(id)' is '\(scale.choices[position].id)'; another one needs a --reason."
    case .differs(from: .notApplicable):
      "Nobody gave a choice for '\(id)', and somebody says that it does not apply; a choice needs a --reason."
    case .unproposed: "Nobody gave a choice for '\(id)'; one needs a --reason."
    case .changes:
      "'\(recorded)' is agreed on '\(id)'; another answer needs a --reason."
    case .notApplicable: "--not-applicable needs the reason why '\(id)' does not apply."
    }
  }

  private var recorded: String { topic.consensus.map(name) ?? "" }

  private func name(_ consensus: Consensus) -> String {
    consensus.choice.map { scale.choices[$0].id } ?? "not applicable"
  }

  /// What is recorded then, on one line.
  func summary(_ after: Assessment) -> String {
    guard let consensus = after.consensus[topic.question] else {
      return "\(id): nothing is agreed any more"
    }
    let parts = [
      name(consensus), consensus.agreed.map { "agreed \($0)" },
      consensus.reason.map { "reason: \($0)" },
    ]
    let said = parts.compactMap { $0 } + consensus.dissent.map { "dissent of \($0.by): \($0.text)" }
    return "\(id): " + said.joined(separator: "; ")
  }
}
