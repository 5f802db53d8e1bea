import Modeling

extension Interview {
  /// Takes commands one after the other, as far as they only change what is shown.
  package mutating func take(_ commands: [Command]) -> Step {
    notice = nil
    var step = Step.show
    for command in commands {
      step = take(command)
      guard step == .show else { break }
    }
    return step
  }

  /// Goes on from the first page.
  package mutating func begin() -> Step {
    notice = nil
    if stage == .welcome { enter(facts(else: resumption)) }
    return .show
  }

  /// Goes back to where one was before a key that only looked around.
  package mutating func escape() -> Step {
    notice = nil
    prompt = nil
    switch stage {
    case .profile: return leaveProfile()
    case .fact where afterProfile != nil: enter(.profile)
    default: break
    }
    return .show
  }

  private mutating func take(_ command: Command) -> Step {
    switch command {
    case .quit: return depart(.leave)
    case .keys: return .panel(.keys)
    case .other(let text): return tell(.noKey(text))
    default: break
    }
    switch stage {
    case .welcome: return begin()
    case .fact(let fact): return take(command, at: fact)
    case .profile: return takeInProfile(command)
    case .question(let question): return take(command, in: question)
    case .end: return takeAtEnd(command)
    }
  }

  private mutating func take(_ command: Command, in question: Int) -> Step {
    switch command {
    case .choose(let position, let note): return choose(position, note)
    case .tick(let positions): return tick(positions, in: question)
    case .notApplicable(let reason):
      return reason.isEmpty ? ask(.reason) : answer(.notApplicable, reason: reason)
    case .unknown(let reason):
      let before = sheet[question]
      let kept = before.mark == .unknown ? before.remark.reason : nil
      return answer(.unknown, reason: reason.isEmpty ? kept : reason)
    case .note(let note): return note.isEmpty ? ask(.note(Prompt.Wish())) : self.note(note)
    case .skip: return depart(.go(following(question)))
    case .help:
      let hasHelp = questionnaire.questions[question].help != nil
      return hasHelp ? .panel(.help) : tell(.noHelp)
    case .evidence:
      let hasEvidence = !questionnaire.questions[question].evidence.isEmpty
      return hasEvidence ? .panel(.evidence) : tell(.noEvidence)
    default: return move(command)
    }
  }

  /// What leads away from where one is.
  private mutating func move(_ command: Command) -> Step {
    switch command {
    case .back: return preceding.map { depart(.go(.question($0))) } ?? tell(.isFirst)
    case .goTo(let text): return text.isEmpty ? ask(.goTo(found: [])) : go(to: text)
    case .find(let text): return text.isEmpty ? ask(.find) : find(text)
    case .profile:
      guard !facts.isEmpty else { return tell(.noFacts) }
      afterProfile = stage
      return depart(.go(.profile))
    default: return tell(.noKey(""))
    }
  }

  private mutating func takeAtEnd(_ command: Command) -> Step {
    if command == .skip {
      enter(questions.first { !isAnswered($0) }.map { .question($0) } ?? .end)
      return .show
    }
    return move(command)
  }

  // MARK: Facts

  private mutating func take(_ command: Command, at fact: Int) -> Step {
    switch command {
    case .choose(let position, _):
      let choices = questionnaire.profile[fact].choices
      guard position < choices.count else {
        return tell(.noChoice(last: min(9, choices.count - 1)))
      }
      return write(.fact(fact, choices[position]), then: .go(.fact(fact)))
    case .skip, .back:
      skipped.insert(fact)
      leaveFact()
      return .show
    default: return tell(.noKey(""))
    }
  }

  /// To what comes after a fact: all facts where it was chosen there, else the next or the questions.
  mutating func leaveFact() { enter(afterProfile != nil ? .profile : facts(else: resumption)) }

  private mutating func takeInProfile(_ command: Command) -> Step {
    switch command {
    case .tick(let positions):
      guard let position = positions.last, facts.indices.contains(position) else {
        return tell(.noCondition)
      }
      enter(.fact(facts[position]))
      return .show
    case .back, .skip, .profile: return leaveProfile()
    default: return tell(.noKey(""))
    }
  }

  private mutating func leaveProfile() -> Step {
    let stage = afterProfile ?? resumption
    afterProfile = nil
    // What is not asked any more is not gone back to.
    if case .question(let question) = stage, !questions.contains(question) {
      enter(next(after: question))
    } else {
      enter(stage)
    }
    return .show
  }

  // MARK: Texts

  /// What was typed where a text was asked for; nil if it was given up.
  package mutating func take(text: String?) -> Step {
    notice = nil
    guard let prompt else { return .show }
    self.prompt = nil
    guard let text = text.map({ Command.trimmed($0) }) else { return .show }
    switch prompt {
    case .reason: return text.isEmpty ? tell(.reasonNeeded) : answer(.notApplicable, reason: text)
    case .note(let wish):
      if wish.isOwn { return text.isEmpty ? .show : note(text) }
      // A note that is wanted may still be left out.
      return text.isEmpty ? onward() : note(text, then: .onward)
    case .find: return text.isEmpty ? .show : find(text)
    case .goTo: return text.isEmpty ? .show : go(to: text)
    }
  }

  private mutating func go(to text: String) -> Step {
    place(text).map { depart(.go(.question($0))) } ?? tell(.nowhere(text))
  }

  private mutating func find(_ text: String) -> Step {
    let found = found(text)
    guard let first = found.first else { return tell(.notFound(text)) }
    return found.count == 1 ? depart(.go(.question(first))) : ask(.goTo(found: found))
  }

  mutating func ask(_ prompt: Prompt) -> Step {
    self.prompt = prompt
    return .type(prompt)
  }

  mutating func tell(_ notice: Notice) -> Step {
    self.notice = notice
    return .show
  }
}
