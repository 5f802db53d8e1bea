import Interviewing
import Modeling
import Reporting

extension InterviewPages {
  /// A question with what it takes to answer it.
  func question(_ index: Int, _ interview: Interview) -> Page {
    let question = interview.questionnaire.questions[index]
    let answer = interview.sheet[index]
    var page = base("question \(question.id)", interview, element: question.element)
    page.isDecisive = true
    page.lead = [Row(plain(question.ask), lead: "\(interview.number(of: index) ?? 0)  ", .strong)]
    page.rows = [.gap]
    if let help = question.help {
      page.rows += [Row(plain(help), .plain, .roomy), .gap]
    }
    if !question.conditions.isEmpty {
      page.rows.append(Row(words.say("What holds? Tick it by its letter."), .quiet, .roomy))
      for (position, condition) in question.conditions.enumerated() {
        let isOn = interview.ticked.contains(condition.id)
        let letter = Command.letter(position).map(String.init) ?? " "
        page.rows.append(
          Row(
            plain(condition.text), lead: (isOn ? "[x] " : "[ ] ") + letter + "  ",
            isOn ? .chosen : .plain))
      }
      page.rows.append(.gap)
    }
    page.rows.append(Row(words.say("Which fits best?"), .quiet, .roomy))
    for (position, text) in choices(index, interview).enumerated() {
      let isGiven = answer.mark.choice == position
      page.rows.append(
        Row(text, lead: (isGiven ? "> " : "  ") + "\(position)  ", isGiven ? .chosen : .plain))
    }
    page.rows += given(answer)
    page.keys = keys(question, choices: interview.questionnaire.scale(of: index).choices.count)
    return page
  }

  /// The choices in the question's own wording.
  func choices(_ index: Int, _ interview: Interview) -> [String] {
    let question = interview.questionnaire.questions[index]
    return zip(interview.questionnaire.scale(of: index).choices, question.wordings).map {
      plain($1 ?? $0.meaning ?? $0.label)
    }
  }

  /// What was answered beside a choice.
  private func given(_ answer: Sheet.Answer) -> [Row] {
    var rows: [Row] = []
    let reason = answer.remark.reason ?? ""
    switch answer.mark {
    case .notApplicable: rows.append(Row(words.pair(words.say("Not applicable"), reason), .chosen))
    case .unknown where reason.isEmpty: rows.append(Row(words.say("Not known"), .chosen))
    case .unknown: rows.append(Row(words.pair(words.say("Not known"), reason), .chosen))
    default: break
    }
    if let note = answer.remark.note {
      rows.append(Row(words.pair(words.say("Note"), note), .chosen))
    }
    return rows.isEmpty ? [] : [.gap] + rows
  }

  private func keys(_ question: Question, choices: Int) -> [(key: String, words: String)] {
    var keys: [(key: String, words: String)] = [("0-\(choices - 1)", words.say("answer"))]
    if let last = Command.letter(min(25, question.conditions.count - 1)) {
      keys.append((last == "A" ? "A" : "A-\(last)", words.say("tick")))
    }
    keys += [
      ("n", words.say("not applicable")), ("u", words.say("not known")), ("s", words.say("skip")),
      ("b", words.say("back")), ("c", words.say("note")),
    ]
    if !question.evidence.isEmpty { keys.append(("e", words.say("evidence"))) }
    if question.help != nil { keys.append(("h", words.say("help"))) }
    return keys + [
      ("g", words.say("go to")), ("/", words.say("find")), ("?", words.say("keys")),
      ("q", words.say("quit")),
    ]
  }

  // MARK: Beside the question

  func panel(_ panel: Panel, _ interview: Interview) -> Page {
    guard panel != .keys, let index = interview.question else { return keys(interview) }
    let question = interview.questionnaire.questions[index]
    var page = base("\(panel) \(question.id)", interview, element: question.element)
    page.lead = [Row(plain(question.ask), lead: "\(interview.number(of: index) ?? 0)  ", .strong)]
    page.rows = [.gap]
    if panel == .help {
      page.rows.append(Row(plain(question.help ?? "")))
    } else {
      page.rows.append(Row(words.say("What bears an answer out:"), .quiet))
      for piece in question.evidence {
        let kind = piece.strength.map { " (\(words.term($0.rawValue)))" } ?? ""
        page.rows.append(Row(plain(piece.title) + kind, lead: "  - "))
      }
      page.rows += [
        .gap, Row(words.say("Enough for any choice: \(words.term(question.enough.rawValue))")),
      ]
    }
    if !question.references.isEmpty {
      page.rows += [
        .gap,
        Row(words.pair(words.say("See also"), question.references.joined(separator: "; ")), .quiet),
      ]
    }
    page.keys = isScreen ? [("", words.say("Any key leads back."))] : []
    return page
  }

  private func keys(_ interview: Interview) -> Page {
    var page = base("keys", interview)
    let rows = [
      ("0-9", words.say("the choice that fits best; it is written down at once")),
      ("A-Z", words.say("ticks a condition that holds, or unticks it")),
      ("n", words.say("the question does not apply; asks for the reason")),
      ("u", words.say("you cannot know; that is an answer too")),
      ("s", words.say("skips the question; it stays open")),
      ("b", words.say("back to the question before")),
      ("c", words.say("a note beside the answer")),
      ("e", words.say("what evidence would bear the answer out")),
      ("h", words.say("what is meant by the question")),
      ("p", words.say("facts about the organization, which decide what applies")),
      ("g", words.say("go to a question or an element")),
      ("/", words.say("finds questions by their words")), ("?", words.say("these keys")),
      ("q", words.say("stops; you go on later where you were")),
    ]
    page.rows = rows.map { Row($0.1, lead: CellText.padded($0.0, 5)) }
    if !isScreen {
      page.rows.append(
        Row(
          words.say(
            "Several letters and a text may stand on one line: AC, then 2; or n and the reason. An empty line tells the question again."
          )))
    }
    page.keys = isScreen ? [("", words.say("Any key leads back."))] : []
    return page
  }
}
