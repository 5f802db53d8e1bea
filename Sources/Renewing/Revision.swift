package import Modeling

/// What is other in a newer version of a questionnaire, by ids in the order of the newer one.
package struct Revision: Hashable, Sendable {
  /// A question that says something else to those who answer it.
  package struct Reworded: Hashable, Sendable {
    package var id: String
    package var parts: Rewording
  }

  /// Something that stayed and counts, or is asked, otherwise.
  package struct Changed: Hashable, Sendable {
    package enum Aspect: String, Hashable, Sendable, CaseIterable, Encodable {
      case element, level, weight, tags
      /// The strength of proof that is enough.
      case enough
      /// Whom it is asked of, and when it applies.
      case askOf = "ask-of", when
      case title, steps, raises, effort, within, owner, doneWhen = "done-when", after
      case choices
    }

    package var id: String
    package var aspects: [Aspect]
  }

  /// Ids that are there in both versions, in one of them only, and those that changed.
  package struct Group: Hashable, Sendable {
    package var kept: [String] = []
    package var changed: [Changed] = []
    package var removed: [String] = []
    package var added: [String] = []

    package var isSame: Bool { changed.isEmpty && removed.isEmpty && added.isEmpty }
  }

  /// Both versions of these may be one and the same.
  package var before: String
  package var after: String
  /// Questions; those that are kept say the same and are answered on the same scale.
  package var questions = Group()
  package var reworded: [Reworded] = []
  /// Questions that are kept, with other help, typical evidence or references.
  package var improved: [String] = []
  package var actions = Group()
  package var facts = Group()
  package var elements = Group()
  package var levels = Group()
  /// Files of translations that are other, or are there in one version only.
  package var translations: [String] = []

  /// The questions whose answers do not stand any more.
  package var isRewordedOrRemoved: Set<String> {
    Set(reworded.map(\.id) + questions.removed)
  }

  package var isEmpty: Bool {
    [questions, actions, facts, elements, levels].allSatisfy(\.isSame)
      && reworded.isEmpty && improved.isEmpty && translations.isEmpty
  }
}

extension Revision {
  package init(from old: Edition, to new: Edition) {
    self.init(from: old.questionnaire, to: new.questionnaire)
    let texts = { (edition: Edition) in edition.files.filter { $0.name.contains("/locales/") } }
    let (before, after) = (texts(old), texts(new))
    let names = Set(before.map(\.name) + after.map(\.name))
    translations = names.filter { name in
      before.first { $0.name == name }?.bytes != after.first { $0.name == name }?.bytes
    }
    .sorted()
  }

  package init(from old: Questionnaire, to new: Questionnaire) {
    before = old.version
    after = new.version
    let model = (old.model, new.model)
    let index = Dictionary(
      old.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    questions = Group(old.questions.map(\.id), new.questions.map(\.id)) { id in
      guard let then = index[id], let now = new.question(id: id) else { return [] }
      return Self.aspects(then, of: old, now, of: new)
    }
    for (now, question) in new.questions.enumerated() {
      guard let then = index[question.id] else { continue }
      let parts = Rewording(from: QuestionText(then, of: old), to: QuestionText(now, of: new))
      if !parts.isEmpty {
        reworded.append(Reworded(id: question.id, parts: parts))
      } else if Self.hasOtherTexts(old.questions[then], question) {
        improved.append(question.id)
      }
    }
    let isReworded = Set(reworded.map(\.id))
    questions.kept.removeAll { isReworded.contains($0) }
    actions = Group(old.actions.map(\.id), new.actions.map(\.id)) { id in
      guard let then = old.actions.first(where: { $0.id == id }),
        let now = new.actions.first(where: { $0.id == id })
      else { return [] }
      return Self.aspects(then, of: old, now, of: new)
    }
    facts = Group(old.profile.map(\.id), new.profile.map(\.id)) { id in
      let choices = [old, new].map { $0.profile.first { $0.id == id }?.choices }
      return choices[0] == choices[1] ? [] : [.choices]
    }
    elements = Group(model.0.elements.map(\.id), model.1.elements.map(\.id)) { id in
      let weights = [model.0, model.1].map { $0.elements.first { $0.id == id } }
      var aspects: [Changed.Aspect] = []
      if weights[0]?.weight != weights[1]?.weight { aspects.append(.weight) }
      if weights[0]?.title != weights[1]?.title { aspects.append(.title) }
      return aspects
    }
    levels = Group(model.0.levels.map(\.id), model.1.levels.map(\.id)) { id in
      let levels = [model.0, model.1].map { model in model.levels.first { $0.id == id } }
      return levels[0]?.title == levels[1]?.title ? [] : [.title]
    }
  }

  private static func aspects(
    _ then: Int, of old: Questionnaire, _ now: Int, of new: Questionnaire
  ) -> [Changed.Aspect] {
    let (before, after) = (old.questions[then], new.questions[now])
    func conditions(_ question: Question, _ owner: Questionnaire) -> [String: [String]] {
      Dictionary(
        question.when.map { (owner.profile[$0.fact].id, $0.values.sorted()) },
        uniquingKeysWith: { $0 + $1 })
    }
    let pairs: [(Changed.Aspect, Bool)] = [
      (
        .element,
        old.model.elements[before.element].id == new.model.elements[after.element].id
      ),
      (.level, old.model.levels[before.level - 1].id == new.model.levels[after.level - 1].id),
      (.weight, before.weight == after.weight),
      (
        .tags,
        Set(before.tags.map { old.model.tags[$0].id })
          == Set(after.tags.map { new.model.tags[$0].id })
      ),
      (.enough, before.enough == after.enough),
      (.askOf, Set(before.askOf) == Set(after.askOf)),
      (.when, conditions(before, old) == conditions(after, new)),
    ]
    return pairs.filter { !$0.1 }.map(\.0)
  }

  private static func hasOtherTexts(_ before: Question, _ after: Question) -> Bool {
    before.help?.spaced != after.help?.spaced || before.evidence != after.evidence
      || before.references != after.references
  }

  private static func aspects(
    _ before: Action, of old: Questionnaire, _ after: Action, of new: Questionnaire
  ) -> [Changed.Aspect] {
    func raises(_ action: Action, _ owner: Questionnaire) -> [String: String] {
      Dictionary(
        action.raises.map {
          (owner.questions[$0.question].id, owner.scale(of: $0.question).choices[$0.choice].id)
        }, uniquingKeysWith: { first, _ in first })
    }
    let pairs: [(Changed.Aspect, Bool)] = [
      (.title, before.title.spaced == after.title.spaced),
      (.steps, before.steps.map(\.spaced) == after.steps.map(\.spaced)),
      (.raises, raises(before, old) == raises(after, new)),
      (.effort, before.effort == after.effort), (.within, before.within == after.within),
      (.owner, before.owner == after.owner), (.doneWhen, before.doneWhen == after.doneWhen),
      (
        .after,
        Set(before.after.map { old.actions[$0].id }) == Set(after.after.map { new.actions[$0].id })
      ),
    ]
    return pairs.filter { !$0.1 }.map(\.0)
  }
}

extension Revision.Group {
  /// `aspects` says what of a thing in both versions is other.
  fileprivate init(
    _ old: [String], _ new: [String], aspects: (String) -> [Revision.Changed.Aspect]
  ) {
    let (before, after) = (Set(old), Set(new))
    removed = old.filter { !after.contains($0) }
    added = new.filter { !before.contains($0) }
    kept = new.filter { before.contains($0) }
    changed = kept.compactMap { id in
      let found = aspects(id)
      return found.isEmpty ? nil : Revision.Changed(id: id, aspects: found)
    }
  }
}
