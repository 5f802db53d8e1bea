import Interviewing
import Modeling
import Reporting

extension InterviewPages {
  /// The page on which a text is typed.
  func page(for prompt: Prompt, _ interview: Interview) -> Page {
    switch prompt {
    case .goTo(let found):
      var page = base("goTo \(found)", interview)
      page.rows =
        found.isEmpty
        ? elements(interview) : found.prefix(Self.most).map { row($0, interview) }
      if found.count > Self.most { page.rows.append(Row("…")) }
      return page
    case .find: return page(interview)
    case .reason, .note:
      var page = page(interview)
      page.notice = ""
      return page
    }
  }

  /// What is to be typed.
  func wanted(_ prompt: Prompt, _ interview: Interview) -> String {
    switch prompt {
    case .reason: words.say("Why does the question not apply?")
    case .note(let wish) where wish.isOwn:
      interview.question.flatMap { interview.sheet[$0].remark.note } == nil
        ? words.say("Your note:") : words.say("A new note in place of the one there is:")
    case .note(let wish): self.wanted(wish, interview)
    case .find: words.say("Find questions with the words:")
    case .goTo(let found):
      found.isEmpty
        ? words.say("Go to a question by its number, or to an element such as 7.1.1:")
        : words.say("Found \(found.count). Go to number:")
    }
  }

  private func wanted(_ wish: Prompt.Wish, _ interview: Interview) -> String {
    var sentences: [String] = []
    if wish.moved != 0, let question = interview.question {
      sentences.append(
        earlier(question, interview)
          + " "
          + (wish.moved > 0
            ? words.say("This year you chose \(wish.moved) higher.")
            : words.say("This year you chose \(-wish.moved) lower.")))
    }
    switch wish.fit {
    case .fits: break
    case .more:
      sentences.append(words.say("The choice says more than the conditions that are ticked."))
    case .less:
      sentences.append(words.say("The choice says less than the conditions that are ticked."))
    }
    sentences.append(words.say("It is written down. Why is that so? A note, or Enter without one:"))
    return sentences.joined(separator: " ")
  }

  /// What was answered the year before.
  private func earlier(_ question: Int, _ interview: Interview) -> String {
    guard let then = interview.earlier?.own(question, by: interview.person) else { return "" }
    let said =
      switch then.mark {
      case .notApplicable: words.say("Not applicable")
      case .unknown: words.say("Not known")
      default: plain(then.wording ?? "")
      }
    let number = interview.number(of: question) ?? 0
    return words.say("Question \(number), last time: \(words.quoted(said))")
  }

  func say(_ notice: Notice, _ interview: Interview) -> String {
    func letters(_ positions: [Int]) -> String {
      words.list(positions.compactMap { Command.letter($0).map(String.init) })
    }
    return switch notice {
    case .isFirst: words.say("This is the first question.")
    case .noKey(""): words.say("That key means nothing here.")
    case .noKey(let text):
      words.say("\(words.quoted(shown(text))) means nothing here; ? shows the keys.")
    case .noChoice(let last): words.say("The choices are 0 to \(last).")
    case .noCondition: words.say("There is no line with that letter.")
    case .noHelp: words.say("There is no help for this question.")
    case .noEvidence: words.say("No evidence is suggested for this question.")
    case .noFacts: words.say("No fact about the organization decides about these questions.")
    case .reasonNeeded: words.say("Without a reason nothing was written down.")
    case .ticked(let positions): words.say("Ticked: \(letters(positions))")
    case .unticked(let positions): words.say("Changed: \(letters(positions))")
    case .noted: words.say("The note is written down.")
    case .notFound(let text): words.say("No question has \(words.quoted(shown(text))).")
    case .nowhere(let text):
      words.say("There is no question or element \(words.quoted(shown(text))).")
    case .earlier(let question): earlier(question, interview)
    case .changedMeanwhile:
      words.say("This answer was changed in the file meanwhile; this is how it stands now.")
    case .scope(let change) where change > 0:
      words.say(change, one: "One question more applies.", other: "\(change) questions more apply.")
    case .scope(let change):
      words.say(
        -change, one: "One question does not apply any more.",
        other: "\(-change) questions do not apply any more.")
    }
  }

  /// Typed text in a sentence.
  private func shown(_ text: String) -> String { CellText.fitted(text.visible, 40) }

  /// The last words: how far it is, and how to go on.
  func farewell(_ interview: Interview) -> String {
    let all = interview.progress()
    let done = words.say("\(all.answered) of \(all.of) answered") + "."
    return all.answered == all.of ? done : done + "\n" + words.say("To go on: \(command)")
  }
}

extension Notice {
  /// Whether a page shows it by itself.
  var isSeen: Bool {
    switch self {
    case .ticked, .unticked: true
    default: false
    }
  }

  /// Whether something could not be done.
  var isWarning: Bool {
    switch self {
    case .ticked, .unticked, .noted, .earlier, .scope: false
    default: true
    }
  }
}
