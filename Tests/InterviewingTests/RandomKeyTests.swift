import Modeling
import Testbed
import Testing
import YAML

@testable import Interviewing

@Suite("Any keys")
struct RandomKeyTests {
  private static let keys =
    ["Enter", "Esc", ""]
    + "0123456789ABCDEFZnusbcehpg/?qxé\u{0} ".map(String.init) + [
      "AC", "AB2", "n reason", "2 a note", "g 2", "g culture", "/it", "/nothing", "p", "1", "2",
      "0",
    ]

  @Test("They never crash, and no answer is lost", arguments: 1...300)
  func random(_ seed: Int) throws {
    var random = Random(seed: UInt64(seed))
    var run = try Answering(profile: random.chance(0.5) ? "" : "yes")
    var known: [Int: Sheet.Answer] = [:]
    for _ in 1...120 {
      let count = run.writings.count
      let key = random.pick(Self.keys)
      // What cannot be written now and then stays as it was.
      if random.chance(0.1), case .show = run.step {
        var copy = run.interview
        if case .write = copy.take(Command.all(key.first ?? "2")) {
          let before = copy.sheet
          #expect(copy.giveUp() == .show)
          #expect(copy.sheet == before)
        }
      }
      run.type(line: key)
      for case .answer(let question, let answer, let before) in run.writings[count...] {
        // Nothing is written over unseen.
        #expect(before == known[question] ?? Sheet.Answer())
        known[question] = answer
      }
      for (question, answer) in known { #expect(run.interview.sheet[question] == answer) }
      if let question = run.interview.question {
        #expect(run.interview.questions.contains(question), "after \(key)")
      }
      let progress = run.interview.progress()
      #expect(progress.answered <= progress.of)
      if run.step == .leave { run.step = .show }
    }
  }

  @Test("A line is read as its commands")
  func commands() {
    #expect(Command.all("A", "C2 a note") == [.tick([0, 2]), .choose(2, note: "a note")])
    #expect(Command.all("n") == [.notApplicable("")])
    #expect(Command.all("n", " We have none ") == [.notApplicable("We have none")])
    #expect(Command.all("n", "one") == [.other("none")])
    #expect(Command.all("1", "2") == [.other("12")])
    #expect(Command.all("/", "a b") == [.find("a b")])
    #expect(Command.all("s", " x") == [.other("s x")])
    #expect(Command.all("A", "x") == [.other("Ax")])
    #expect(Command.all("٣") == [.other("٣")])
  }
}
