import ArgumentParser
import Editing
import Glibc
import Interviewing
import Modeling
import Reporting
import YAML

/// Leads a person through an interview: shows, asks, writes down, goes on.
struct Interviewer {
  private var interview: Interview
  private let book: AnswerBook
  private let console: any Console
  private let pages: InterviewPages

  /// What came of something that could not be read or written.
  private enum Decision { case again, without, leave }

  init(_ interview: Interview, _ book: AnswerBook, _ console: any Console, _ pages: InterviewPages)
  {
    self.interview = interview
    self.book = book
    self.console = console
    self.pages = pages
  }

  /// Asks until the person leaves; the interview as it then is, or nil if something that was
  /// answered could not be written.
  mutating func run() -> Interview? {
    var step = Step.show
    while true {
      switch step {
      case .show: step = show()
      case .panel(let panel): step = look(at: panel)
      case .type(let prompt): step = type(prompt)
      case .write(let writing):
        guard let next = write(writing) else { return nil }
        step = next
      case .leave: return interview
      }
    }
  }

  private mutating func show() -> Step {
    guard refresh() else { return .leave }
    // Where nothing is painted over, what stands on the first page is told and need not be left.
    if interview.stage == .welcome, !console.isScreen {
      console.tell(pages.page(interview))
      return interview.begin()
    }
    interview.shown(at: Self.seconds)
    return take(console.ask(pages.page(interview)))
  }

  private mutating func look(at panel: Panel) -> Step {
    let input = console.ask(pages.panel(panel, interview))
    // On a screen any key goes back; a line is a command like any other.
    if console.isScreen, input != .end { return .show }
    return take(input)
  }

  private mutating func take(_ input: Input) -> Step {
    switch input {
    case .command(let first, let rest): interview.take(Command.all(first, rest))
    case .enter: interview.stage == .welcome ? interview.begin() : .show
    case .escape: interview.escape()
    case .end: interview.take([.quit])
    }
  }

  private mutating func type(_ prompt: Prompt) -> Step {
    switch console.text(pages.wanted(prompt, interview), on: pages.page(for: prompt, interview)) {
    case .text(let text): return interview.take(text: text)
    case .escape: return interview.take(text: nil)
    case .end:
      _ = interview.take(text: nil)
      return interview.take([.quit])
    }
  }

  /// Writes something down, as often as the person wants to try; nil if they leave without.
  private mutating func write(_ writing: Writing) -> Step? {
    while true {
      do throws(AnswerBook.Obstacle) {
        let assessment = try book.write(writing, interview.assessment)
        return interview.written(assessment, at: Self.seconds)
      } catch {
        switch error {
        case .changed(let assessment): return interview.refuse(assessment)
        case .said(let sentences):
          switch decide(sentences, pages.unwritten) {
          case .again: continue
          case .without: return interview.giveUp()
          case .leave: return nil
          }
        }
      }
    }
  }

  /// Reads the files again if others changed them; false if they cannot be read and the person leaves.
  private mutating func refresh() -> Bool {
    while book.isStale {
      do throws(AnswerBook.Obstacle) {
        interview.renew(try book.read())
      } catch {
        guard case .said(let sentences) = error else { return true }
        if decide(sentences, pages.unread) != .again { return false }
      }
    }
    return true
  }

  private func decide(_ sentences: [String], _ obstacle: InterviewPages.Obstacle) -> Decision {
    while true {
      switch console.ask(pages.page(obstacle, sentences)) {
      case .enter, .command("r", _): return .again
      case .escape where obstacle.canGoOn, .command("s", _) where obstacle.canGoOn: return .without
      case .end, .command("q", _): return .leave
      default: continue
      }
    }
  }

  /// Of a clock that nobody sets.
  private static var seconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec
  }
}
