import Modeling
import Testbed
import Testing
import YAML

@testable import Interviewing

@Suite("An interview")
struct InterviewTests {
  @Test("Questions come element by element, and the end says that they are done")
  func order() throws {
    var run = try Answering()
    run.type("Enter")
    #expect(run.at == "written")
    run.type("AB2")
    #expect(run.at == "kept")
    run.type("1")
    #expect(run.at == "shared")
    run.type("n", "Nobody to share it with")
    #expect(run.at == "steady")
    run.type("u")
    #expect(run.interview.stage == .end)
    #expect(run.interview.progress() == (4, 4))
    #expect(run.writings.count == 4)
    #expect(run.answer("written").remark.met == ["readable", "dated"])
    #expect(run.answer("written").remark.answered == Day("2026-11-02"))
    #expect(run.answer("shared").mark == .notApplicable)
    #expect(run.answer("shared").remark.reason == "Nobody to share it with")
    #expect(run.answer("steady").mark == .unknown && run.answer("steady").remark.reason == nil)
    run.type("q")
    #expect(run.step == .leave)
  }

  @Test("Only what is asked of the person's group is asked")
  func groups() throws {
    let quality = try Answering { assessment in
      assessment.people[1].group = "quality"
      assessment.questionnaire.questions[1].askOf = ["quality"]
    }
    let ids = quality.interview.questions.map { quality.interview.questionnaire.questions[$0].id }
    #expect(ids == ["kept", "shared", "steady"])
  }

  @Test("A fact that is not given is asked first; one that changes drops no answer")
  func facts() throws {
    var run = try Answering(profile: "")
    run.type("Enter")
    #expect(run.interview.stage == .fact(0))
    run.type("7")
    #expect(run.interview.notice == .noChoice(last: 1))
    run.type("0")
    #expect(run.writings == [.fact(0, "yes")])
    #expect(run.at == "written")
    run.type("AB2", "b")
    #expect(run.at == "written")
    run.type("p", "A", "1")
    #expect(run.interview.stage == .profile)
    #expect(run.interview.notice == .scope(-1))
    run.type("b")
    #expect(run.at == "kept")
    #expect(run.interview.questions.count == 3)
    #expect(run.answer("written").mark == .choice(2))
    run.type("p", "A", "0", "Esc", "b")
    #expect(run.at == "written")
    var skipping = try Answering(profile: "")
    skipping.type("Enter", "s")
    #expect(skipping.at == "written")
  }

  @Test("It goes on after the last answer, and the end leads to what was skipped")
  func resume() throws {
    var run = try Answering()
    run.type("Enter", "s", "1")
    var again = Answering(run.interview.assessment, "ab")
    again.type("Enter")
    #expect(again.at == "shared")
    again.type("1", "1")
    #expect(again.interview.stage == .end)
    again.type("s")
    #expect(again.at == "written")
    again.type("u")
    #expect(again.interview.stage == .end)
    again.type("b")
    #expect(again.at == "steady")
    let done = Answering(again.interview.assessment, "ab")
    #expect(done.interview.resumption == .end)
  }

  /// Conditions ticked and a choice of `written`, and whether a note is asked for.
  @Test(
    "A choice that does not go with its conditions asks for a note",
    arguments: [
      ("AB2", ConditionFit.fits), ("A2", .more), ("2", .more), ("1", .more), ("A1", .fits),
      ("0", .fits), ("A0", .fits), ("AB0", .less),
    ])
  func fit(_ line: String, _ fit: ConditionFit) throws {
    var run = try Answering()
    run.type("Enter", line)
    if fit == .fits {
      #expect(run.step == .show && run.at == "kept")
      return
    }
    // The answer is written before the note is asked for.
    #expect(run.writings.count == 1)
    #expect(run.step == .type(.note(Prompt.Wish(fit: fit))))
    var other = run
    run.type("We began in May")
    #expect(run.at == "kept" && run.answer("written").remark.note == "We began in May")
    other.type("Esc")
    #expect(other.at == "written")
    other.type(String(line.suffix(1)), "")
    #expect(other.at == "kept" && other.answer("written").remark.note == nil)
  }

  @Test("A note on the line is the note; a note beside nothing leaves the question open")
  func notes() throws {
    var run = try Answering()
    run.type("Enter", "2 On the wall")
    #expect(run.at == "kept" && run.answer("written").remark.note == "On the wall")
    run.type("c To be checked")
    #expect(run.at == "kept" && run.interview.notice == .noted)
    #expect(run.answer("kept").mark == .none && run.answer("kept").remark.answered == nil)
    run.type("c", "Esc")
    #expect(run.answer("kept").remark.note == "To be checked")
    run.type("c", "  Checked\u{7} ")
    #expect(run.answer("kept").remark.note == "Checked")
    #expect(run.interview.progress() == (1, 4))
  }

  @Test("Ticks are written when the question is left, not before")
  func ticks() throws {
    var run = try Answering()
    run.type("Enter", "A")
    #expect(run.interview.notice == .ticked([0]) && run.writings.isEmpty)
    run.type("A")
    #expect(run.interview.notice == .unticked([0]))
    run.type("s")
    #expect(run.writings.isEmpty && run.at == "kept")
    run.type("b", "B", "s")
    #expect(run.answer("written").remark.met == ["dated"])
    run.type("b", "A", "q")
    #expect(run.answer("written").remark.met == ["readable", "dated"])
    #expect(run.step == .leave)
    run.type("Z")
    #expect(run.interview.notice == .noCondition)
  }

  @Test("What is given up or empty changes nothing")
  func nothing() throws {
    var run = try Answering()
    run.type("Enter", "n", "")
    #expect(run.interview.notice == .reasonNeeded)
    run.type("n", "Esc", "/", "", "g", "", "c", "", "9", "x", "b", "no", "quit")
    #expect(run.writings.isEmpty && run.at == "written" && run.step == .show)
    #expect(run.interview.notice == .noKey("quit"))
  }

  @Test(
    "A place is found by number, id, element or words",
    arguments: [
      ("g 3", "shared"), ("g steady", "steady"), ("g culture", "shared"), ("g Proc", "steady"),
      ("g 1.1", "written"), ("/steady", "steady"), ("/ IT  shared", "shared"),
    ])
  func places(_ line: String, _ id: String) throws {
    var run = try Answering()
    run.type("Enter", line)
    #expect(run.at == id)
  }

  @Test("Of several that are found one is picked")
  func found() throws {
    var run = try Answering()
    run.type("Enter", "/it")
    #expect(run.step == .type(.goTo(found: [0, 1, 2, 3])))
    run.type("4")
    #expect(run.at == "steady")
    run.type("/nowhere")
    #expect(run.interview.notice == .notFound("nowhere"))
    run.type("g 99")
    #expect(run.interview.notice == .nowhere("99"))
  }

  @Test("What was answered the year before is told after this year's answer, and two steps ask why")
  func earlier() throws {
    let folder = try Folder(Small.files)
    for (name, text) in Small.files { try folder.write(text, to: "previous/" + name) }
    var now = try #require(Loaded(folder.path).assessment)
    now.sheets = []
    let then = try #require(
      Assessment.previous(of: folder.path, Library(Assessment.shelves(of: folder.path))))
    let earlier = EarlierAnswers(then, for: now.questionnaire)
    var run = Answering(now, "mk", earlier)
    run.type("Enter")
    #expect(run.interview.notice == nil)
    // `all` then, `none` now.
    run.type("0")
    #expect(run.step == .type(.note(Prompt.Wish(moved: -2))))
    #expect(run.answer("written").mark == .choice(0))
    run.type("It fell down")
    #expect(run.at == "kept" && run.interview.notice == .earlier(0))
    run.type("2")
    #expect(run.at == "shared" && run.interview.notice == .earlier(1))
    // The same again does not ask again.
    run.type("g 1", "0")
    #expect(run.step == .show)
    run.type("g 1", "AB2", "Put up again")
    #expect(run.answer("written").remark.note == "It fell down")
  }

  @Test("What others change meanwhile is shown; an answer of theirs is not written over")
  func meanwhile() throws {
    var run = try Answering()
    run.type("Enter", "A")
    var changed = run.interview.assessment
    var sheet = changed.sheet(of: "ab")
    sheet.marks[1] = .choice(0)
    changed.sheets = [sheet]
    // Another question's answer leaves the ticks.
    run.interview.renew(changed)
    #expect(run.interview.ticked == ["readable"] && run.interview.notice != .changedMeanwhile)
    sheet.marks[0] = .choice(1)
    changed.sheets = [sheet]
    #expect(run.interview.take(Command.all("2")) != .show)
    #expect(run.interview.refuse(changed) == .show)
    #expect(run.interview.notice == .changedMeanwhile && run.at == "written")
    #expect(run.answer("written").mark == .choice(1) && run.interview.ticked.isEmpty)
    // Out of scope by somebody else's hand.
    changed.profile = ["no"]
    run.interview.renew(changed)
    #expect(run.at == "shared")
  }
}
