import Documents
import Interviewing
import Modeling
import Reporting

/// What an interview shows, in the words of a language.
struct InterviewPages {
  let words: Words
  /// The command that goes on with the interview.
  let command: String
  /// Whether a whole page is seen at once, so that it can be left out what is a key away.
  let isScreen: Bool

  /// Something that keeps an interview from going on.
  struct Obstacle {
    var id: String
    var title: String
    /// Whether one can go on without it.
    var canGoOn: Bool
  }

  /// The page of where somebody is.
  func page(_ interview: Interview) -> Page {
    var page =
      switch interview.stage {
      case .welcome: welcome(interview)
      case .fact(let fact): self.fact(fact, interview)
      case .profile: profile(interview)
      case .question(let question): self.question(question, interview)
      case .end: end(interview)
      }
    // Ticks are seen where they are.
    if let notice = interview.notice, !isScreen || !notice.isSeen {
      page.notice = say(notice, interview)
      page.isWarning = notice.isWarning
    }
    return page
  }

  /// Questionnaire texts may hold marks, which a terminal does not show.
  func plain(_ text: String) -> String { Inline.marked(text).plain }

  /// A page about a question, or about all of them, with how far one is.
  func base(_ id: String, _ interview: Interview, element index: Int? = nil) -> Page {
    var page = Page(id: id)
    if let index {
      let element = interview.questionnaire.model.elements[index]
      page.title = [element.clause, plain(element.title)].compactMap { $0 }.joined(separator: " ")
      let inside = interview.progress(of: index)
      page.aside = words.say("\(inside.answered) of \(inside.of)", in: "element")
    } else {
      page.title = interview.assessment.title
      page.aside = interview.assessment.organization
    }
    let all = interview.progress()
    page.share = all.of > 0 ? Double(all.answered) / Double(all.of) : 1
    page.progress = words.say("\(all.answered) of \(all.of) answered")
    if let minutes = interview.minutesLeft {
      page.progress +=
        " · "
        + words.say(
          minutes, one: "about one minute left", other: "about \(minutes) minutes left")
    }
    return page
  }

  // MARK: What is in the way

  var unwritten: Obstacle {
    Obstacle(
      id: "unwritten", title: words.say("What you answered could not be written."), canGoOn: true)
  }

  var unread: Obstacle {
    Obstacle(
      id: "unread", title: words.say("The files were changed and cannot be read any more."),
      canGoOn: false)
  }

  func page(_ obstacle: Obstacle, _ sentences: [String]) -> Page {
    var page = Page(id: "")
    page.title = obstacle.title
    // Said line by line: a place in a file, the line, and the mark under it.
    page.rows = sentences.flatMap { $0.split(separator: "\n").map { Row(String($0)) } }
    page.rows.append(.gap)
    page.rows.append(
      Row(
        obstacle.canGoOn
          ? words.say("Nothing is lost: put it right, then try again.")
          : words.say("All answers so far are in the files: put them right, then try again.")))
    page.keys = [(words.say("Enter"), words.say("try again"))]
    if obstacle.canGoOn { page.keys.append(("s", words.say("go on without it"))) }
    page.keys.append(("q", words.say("leave without it")))
    return page
  }
}
