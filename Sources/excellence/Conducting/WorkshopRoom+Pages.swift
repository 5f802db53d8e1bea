import Modeling
import Planning
import Reporting

extension WorkshopRoom {
  /// The widest bar of answers, in cells.
  private static let widest = 12

  /// What is shown now: a question, or what was achieved.
  func page() -> Page {
    guard let topic, let story = story.topic(topic, id: id(topic)) else { return endPage() }
    var page = Page(id: "\(place)/\(revision)")
    let number = words.say("question \(place + 1) of \(list.count)")
    // Line by line a heading is told when it changes.
    page.title = console.isScreen ? story.element : words.pair(number, story.element)
    page.aside = console.isScreen ? number : ""
    let agreed = list.count { record.workshop.topic($0)?.standing == .agreed }
    page.share = Double(agreed) / Double(max(1, list.count))
    page.progress = words.say("\(agreed) of \(list.count) agreed")
    page.rows = question(topic, story) + answers(topic, story) + drafted(topic) + ground(story)
    page.notice = notice
    page.isWarning = isWarning
    page.keys = keys(topic)
    return page
  }

  private func question(_ topic: Topic, _ story: TopicStory) -> [Row] {
    var rows = [Row(story.ask, .strong)]
    rows.append(Row("\(story.id) (\(story.place))", .quiet))
    if !story.reasons.isEmpty {
      rows.append(Row(words.pair(words.say("Why"), story.reasons.joined(separator: "; "))))
    }
    return rows + [.gap]
  }

  private func answers(_ topic: Topic, _ story: TopicStory) -> [Row] {
    let most = max(1, topic.counts.max() ?? 0)
    let room = min(most, Self.widest)
    let digits = String(most).count
    var rows = story.choices.enumerated().map { position, choice in
      let meaning = choice.meaning.map { " " + $0 } ?? ""
      let isMarked = (topic.consensus.map(\.choice) ?? topic.proposed) == position
      guard console.isScreen else {
        let count = words.say(choice.count, one: "one answer", other: "\(choice.count) answers")
        return Row("\(choice.label), \(count).\(meaning)", lead: "\(position) ")
      }
      let cells = (choice.count * room + most - 1) / most
      let bar = String(repeating: "●", count: cells) + String(repeating: "·", count: room - cells)
      let count = String(repeating: " ", count: digits - String(choice.count).count)
      return Row(
        choice.meaning.map { words.pair(choice.label, $0) } ?? choice.label,
        lead: "\(position)  \(count)\(choice.count) \(bar)  ",
        isMarked ? .chosen : .plain)
    }
    if let others = story.others { rows.append(Row(others)) }
    rows += story.groups.map { Row($0, lead: "   ") }
    rows.append(.gap)
    let agreed = story.agreed
    if agreed.isEmpty { rows.append(Row(story.proposal, .strong)) }
    return rows + agreed.map { Row($0, .chosen) }
  }

  /// What is to be recorded with the answer.
  private func drafted(_ topic: Topic) -> [Row] {
    guard let draft = drafts[topic.question] else { return [] }
    let reason = draft.reason.map { Row(words.say("Reason to be recorded: \($0)"), .chosen) }
    return [reason].compactMap { $0 }
      + draft.dissent.map { Row(words.say("Dissent to be recorded: \($0.text)"), .chosen) }
  }

  /// What there is to go by.
  private func ground(_ story: TopicStory) -> [Row] {
    func part(_ title: String, _ lines: [String]) -> [Row] {
      lines.isEmpty ? [] : [.gap, Row(title, .strong)] + lines.map { Row($0, lead: "– ") }
    }
    return part(words.say("Evidence"), story.evidence + [story.borneOut])
      + part(words.say("What has to hold"), story.conditions)
      + part(words.say("What people wrote"), story.remarks)
      + (story.help.map { [.gap, Row($0, .quiet)] } ?? [])
  }

  private func keys(_ topic: Topic) -> [(key: String, words: String)] {
    let last = topic.counts.count - 1
    let enter =
      topic.consensus == nil ? words.say("take the proposal") : words.say("go on", in: "workshop")
    return [
      ("0-\(last)", words.say("agree on a choice")), (words.say("Enter"), enter),
      ("n", words.say("not applicable")), ("r", words.say("reason", in: "workshop")),
      ("d", words.say("dissent", in: "workshop")), ("s", words.say("leave for now")),
    ]
      + (topic.consensus == nil ? [] : [("w", words.say("take away"))])
      + [
        ("b", words.say("back", in: "workshop")), ("?", words.say("more keys")),
        ("q", words.say("end", in: "workshop")),
      ]
  }

  private func endPage() -> Page {
    var page = Page(id: "end/\(revision)")
    page.title = assessment.organization
    page.aside = words.say("Workshop")
    page.rows = achieved.map { line in
      Row(String(line.drop { $0 == " " }), lead: String(line.prefix { $0 == " " }))
    }
    page.notice = notice
    page.isWarning = isWarning
    page.keys = [
      ("s", words.say("those left")), ("b", words.say("back", in: "workshop")),
      ("a", words.say("all questions, or only those to talk about")),
      (words.say("Enter"), words.say("end", in: "workshop")),
    ]
    return page
  }

  /// What agreeing has changed.
  var achieved: [String] { story.gain(WorkshopGain(record.workshop, assessment)) }

  func keysPage() -> Page {
    var page = Page(id: "keys")
    page.title = words.say("Keys")
    page.rows =
      [
        ("0-9", words.say("agree on a choice; what is not proposed needs a reason")),
        (words.say("Enter"), words.say("take the proposal; where something is agreed, go on")),
        ("n", words.say("not applicable, with the reason")),
        ("r", words.say("the reason to be recorded with what is agreed")),
        ("d", words.say("somebody does not agree: who, and what they say")),
        ("w", words.say("take away what was agreed")),
        ("s", words.say("leave for now")),
        ("b", words.say("back to the question before")),
        ("g", words.say("go to a question by its number or id")),
        ("/", words.say("find a question by its words")),
        ("a", words.say("all questions, or only those to talk about")),
        ("q", words.say("end; all that was agreed is kept")),
      ].map { Row($0.1, lead: CellText.padded($0.0, 7)) }
    page.rows += [
      .gap,
      Row(words.say("The proposal is the middle answer; between two choices, the lower.")),
      Row(words.say("Nobody's own answers are changed. Every agreement is on disk at once.")),
    ]
    page.keys = [(words.say("Enter"), words.say("back", in: "workshop"))]
    return page
  }
}
