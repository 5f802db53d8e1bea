import Interviewing
import Modeling
import Planning
import Reporting
import Scoring
import YAML

/// A workshop on screen: one question at a time, until all are agreed on or it is ended.
///
/// A class, since it goes on through what is pressed.
final class WorkshopRoom {
  /// What is to be recorded with the answer, once there is one.
  struct Draft {
    var reason: String?
    var dissent: [Consensus.Dissent] = []
  }

  let console: any Console
  let words: Words
  let day: Day
  private let study: Study
  var record: WorkshopRecord
  private(set) var story: WorkshopStory

  /// The questions in the order in which they were found, whatever is agreed on since.
  private let order: [Int]
  private let open: [Int]
  private(set) var showsAll = false
  /// Which of `list` is shown; its end shows what was achieved.
  private(set) var place = 0
  var drafts: [Int: Draft] = [:]
  private var left: Set<Int> = []
  private(set) var notice = ""
  private(set) var isWarning = false
  /// Changes with what a page says.
  private(set) var revision = 0

  init(_ study: Study, _ record: WorkshopRecord, _ console: any Console, on day: Day) {
    (self.study, self.record, self.console, self.day) = (study, record, console, day)
    words = study.words
    story = WorkshopStory(study.figures(), study.words)
    order = record.workshop.topics.map(\.question)
    open = record.workshop.open.map(\.question)
  }

  var list: [Int] { showsAll ? order : open }
  var topic: Topic? { place < list.count ? record.workshop.topic(list[place]) : nil }
  var assessment: Assessment { record.assessment }

  func id(_ topic: Topic) -> String { assessment.questionnaire.questions[topic.question].id }

  /// Whether what was achieved is what was shown last.
  func run() -> Bool {
    notice = words.say("Let those speak first who stand furthest apart.")
    while true {
      let page = page()
      let isEnd = topic == nil
      let input = console.ask(page)
      notice = ""
      isWarning = false
      guard answer(input) else { return isEnd }
    }
  }

  /// Does what was asked for; false to end.
  private func answer(_ input: Input) -> Bool {
    switch input {
    case .end: return false
    case .escape: return true
    case .enter: return enter()
    case .command(let letter, let rest): return command(letter, Command.trimmed(rest))
    }
  }

  private func command(_ letter: Character, _ rest: String) -> Bool {
    switch letter.lowercased() {
    case "q": return false
    case "b": back()
    case "s": leave()
    case "a": toggle()
    case "g": return wanting(rest, words.say("Which question, by its number or id?")) { go(to: $0) }
    case "/": return wanting(rest, words.say("Find which words, or which id?")) { find($0) }
    case "?": return console.ask(keysPage()) != .end
    default:
      guard let topic else {
        warn(words.say("There is nothing to agree on here."))
        return true
      }
      return command(letter, rest, topic)
    }
    return true
  }

  // MARK: Going about

  func next() {
    place = min(place + 1, list.count)
    revision += 1
  }

  private func back() {
    if place == 0 { return warn(words.say("This is the first question.")) }
    place -= 1
    revision += 1
  }

  /// Leaves a question for now; at the end, goes to the first that was left.
  private func leave() {
    if topic != nil { return next() }
    guard let first = list.firstIndex(where: { record.workshop.topic($0)?.standing == .open })
    else { return warn(words.say("No question was left.")) }
    show(first)
  }

  private func toggle() {
    let question = topic?.question
    showsAll.toggle()
    show(question.flatMap { list.firstIndex(of: $0) } ?? 0)
    tell(
      words.say(
        list.count, one: "One question is shown now.",
        other: "\(list.count) questions are shown now."))
  }

  private func go(to text: String) {
    let wanted = text.filter { !$0.isWhitespace }
    if let number = Int(wanted), list.indices.contains(number - 1) { return show(number - 1) }
    let ids = order.map { assessment.questionnaire.questions[$0].id }
    guard let index = ids.firstIndex(of: wanted.lowercased()) else {
      let closest = Suggestion.closest(to: wanted.lowercased(), among: ids)
      return warn(
        closest.map {
          words.say("There is no question \(words.quoted(text)); did you mean \(words.quoted($0))?")
        } ?? words.say("There is no question \(words.quoted(text))."))
    }
    show(question: order[index])
  }

  private func find(_ text: String) {
    let wanted = text.lowercased()
    let start = topic.flatMap { order.firstIndex(of: $0.question) } ?? -1
    let found = order.indices.map { order[($0 + start + 1) % order.count] }.first { question in
      let asked = assessment.questionnaire.questions[question]
      return TopicStory.plain(asked.ask).lowercased().contains(wanted) || asked.id.contains(wanted)
    }
    guard let found else { return warn(words.say("\(words.quoted(text)) is in no question.")) }
    show(question: found)
  }

  private func show(question: Int) {
    if !list.contains(question) { showsAll = true }
    show(list.firstIndex(of: question) ?? place)
  }

  private func show(_ index: Int) {
    place = index
    revision += 1
  }

  // MARK: Talking

  func tell(_ text: String) { notice = text }

  func warn(_ text: String) {
    notice = text
    isWarning = true
  }

  /// Lets a text be typed unless it was given already; nil if it is given up, and no more will come
  /// if the input has ended.
  func text(_ given: String, _ prompt: String) -> Typed {
    if !given.isBlank { return .text(given) }
    let typed = console.text(prompt, on: page())
    if case .text(let text) = typed { return .text(Command.trimmed(text)) }
    return typed
  }

  /// Does something with a text, if there is one; false to end.
  private func wanting(_ given: String, _ prompt: String, _ act: (String) -> Void) -> Bool {
    switch text(given, prompt) {
    case .end: return false
    case .escape: break
    case .text(let text): if !text.isBlank { act(text) }
    }
    return true
  }

  /// Looks at the assessment anew after something was recorded.
  func refresh() {
    story = WorkshopStory(study.report(of: record.assessment), words)
    revision += 1
  }
}
