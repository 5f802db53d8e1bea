import Modeling
import Planning
import Reporting
import YAML

/// How far an assessment is, as tables for people, 80 columns wide.
struct StatusTable {
  private static let width = 80
  /// How many people a sentence names.
  private static let named = 6

  private let turnout: Turnout
  private let assessment: Assessment
  private let words: Words

  init(_ turnout: Turnout, _ assessment: Assessment, _ words: Words) {
    self.turnout = turnout
    self.assessment = assessment
    self.words = words
  }

  var text: String {
    let head = words.pair(assessment.organization, assessment.title).onOneLine
    var lines = head.wrapped(to: Self.width) + [""]
    if !turnout.parts.isEmpty { lines += people + [""] }
    lines += elements + [""]
    for sentence in [absent, consensus, evidence, words.pair(words.say("Next"), next)] {
      if let sentence { lines += sentence.onOneLine.wrapped(to: Self.width) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var people: [String] {
    var table = TextTable(
      header: [words.say("Person")] + columns + [words.say("Last", in: "day")], rows: [],
      trailing: Set(1...6))
    table.rows = turnout.parts.map { part in
      [part.person] + figures(part.count) + [part.last?.description ?? "–"]
    }
    return table.lines(within: Self.width)
  }

  private var elements: [String] {
    var table = TextTable(
      header: [words.say("Element")] + columns, rows: [], trailing: Set(1...6))
    table.rows = turnout.elements.map { element, count in
      let element = assessment.model.elements[element]
      let name = [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
      return [name.onOneLine] + figures(count)
    }
    return table.lines(within: Self.width)
  }

  private var columns: [String] {
    [
      words.say("Asked"), words.say("Answers"), words.say("N/a"), words.say("Unknown"),
      words.say("Notes"), words.say("Open"),
    ]
  }

  private func figures(_ count: Turnout.Count) -> [String] {
    [count.asked, count.answered, count.notApplicable, count.unknown, count.noted, count.open].map {
      $0 == 0 ? "–" : String($0)
    }
  }

  // MARK: Sentences

  private var absent: String? {
    let absent = turnout.parts.filter(\.isToBegin).map(\.person)
    return absent.isEmpty ? nil : words.say("Not begun: \(names(absent)).")
  }

  private var consensus: String? {
    words.say(
      "Consensus: settled \(turnout.agreed) of \(turnout.questions) questions; to be talked over: \(turnout.toAgree)."
    )
  }

  private var evidence: String? {
    words.say(
      "Pieces of evidence: \(turnout.pieces). Claims: \(turnout.claims), without evidence: \(turnout.unexamined)."
    )
  }

  private var next: String {
    switch turnout.next {
    case .namePeople:
      words.say("name those who are to answer (excellence people add).")
    case .invite(let people):
      words.say("invite those who have not begun, \(names(people)) (excellence prepare).")
    case .remind(let people):
      words.say("ask for what is still open with \(names(people)).")
    case .agree(let count):
      words.say(
        count, one: "talk over the one question on which answers differ (excellence consensus).",
        other: "talk over the \(count) questions on which answers differ (excellence consensus).")
    case .prove(let count):
      words.say(
        count, one: "look for evidence for the one claim without any (excellence evidence).",
        other: "look for evidence for the \(count) claims without any (excellence evidence).")
    case .report: words.say("write the report (excellence report).")
    }
  }

  private func names(_ people: [String]) -> String {
    guard people.count > Self.named else { return words.list(people) }
    let more = people.count - Self.named
    let rest = words.say(more, one: "one more", other: "\(more) more")
    return words.list(people.prefix(Self.named) + [rest])
  }
}
