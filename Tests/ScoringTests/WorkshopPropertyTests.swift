import Modeling
import Planning
import Scoring
import Testbed
import Testing

/// What holds of every workshop, over random crowds; a failure names the seed.
@Suite("Invariants of workshops")
struct WorkshopPropertyTests {
  @Test("The order of people and answers files changes nothing")
  func order() throws {
    try forAllCrowds { assessment, random in
      var other = assessment
      other.people.shuffle(using: &random)
      other.sheets.shuffle(using: &random)
      return Self.sorted(Workshop(other)) == Self.sorted(Workshop(assessment))
        ? nil : "another workshop"
    }
  }

  @Test("Every question in scope stands once; what is apart comes before what has no reason")
  func complete() throws {
    try forAllCrowds { assessment, _ in
      let topics = Workshop(assessment).topics
      let scope = assessment.questionnaire.questions.indices.filter(assessment.isInScope)
      if topics.map(\.question).sorted() != scope { return "other questions" }
      let scores = Scorecard(assessment).questions
      let apart = topics.lastIndex { topic in
        topic.consensus == nil && (scores[topic.question].steps ?? 0) >= 2
      }
      let clear = topics.firstIndex { $0.consensus == nil && $0.reasons.isEmpty }
      if let apart, let clear, apart > clear { return "\(apart) after \(clear)" }
      let steps = topics.filter { $0.standing == .open }.map { topic in
        let steps = scores[topic.question].steps ?? 0
        return steps >= 2 ? steps : 0
      }
      if steps != steps.sorted(by: >) { return "steps \(steps)" }
      for (first, second) in zip(topics, topics.dropFirst())
      where first.standing == second.standing && first.standing != .open {
        if first.question > second.question { return "not in the questionnaire's order" }
      }
      return nil
    }
  }

  @Test("No group, and no rest of the whole, is shown that is smaller than it may be")
  func confidentiality() throws {
    try forAllCrowds { assessment, _ in
      let least = assessment.confidentiality.groupsFrom
      let groups = Groups(assessment)
      for topic in Workshop(assessment).topics {
        let shown = topic.groups.map { $0.counts.reduce(0, +) }
        let rest = topic.counts.reduce(0, +) - shown.reduce(0, +)
        if shown.contains(where: { $0 < least }) { return "a group of \(shown)" }
        if !shown.isEmpty, rest > 0, rest < least { return "a rest of \(rest)" }
        for reason in topic.reasons {
          guard case .groups(let lower, let higher, _) = reason else { continue }
          let names = topic.groups.map(\.group)
          if !names.contains(lower) || !names.contains(higher) { return "\(lower), \(higher)" }
        }
        let unknown = groups.unknown(topic.question)
        if unknown.contains(where: { $0.of < least || $0.count > $0.of || $0.count == 0 }) {
          return "unknown \(unknown)"
        }
        let said = assessment.sheets.count { $0.marks[topic.question] != .none }
        let left = said - unknown.reduce(0) { $0 + $1.of }
        // Only groups of whom somebody does not know are told, so others may be in the rest.
        if !unknown.isEmpty, unknown.count == groups.all.count, left > 0, left < least {
          return "a rest of \(left)"
        }
      }
      return nil
    }
  }

  @Test("What a single person of a hidden group answers moves no other group's figures")
  func hidden() throws {
    try forAllCrowds { assessment, random in
      let before = Workshop(assessment)
      guard let topic = before.topics.randomElement(using: &random),
        let person = assessment.people.filter({ person in
          !topic.groups.contains { $0.group == person.group }
        }).randomElement(using: &random),
        let sheet = assessment.sheets.firstIndex(where: { $0.by == person.id }),
        assessment.sheets[sheet].marks[topic.question].choice != nil
      else { return nil }
      var other = assessment
      let last = assessment.questionnaire.scale(of: topic.question).choices.count - 1
      other.sheets[sheet].marks[topic.question] = .choice(random.int(0...last))
      return Workshop(other).topic(topic.question)?.groups == topic.groups ? nil : "moved"
    }
  }

  @Test("The proposal is the median, or the choice below it")
  func proposal() throws {
    try forAllCrowds { assessment, _ in
      for topic in Workshop(assessment).topics {
        let choices = assessment.questionnaire.scale(of: topic.question).choices
        let values = topic.counts.enumerated().flatMap {
          Array(repeating: choices[$0].value, count: $1)
        }
        guard case .choice(let position, let isBetween)? = topic.proposal else {
          if !values.isEmpty { return "no proposal for \(values)" }
          if (topic.proposal == .notApplicable) != (topic.notApplicable > 0) { return "\(topic)" }
          continue
        }
        let middle = values[(values.count - 1) / 2] + values[values.count / 2]
        let proposed = 2 * choices[position].value
        if isBetween ? proposed >= middle : proposed != middle { return "\(values): \(position)" }
        if position + 1 < choices.count, 2 * choices[position + 1].value <= middle {
          return "\(values): \(position) is not the nearest"
        }
      }
      return nil
    }
  }

  /// Groups in an order of their own.
  private static func sorted(_ workshop: Workshop) -> [[String]] {
    workshop.topics.map { topic in
      ["\(topic.question) \(topic.counts) \(topic.reasons) \(String(describing: topic.proposal))"]
        + topic.groups.map { "\($0)" }.sorted()
    }
  }

  /// Checks something of random assessments that many people in groups have answered.
  private func forAllCrowds(
    _ location: SourceLocation = #_sourceLocation,
    _ holds: (Assessment, inout Random) -> String?
  ) throws {
    var shown = 0
    try forAll(location) { assessment, _, random in
      let crowd = Self.crowd(assessment, &random)
      shown += Workshop(crowd).topics.count { !$0.groups.isEmpty }
      return holds(crowd, &random)
    }
    // Otherwise nothing would have been looked at.
    #expect(shown > 500)
  }

  private static func crowd(_ assessment: Assessment, _ random: inout Random) -> Assessment {
    var crowd = assessment
    crowd.confidentiality.groupsFrom = random.int(1...6)
    crowd.people = (0..<random.int(0...16)).map { number in
      let group = random.chance(0.1) ? nil : random.pick(["a", "b", "c"])
      return Person(id: "p\(number)", group: group)
    }
    let ids = crowd.people.map(\.id).filter { _ in random.chance(0.9) } + ["somebody-else"]
    let questions = assessment.questionnaire.questions.indices
    crowd.sheets = ids.map { id in
      Sheet(
        by: id,
        marks: questions.map { question in
          let last = assessment.questionnaire.scale(of: question).choices.count - 1
          return switch random.int(0...9) {
          case 0: .notApplicable
          case 1: .unknown
          case 2: .none
          default: .choice(random.int(0...last))
          }
        })
    }
    return crowd
  }
}
