import YAML

/// What a question refers to.
///
/// A class, since all questions are read against the same one.
final class QuestionFrame {
  let model: Model
  let scales: [Scale]
  let profile: [ProfileFact]
  let elementIndex: Index
  let levelIndex: Index
  let scaleIndex: Index
  let tagIndex: Index
  private let factIndex: Index

  /// `broken` are the ids of scales and facts that have mistakes of their own.
  init(
    model: Model, scales: [Scale], profile: [ProfileFact],
    broken: @autoclosure @escaping () -> Set<String>
  ) {
    self.model = model
    self.scales = scales
    self.profile = profile
    let owner = "model '\(model.id)'"
    elementIndex = Index("element", of: owner, model.elements.lazy.map(\.id))
    levelIndex = Index("level", of: owner, model.levels.lazy.map(\.id))
    tagIndex = Index("tag", of: owner, model.tags.lazy.map(\.id))
    let own = "the questionnaire"
    scaleIndex = Index("scale", of: own, scales.lazy.map(\.id), broken: broken())
    factIndex = Index("profile fact", of: own, profile.lazy.map(\.id), broken: broken())
  }

  /// Reads `when:`: facts with the value or values that have to hold.
  func conditions(
    _ pairs: [(key: Node, value: Node)], _ subject: @autoclosure () -> String,
    _ problems: Problems
  ) -> [ProfileCondition] {
    pairs.compactMap { key, value in
      guard let fact = factIndex.resolve(key, "\(subject()): 'when'", problems) else { return nil }
      let id = profile[fact].id
      if value.kind == .mapping || value.isBlank || value.kind == .sequence && value.count == 0 {
        problems.error(value, "\(subject()): '\(id)' must be a value or a list of values.")
        return nil
      }
      let nodes = value.kind == .scalar ? [value] : value.items
      let known = profile[fact].choices
      let values = nodes.compactMap { node -> String? in
        let text = node.text
        if node.kind == .scalar, known.contains(text) { return text }
        problems.error(
          node,
          "\(subject()): '\(text.shortened)' is no choice of profile fact '\(id)'"
            + Suggestion.tail(text, among: known))
        return nil
      }
      return ProfileCondition(fact: fact, values: values)
    }
  }
}
