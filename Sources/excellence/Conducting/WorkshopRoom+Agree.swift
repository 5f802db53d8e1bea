import Interviewing
import Modeling
import Planning
import Reporting
import YAML

extension WorkshopRoom {
  /// Takes what is proposed; where something is agreed, goes on. False to end.
  func enter() -> Bool {
    guard let topic else { return false }
    if topic.consensus != nil, drafts[topic.question] == nil {
      next()
      return true
    }
    switch topic.proposal {
    case .choice(let position, _): return agree(.choice(position), "", topic)
    case .notApplicable: return command("n", "", topic)
    case nil: warn(words.say("Nothing is proposed; agree on a choice."))
    }
    return true
  }

  /// What can be done about a question; false to end.
  func command(_ letter: Character, _ rest: String, _ topic: Topic) -> Bool {
    if let position = letter.wholeNumberValue, letter.isASCII {
      guard topic.counts.indices.contains(position) else {
        warn(words.say("The choices are 0 to \(topic.counts.count - 1)."))
        return true
      }
      return agree(.choice(position), rest, topic)
    }
    switch letter.lowercased() {
    case "n":
      switch text(rest, words.say("Why does it not apply?")) {
      case .end: return false
      case .escape: tell(words.say("Nothing was recorded."))
      case .text(let reason):
        return reason.isBlank
          ? giveUp(words.say("What does not apply needs a reason; nothing was recorded."))
          : agree(.notApplicable(reason), "", topic)
      }
    case "r":
      switch text(rest, words.say("Why is it agreed so?")) {
      case .end: return false
      case .escape: break
      case .text(let reason): return draft(topic) { $0.reason = reason }
      }
    case "d": return dissent(rest, topic)
    case "w":
      if topic.consensus == nil { return giveUp(words.say("Nothing is agreed on this question.")) }
      if write(nil, topic) {
        tell(words.say("What was agreed is taken away; the journal keeps it."))
      }
    default: warn(words.say("\(words.quoted(String(letter))) is no key here; ? shows the keys."))
    }
    return true
  }

  /// Agrees on an answer, after asking for a reason where there has to be one; false to end.
  private func agree(_ answer: Accord.Answer, _ given: String, _ topic: Topic) -> Bool {
    let draft = drafts[topic.question] ?? Draft()
    var accord = Accord(
      answer, reason: given.isBlank ? draft.reason : given, dissent: draft.dissent)
    if topic.consensus == nil || accord.turns(topic) { accord.agreed = day }
    if let lack = accord.lack(topic) {
      switch text("", prompt(lack, topic)) {
      case .end: return false
      case .escape: return giveUp(words.say("Nothing was recorded."))
      case .text(let reason): accord.reason = reason
      }
      if accord.lack(topic) != nil {
        return giveUp(words.say("Without a reason it is not recorded."))
      }
    }
    guard write(accord, topic) else { return true }
    drafts[topic.question] = nil
    if let now = record.workshop.topic(topic.question),
      let agreed = story.topic(now, id: id(now))?.agreed.first
    {
      tell(words.pair(id(topic), agreed))
    }
    next()
    return true
  }

  private func prompt(_ lack: Accord.Lack, _ topic: Topic) -> String {
    switch lack {
    case .differs(from: .choice(let position, _)):
      let label = assessment.questionnaire.scale(of: topic.question).choices[position].label
      return words.say("The middle answer is \(words.quoted(label)). Why is another one agreed on?")
    case .differs(from: .notApplicable), .unproposed:
      return words.say("Nobody gave a choice. Why is this one agreed on?")
    case .changes: return words.say("Something else was agreed before. Why is it changed?")
    case .notApplicable: return words.say("Why does it not apply?")
    }
  }

  /// Keeps what is to be recorded with the answer; with one that is agreed, records it at once.
  private func draft(_ topic: Topic, _ change: (inout Draft) -> Void) -> Bool {
    var draft = drafts[topic.question] ?? Draft()
    change(&draft)
    guard let consensus = topic.consensus else {
      drafts[topic.question] = draft
      tell(words.say("It is recorded with what is agreed on."))
      return true
    }
    let answer = consensus.choice.map { Accord.Answer.choice($0) }
    if answer == nil, draft.reason != nil {
      return giveUp(words.say("Why it does not apply is said with n."))
    }
    let accord = Accord(
      answer ?? .notApplicable(consensus.reason ?? ""), reason: draft.reason,
      dissent: draft.dissent)
    if accord.lack(topic) != nil {
      return giveUp(words.say("Without a reason it is not recorded."))
    }
    if write(accord, topic) { tell(words.say("It is recorded.")) }
    return true
  }

  /// Lets somebody dissent, by `person=text` or one after the other; false to end.
  private func dissent(_ given: String, _ topic: Topic) -> Bool {
    let parts = given.split(separator: "=", maxSplits: 1).map { Command.trimmed($0) }
    let ids = assessment.people.map(\.id)
    let isOpen = assessment.confidentiality.names != .hidden && !ids.isEmpty
    let who =
      isOpen
      ? words.say("Who does not agree? (\(ids.joined(separator: ", ")))")
      : words.say("Who does not agree? The person's id.")
    guard case .text(let typed) = text(parts.first ?? "", who) else { return true }
    let person = typed.filter { !$0.isWhitespace }
    if person.isEmpty { return true }
    let isKnown = ids.isEmpty ? Identifier.refusal(of: person) == nil : ids.contains(person)
    guard isKnown else {
      return giveUp(
        words.say("\(words.quoted(person)) is not among the people of this assessment."))
    }
    guard
      case .text(let said) = text(parts.count > 1 ? parts[1] : "", words.say("What do they say?"))
    else { return true }
    if said.isBlank { return giveUp(words.say("Nothing was recorded.")) }
    return draft(topic) { draft in
      draft.dissent.removeAll { $0.by == person }
      draft.dissent.append(Consensus.Dissent(by: person, text: said))
    }
  }

  /// Whether it is on disk; says why if it is not.
  private func write(_ accord: Accord?, _ topic: Topic) -> Bool {
    defer { refresh() }
    do {
      try record.record(accord, on: topic)
      return true
    } catch {
      switch error {
      case .overtaken:
        warn(
          words.say(
            "Somebody else has recorded something about this question meanwhile. It is shown now; nothing was changed."
          ))
      case .unwritten(let sentence):
        warn(words.pair(words.say("Nothing was recorded"), sentence))
      }
    }
    return false
  }

  private func giveUp(_ text: String) -> Bool {
    warn(text)
    return true
  }
}
