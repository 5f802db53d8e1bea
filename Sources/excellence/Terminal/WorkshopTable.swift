import Modeling
import Planning
import Reporting

/// What a workshop talks about, as lines of at most 80 columns for people.
struct WorkshopTable {
  private static let width = 80

  private let workshop: Workshop
  private let assessment: Assessment
  private let story: WorkshopStory
  private let words: Words

  init(_ workshop: Workshop, _ assessment: Assessment, _ report: Report, _ words: Words) {
    self.workshop = workshop
    self.assessment = assessment
    self.words = words
    story = WorkshopStory(report, words)
  }

  func text(all: Bool) -> String {
    var lines = wrapped(words.pair(assessment.organization, headline)) + [""]
    for (index, topic) in workshop.open.enumerated() { lines += block(topic, index + 1) + [""] }
    if all {
      let clear = workshop.topics.filter { $0.standing == .clear }
      let agreed = workshop.topics.filter { $0.standing == .agreed }
      lines += row(words.say("Nothing makes it necessary to talk about:"), clear) { story, _ in
        [story.answers, story.others].compactMap { $0 }.joined(separator: ". ")
      }
      lines += row(words.say("Agreed:"), agreed) { story, topic in
        (story.agreed.first ?? "") + (topic.isAsProposed ? "" : " " + story.proposal)
      }
    }
    for line in story.gain(WorkshopGain(workshop, assessment)) {
      let lead = String(line.prefix { $0 == " " })
      lines += wrapped(line, lead: lead)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let open = workshop.count(.open)
    let people = assessment.sheets.count { sheet in sheet.marks.contains { $0 != .none } }
    return words.say(
      "People who answered: \(people). To talk about: \(open); clear: \(workshop.count(.clear)); agreed: \(workshop.count(.agreed))."
    )
  }

  private func block(_ topic: Topic, _ number: Int) -> [String] {
    let id = assessment.questionnaire.questions[topic.question].id
    guard let story = story.topic(topic, id: id) else { return [] }
    let indent = "    "
    let others = story.others.map { ". " + $0 } ?? "."
    var lines = wrapped("\(id) (\(story.place))", lead: "\(number). ")
    lines += wrapped(story.ask, lead: indent)
    lines += wrapped(
      words.pair(words.say("Why"), story.reasons.joined(separator: "; ")), lead: indent)
    lines += wrapped(words.pair(words.say("Answers"), story.answers + others), lead: indent)
    for group in story.groups { lines += wrapped(group, lead: indent + "  ") }
    return lines + wrapped(story.proposal, lead: indent)
  }

  private func row(
    _ title: String, _ topics: [Topic], _ what: (TopicStory, Topic) -> String
  ) -> [String] {
    if topics.isEmpty { return [] }
    return wrapped(title)
      + topics.flatMap { topic -> [String] in
        let id = assessment.questionnaire.questions[topic.question].id
        guard let story = story.topic(topic, id: id) else { return [] }
        return wrapped(words.pair(id, what(story, topic)), lead: "  ")
      } + [""]
  }

  private func wrapped(_ text: String, lead: String = "") -> [String] {
    CellText.wrapped(text, lead: lead, width: Self.width)
  }
}
