import Modeling
import Renewing
import Reporting

/// What is other in a newer version of a questionnaire, for people.
struct RevisionLines {
  private let old: Questionnaire
  private let new: Questionnaire
  private let words: Words

  init(_ old: Questionnaire, _ new: Questionnaire, _ words: Words) {
    self.old = old
    self.new = new
    self.words = words
  }

  /// "Questionnaire: Service excellence, version 1.0.0".
  var headline: String {
    if old.id == new.id, old.version == new.version {
      return words.say("Questionnaire: \(new.title), version \(new.version)")
    }
    let before = old.id == new.id ? old.version : "\(old.title) \(old.version)"
    return words.say("Questionnaire: \(new.title), version \(new.version) after \(before)")
  }

  func lines(_ revision: Revision) -> [String] {
    if revision.isEmpty { return [words.say("Nothing is other in it.")] }
    var lines = [count(revision)]
    lines += table(
      words.say("Reworded, so asked again"),
      revision.reworded.map { ($0.id, parts($0.parts)) }, ask(new))
    lines += table(
      words.say("Kept, but counted or asked otherwise"),
      revision.questions.changed.map { ($0.id, aspects($0.aspects)) }, ask(new))
    lines += table(
      words.say("Gone, so what was recorded is set aside"),
      revision.questions.removed.map { ($0, nil) }, ask(old))
    lines += table(
      words.say("New, so open"), revision.questions.added.map { ($0, nil) }, ask(new))
    lines += list(words.say("Kept, with better help, evidence or references"), revision.improved)
    lines += list(words.say("Translations that are other"), revision.translations)
    lines += group(words.say("Actions"), revision.actions)
    lines += group(words.say("Facts about the organization"), revision.facts)
    lines += group(words.say("Elements"), revision.elements)
    lines += group(words.say("Levels"), revision.levels)
    return lines
  }

  private func count(_ revision: Revision) -> String {
    words.say(
      "Questions: \(revision.questions.kept.count) kept, \(revision.reworded.count) reworded, \(revision.questions.removed.count) gone, \(revision.questions.added.count) new."
    )
  }

  private func ask(_ questionnaire: Questionnaire) -> (String) -> String {
    { id in questionnaire.question(id: id).map { questionnaire.questions[$0].ask } ?? "" }
  }

  /// A headline and a line for each question, with what is other in it.
  private func table(
    _ title: String, _ rows: [(id: String, what: String?)], _ ask: (String) -> String
  ) -> [String] {
    if rows.isEmpty { return [] }
    return ["", words.say("\(title):")]
      + rows.flatMap { row in
        let asked = "    " + ask(row.id).spaced.elided(to: 96)
        return ["  " + (row.what.map { words.pair(row.id, $0) } ?? row.id), asked]
      }
  }

  private func list(_ title: String, _ ids: [String]) -> [String] {
    ids.isEmpty ? [] : ["", words.say("\(title):")] + ids.map { "  " + $0 }
  }

  private func group(_ title: String, _ group: Revision.Group) -> [String] {
    if group.isSame { return [] }
    return ["", words.say("\(title):")]
      + group.changed.map { "  " + words.pair($0.id, aspects($0.aspects)) }
      + group.removed.map { "  " + words.pair($0, words.say("gone")) }
      + group.added.map { "  " + words.pair($0, words.say("new")) }
  }

  // MARK: Words

  private func parts(_ parts: Rewording) -> String {
    let all: [(Rewording, String)] = [
      (.ask, words.say("question", in: "revision")),
      (.conditions, words.say("conditions", in: "revision")),
      (.choices, words.say("choices", in: "revision")),
      (.scale, words.say("scale", in: "revision")),
    ]
    return words.list(all.filter { parts.contains($0.0) }.map(\.1))
  }

  private func aspects(_ aspects: [Revision.Changed.Aspect]) -> String {
    words.list(aspects.map(aspect))
  }

  private func aspect(_ aspect: Revision.Changed.Aspect) -> String {
    switch aspect {
    case .element: words.say("element", in: "revision")
    case .level: words.say("level", in: "revision")
    case .weight: words.say("weight", in: "revision")
    case .tags: words.say("principles", in: "revision")
    case .enough: words.say("proof that is enough", in: "revision")
    case .askOf: words.say("who is asked", in: "revision")
    case .when: words.say("when it applies", in: "revision")
    case .title: words.say("title", in: "revision")
    case .steps: words.say("steps", in: "revision")
    case .raises: words.say("what it raises", in: "revision")
    case .effort: words.say("effort", in: "revision")
    case .within: words.say("duration", in: "revision")
    case .owner: words.say("owner", in: "revision")
    case .doneWhen: words.say("sign that it is done", in: "revision")
    case .after: words.say("what it comes after", in: "revision")
    case .choices: words.say("choices", in: "revision")
    }
  }
}

/// What a misfit is, for people.
struct MisfitLine {
  let words: Words

  func line(_ misfit: Misfit) -> String {
    let why =
      switch misfit.why {
      case .removed: words.say("gone")
      case .reworded: words.say("reworded")
      case .gone: words.say("names a choice or level that is gone")
      case .taken: words.say("its id belongs to an action of the questionnaire now")
      }
    return words.say("\(kind(misfit.kind)) \(id(misfit)): \(why)")
  }

  private func id(_ misfit: Misfit) -> String {
    [misfit.owner, misfit.id].compactMap { $0 }.joined(separator: ", ")
  }

  private func kind(_ kind: Misfit.Kind) -> String {
    switch kind {
    case .answer: words.say("Answer of", in: "misfit")
    case .consensus: words.say("Consensus on", in: "misfit")
    case .support, .contradiction: words.say("What evidence says on a question,", in: "misfit")
    case .nothingFound: words.say("Nothing found for", in: "misfit")
    case .finding: words.say("Finding", in: "misfit")
    case .decision: words.say("Decision on action", in: "misfit")
    case .ownAction: words.say("Own action", in: "misfit")
    case .raise: words.say("What an own action raises,", in: "misfit")
    case .after: words.say("What an own action comes after,", in: "misfit")
    case .fact: words.say("Fact", in: "misfit")
    case .exclusion: words.say("Excluded element", in: "misfit")
    case .target: words.say("Target of", in: "misfit")
    case .importance: words.say("Importance of", in: "misfit")
    }
  }
}
