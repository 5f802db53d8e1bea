import Modeling
import YAML

/// Takes out of what is recorded what does not go with another version of the questionnaire.
///
/// A class, since everything that is fitted adds to the same misfits.
final class Fitting {
  private let questionnaire: Questionnaire
  /// The questions that say something else than when they were answered.
  private let reworded: Set<String>
  private let questions: [String: Int]
  private(set) var misfits: [Misfit] = []

  init(_ questionnaire: Questionnaire, reworded: Set<String>) {
    self.questionnaire = questionnaire
    self.reworded = reworded
    questions = Dictionary(
      questionnaire.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  private func note(
    _ kind: Misfit.Kind, of owner: String? = nil, _ id: String, _ why: Misfit.Why, _ value: Content
  ) {
    misfits.append(Misfit(kind: kind, owner: owner, id: id, why: why, value: value))
  }

  /// The entries of a map for which there is no reason to take them out.
  private func filter(
    _ map: Content?, _ kind: Misfit.Kind, _ owner: String? = nil,
    why: (_ key: String, _ value: Content) -> Misfit.Why?
  ) -> Content? {
    guard case .map(let pairs)? = map else { return map }
    return .map(
      pairs.filter { pair in
        guard let why = why(pair.key, pair.value) else { return true }
        note(kind, of: owner, pair.key, why, pair.value)
        return false
      })
  }

  // MARK: Answers

  /// Why an answer to a question does not stand; nil if it does.
  private func why(_ question: String) -> Misfit.Why? {
    questions[question] == nil ? .removed : reworded.contains(question) ? .reworded : nil
  }

  /// A person's answers; a question that is only named is no answer.
  func answers(_ answers: Content?, by person: String) -> Content? {
    filter(unasked(answers), .answer, person) { question, value in
      value == .text("") ? nil : why(question)
    }
  }

  /// Without questions that are gone and have no answer.
  private func unasked(_ answers: Content?) -> Content? {
    guard case .map(let pairs)? = answers else { return answers }
    return .map(pairs.filter { $0.value != .text("") || questions[$0.key] != nil })
  }

  func consensus(_ answers: Content?) -> Content? {
    filter(answers, .consensus) { question, _ in why(question) }
  }

  // MARK: Evidence

  /// A piece of the register: what it says of questions that are there, with choices that are there.
  func evidence(_ piece: Content) -> Content {
    let id = piece.text("id") ?? ""
    var result = piece
    if case .list(let items)? = piece.value(at: ["supports"]) {
      let kept = items.filter { item in
        guard case .text(let question) = item, questions[question] == nil else { return true }
        note(.support, of: id, question, .removed, .map([]))
        return false
      }
      result = result.with("supports", .list(kept))
    } else {
      let supports = filter(piece.value(at: ["supports"]), .support, id) { question, value in
        why(question, choosing: value.text("shows"))
      }
      result = result.with("supports", supports)
    }
    let contradicts = filter(piece.value(at: ["contradicts"]), .contradiction, id) {
      why($0, choosing: $1.text)
    }
    return result.with("contradicts", contradicts)
  }

  func nothingFound(_ map: Content?) -> Content? {
    filter(map, .nothingFound) { question, _ in questions[question] == nil ? .removed : nil }
  }

  private func why(_ question: String, choosing choice: String?) -> Misfit.Why? {
    guard let index = questions[question] else { return .removed }
    guard let choice, questionnaire.scale(of: index).position(of: choice) == nil else { return nil }
    return .gone
  }

  /// Whether a finding is about an element and a level that are there.
  func keeps(finding: Content) -> Bool {
    let element = finding.text("element") ?? ""
    var why: Misfit.Why?
    if questionnaire.model.element(id: element) == nil { why = .removed }
    if let level = finding.text("level"), questionnaire.model.level(id: level) == nil {
      why = why ?? .gone
    }
    if let why { note(.finding, finding.text("id") ?? "", why, finding) }
    return why == nil
  }

  // MARK: The plan

  /// The organization's own actions that still raise something, and the decisions on actions that
  /// are there.
  func plan(_ own: [Content], _ decisions: Content?) -> (own: [Content], Content?) {
    let asked = Set(questionnaire.actions.map(\.id))
    var kept = own.filter { action in
      guard let id = action.text("id"), asked.contains(id) else { return true }
      note(.ownAction, id, .taken, action)
      return false
    }
    var raised: [Content] = []
    for action in kept {
      let id = action.text("id") ?? ""
      let before = misfits.count
      let raises = filter(action.value(at: ["raises"]), .raise, id) {
        why($0, choosing: $1.text)
      }
      if raises == .map([]), misfits.count > before {
        misfits.removeSubrange(before...)
        note(.ownAction, id, .removed, action)
      } else {
        raised.append(action.with("raises", raises))
      }
    }
    let known = asked.union(raised.compactMap { $0.text("id") })
    kept = raised.map { action in
      guard case .list(let items)? = action.value(at: ["after"]) else { return action }
      let there = items.filter { item in
        guard case .text(let other) = item, !known.contains(other) else { return true }
        note(.after, of: action.text("id") ?? "", other, .removed, item)
        return false
      }
      return action.with("after", there.isEmpty ? nil : .list(there))
    }
    let decided = filter(decisions, .decision) { action, _ in
      known.contains(action) ? nil : .removed
    }
    return (kept, decided)
  }

  // MARK: The head

  /// The facts, exclusions, targets and weights of a head that are about something that is there.
  func head(_ head: Content) -> Content {
    let model = questionnaire.model
    let facts = questionnaire.profile
    func isLevel(_ value: Content) -> Bool { value.text.flatMap { model.level(id: $0) } != nil }
    let profile = filter(head.value(at: ["profile"]), .fact) { id, value in
      guard let fact = facts.first(where: { $0.id == id }) else { return .removed }
      return value.text.map { fact.choices.contains($0) } ?? true ? nil : .gone
    }
    let exclude = filter(head.value(at: ["exclude"]), .exclusion) { id, _ in
      model.element(id: id) == nil ? .removed : nil
    }
    let target = filter(head.value(at: ["target"]), .target) { id, value in
      if id != "default", model.element(id: id) == nil { return .removed }
      return isLevel(value) ? nil : .gone
    }
    let importance = filter(head.value(at: ["importance"]), .importance) { id, _ in
      model.element(id: id) == nil && !model.dimensions.contains { $0.id == id } ? .removed : nil
    }
    return head.with("profile", profile).with("exclude", exclude).with("target", target)
      .with("importance", importance)
  }
}

extension Content {
  /// The text of a scalar.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The text of a key's value.
  func text(_ key: String) -> String? { value(at: [key])?.text }

  /// The items of a list under a key.
  func items(_ key: String) -> [Content] {
    guard case .list(let items)? = value(at: [key]) else { return [] }
    return items
  }
}
