import Modeling
import YAML

extension Review {
  /// Characters that people read in one go.
  private static let longest = (
    ask: 200, help: 600, condition: 160, wording: 280, evidence: 160, title: 110, step: 260,
    done: 280
  )

  /// What joins a second idea to a first, by language.
  private static let joints = [
    "en": ["and", "or"], "de": ["und", "oder"], "fr": ["et", "ou"],
  ]

  /// One short question with one idea in each `ask`.
  func asks() {
    let language = manuscript.questionnaire.language.split(separator: "-").first.map(String.init)
    let joints = Set(Self.joints[language ?? ""] ?? [])
    for question in manuscript.questionnaire.questions {
      let place = manuscript.place(of: question, "ask")
      let name = "Question '\(question.id)'"
      measure(question.ask, Self.longest.ask, place, "\(name): 'ask'")
      let text = question.ask.trimmed
      if text.count(where: { $0 == "?" }) != 1 || !text.hasSuffix("?") {
        say(place, "\(name): 'ask' must be one question, with one question mark at its end.")
      }
      let words = text.split { !($0.isLetter || $0 == "-") }.map { $0.lowercased() }
      let found =
        [",", ";"].filter(text.contains).map { "'\($0)'" }
        + words.filter(joints.contains).map { "'\($0)'" }
      if let first = found.first, question.reviewed == nil {
        say(
          place,
          "\(name): 'ask' may hold more than one idea, it has \(first); make the second a condition, "
            + "or say in 'reviewed' why it stays.")
      } else if found.isEmpty, question.reviewed != nil {
        say(
          manuscript.place(of: question, "reviewed"),
          "\(name): 'reviewed' excuses nothing; take it away.")
      }
    }
  }

  /// What every question brings along.
  func questions() {
    let questionnaire = manuscript.questionnaire
    for (index, question) in questionnaire.questions.enumerated() {
      let name = "Question '\(question.id)'"
      func place(_ key: String) -> Node { manuscript.place(of: question, key) }
      if question.help == nil { say(manuscript.place(of: question), "\(name) has no 'help'.") }
      measure(question.help, Self.longest.help, place("help"), "\(name): 'help'")
      if !(2...5).contains(question.conditions.count) {
        say(
          place("conditions"),
          "\(name) needs 2 to 5 conditions; it has \(question.conditions.count).")
      }
      for condition in question.conditions {
        measure(
          condition.text, Self.longest.condition, place("conditions"),
          "\(name): condition '\(condition.id)'")
      }
      wordings(question, questionnaire.scale(of: index), name)
      evidence(question, name)
      for reference in question.references where !Reference.isAllowed(reference) {
        say(
          place("references"),
          "\(name): '\(reference)' is no reference by document and clause, such as "
            + "'ISO 9001:2015, 8.2.1'.")
      }
    }
  }

  private func wordings(_ question: Question, _ scale: Scale, _ name: String) {
    let place = manuscript.place(of: question, "choices")
    var seen: [String: String] = [:]
    for (choice, wording) in zip(scale.choices, question.wordings) {
      guard let wording else {
        // What is not there at all needs no words of its own.
        if choice.id != scale.choices.first?.id {
          say(place, "\(name) has no wording of its own for '\(choice.id)'.")
        }
        continue
      }
      measure(wording, Self.longest.wording, place, "\(name): the wording of '\(choice.id)'")
      if let other = seen.updateValue(choice.id, forKey: wording.normalized) {
        say(place, "\(name): '\(other)' and '\(choice.id)' are worded alike.")
      }
    }
  }

  private func evidence(_ question: Question, _ name: String) {
    let place = manuscript.place(of: question, "evidence")
    if question.evidence.count < 2 {
      say(place, "\(name) needs 2 pieces of evidence or more; it has \(question.evidence.count).")
    }
    for piece in question.evidence {
      measure(piece.title, Self.longest.evidence, place, "\(name): a piece of evidence")
      if piece.strength == nil {
        say(place, "\(name): '\(piece.title.shortened)' says no 'strength'.")
      }
    }
    let best = question.evidence.compactMap { $0.strength?.rank }.max() ?? 0
    if !question.evidence.isEmpty, best < question.enough.rank {
      say(
        place, "\(name): no piece of evidence is a \(question.enough.rawValue), as 'enough' asks.")
    }
  }

  /// Questions that ask the same.
  func repetitions() {
    let questions = manuscript.questionnaire.questions
    let words = questions.map { Set($0.ask.normalized.split(separator: " ")) }
    for later in questions.indices {
      for earlier in 0..<later {
        let sizes = (words[later].count, words[earlier].count)
        guard sizes.0 > 0, min(sizes.0, sizes.1) * 4 >= max(sizes.0, sizes.1) * 3 else { continue }
        let common = words[later].intersection(words[earlier]).count
        guard common * 4 >= (sizes.0 + sizes.1 - common) * 3 else { continue }
        say(
          manuscript.place(of: questions[later], "ask"),
          "Question '\(questions[later].id)' asks almost the same as '\(questions[earlier].id)'.")
        // One is enough to look at.
        break
      }
    }
  }

  /// What an action says.
  func actions() {
    let raised = Set(manuscript.questionnaire.actions.flatMap { $0.raises.map(\.question) })
    for (index, question) in manuscript.questionnaire.questions.enumerated()
    where !raised.contains(index) {
      say(manuscript.place(of: question), "No action raises question '\(question.id)'.")
    }
    for action in manuscript.questionnaire.actions {
      let name = "Action '\(action.id)'"
      func place(_ key: String) -> Node { manuscript.place(of: action, key) }
      measure(action.title, Self.longest.title, place("title"), "\(name): 'title'")
      if !(3...6).contains(action.steps.count) {
        say(place("do"), "\(name) needs 3 to 6 steps; it has \(action.steps.count).")
      }
      for step in action.steps { measure(step, Self.longest.step, place("do"), "\(name): a step") }
      if !action.raises.contains(where: { $0.choice > 0 }) {
        say(place("raises"), "\(name) raises nothing.")
      }
      if action.owner == nil { say(manuscript.place(of: action), "\(name) has no 'owner'.") }
      if action.doneWhen == nil { say(manuscript.place(of: action), "\(name) has no 'done-when'.") }
      measure(action.doneWhen, Self.longest.done, place("done-when"), "\(name): 'done-when'")
    }
  }
}
