import Documents
import Planning
import Scoring

/// What is said of one question while a group talks about it.
package struct TopicStory {
  package struct Choice {
    package var label: String
    /// What it means for this question.
    package var meaning: String?
    package var count: Int
  }

  let topic: Topic
  let question: Report.QuestionResult
  let pages: Pages

  init(_ topic: Topic, _ question: Report.QuestionResult, _ pages: Pages) {
    (self.topic, self.question, self.pages) = (topic, question, pages)
  }

  package var id: String { question.id }
  package var ask: String { Self.plain(question.ask) }
  package var help: String? { question.help.map(Self.plain) }
  package var element: String { pages.heading(ofElement: question.element) }
  /// "7.3.2, level 2".
  package var place: String {
    let element = pages.report.element(question.element)
    let number = pages.report.number(ofLevel: question.level)
    return pages.say("\(element?.clause ?? element?.title ?? question.element), level \(number)")
  }

  /// Lowest first.
  package var choices: [Choice] {
    (pages.scale(of: question)?.choices ?? []).enumerated().map { position, choice in
      let wording = question.wordings.flatMap { position < $0.count ? $0[position] : nil }
      return Choice(
        label: choice.label, meaning: (wording ?? choice.meaning).map(Self.plain),
        count: topic.counts[position])
    }
  }

  /// Why it has to be talked about.
  package var reasons: [String] {
    topic.reasons.map { reason in
      switch reason {
      case .apart(let steps): pages.say("\(steps) steps apart")
      case .notApplicable(let count): notApplicable(count)
      case .unknown(let count, let all): unknown(count, of: all)
      case .groups(let lower, let higher, let steps): gap(lower, higher, steps)
      case .unanswered: pages.say("nobody has answered")
      }
    }
  }

  private func unknown(_ count: Int, of all: Int) -> String {
    if count == all {
      return pages.say(
        all, one: "the only one who answered does not know",
        other: "none of the \(all) who answered knows")
    }
    return pages.say(
      count, one: "one of \(all) does not know", other: "\(count) of \(all) do not know")
  }

  private func gap(_ lower: String, _ higher: String, _ steps: Double) -> String {
    let names = (pages.words.term(lower), pages.words.term(higher))
    if steps == 1 { return pages.say("\(names.0) one step below \(names.1)") }
    let whole = steps == steps.rounded()
    let figure = whole ? String(Int(steps)) : pages.words.decimal(String(steps))
    return pages.say("\(names.0) \(figure) steps below \(names.1)")
  }

  private func notApplicable(_ count: Int) -> String {
    pages.say(count, one: "one says it does not apply", other: "\(count) say it does not apply")
  }

  /// How often each choice was given, those that were.
  package var answers: String {
    let given = named(topic.counts)
    return given.isEmpty ? pages.say("no choice was given") : given
  }

  /// How many gave no choice but said something; nil if nobody did.
  package var others: String? {
    let parts = [
      topic.notApplicable > 0 ? notApplicable(topic.notApplicable) : nil,
      topic.unknown > 0
        ? pages.say(
          topic.unknown, one: "one does not know", other: "\(topic.unknown) do not know") : nil,
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : Words.sentence(pages.words.list(said)) + "."
  }

  /// How each group answered that may be told apart.
  package var groups: [String] {
    topic.groups.map { pages.words.pair(pages.words.term($0.group), named($0.counts)) }
      + question.unknownByGroup.map { group in
        pages.words.pair(
          pages.words.term(group.group),
          unknown(group.count, of: group.of))
      }
  }

  private func named(_ counts: [Int]) -> String {
    zip(pages.scale(of: question)?.choices ?? [], counts).filter { $1 > 0 }
      .map { pages.say("\($0.label) \($1)") }.joined(separator: ", ")
  }

  /// What has to hold, with how many ticked it.
  package var conditions: [String] {
    question.conditions.map { condition in
      let text = Self.plain(condition.text)
      return question.answers > 0
        ? pages.say("\(text): ticked by \(condition.met) of \(question.answers)") : text
    }
  }

  /// What people wrote beside their answers.
  package var remarks: [String] {
    question.remarks.map { remark in
      let kind: String? =
        switch remark.kind {
        case .notApplicable: pages.say("says it does not apply")
        case .unknown: pages.say("does not know")
        case .note, .dissent: nil
        }
      let by = [pages.who(remark.by), kind].compactMap { $0 }
      return by.isEmpty ? remark.text : pages.words.pair(by.joined(separator: ", "), remark.text)
    }
  }

  /// What is proposed, and why.
  package var proposal: String {
    let labels = choices.map { pages.words.quoted($0.label) }
    switch topic.proposal {
    case .choice(let position, true):
      return pages.say(
        "Proposed: \(labels[position]). The middle lies between it and \(labels[position + 1]); in doubt the lower."
      )
    case .choice(let position, false):
      return topic.counts.reduce(0, +) == 1
        ? pages.say("Proposed: \(labels[position]), the only answer.")
        : pages.say("Proposed: \(labels[position]), the middle answer.")
    case .notApplicable:
      return pages.say("Proposed: not applicable, since nobody gave a choice.")
    case nil: return pages.say("Nothing is proposed, since nobody gave a choice.")
    }
  }

  /// What is agreed, with its reason and who dissents; nothing if nothing is.
  package var agreed: [String] {
    guard let consensus = question.consensus else { return [] }
    let settled = pages.settled(question)
    let head =
      consensus.agreed.map { pages.say("Agreed on \(pages.words.date($0)): \(settled).") }
      ?? pages.say("Agreed: \(settled).")
    return [head] + (consensus.reason.map { [pages.say("Reason: \($0)")] } ?? [])
      + consensus.dissent.map { dissent in
        pages.who(dissent.by).map { pages.say("Dissent of \($0): \(dissent.text)") }
          ?? pages.say("Dissent: \(dissent.text)")
      }
  }

  package static func plain(_ text: String) -> String { Inline.marked(text).plain }
}
