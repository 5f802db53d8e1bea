import Planning
import Scoring
import Testbed
import Testing
import YAML

@testable import Modeling

@Suite("What was decided, and when it is looked at")
struct AgendaTests {
  /// The small assessment is of 31 October 2026; its actions are write, keep (after write), share
  /// (after keep) and paint (after write).
  private func agenda(_ decisions: String, on day: String = "2026-11-01") throws -> (
    Agenda, [String]
  ) {
    let plan = "schema: plan/1\nactions: { \(decisions) }\n"
    let folder = try Folder(Small.files.merging(["plan.yml": plan]) { $1 })
    let assessment = try #require(Loaded(folder.path).assessment)
    let agenda = Agenda(
      assessment, Scorecard(assessment), on: try #require(Day(day)))
    return (agenda, assessment.actions.map(\.id))
  }

  @Test(
    "Reviews are 3, 6 and 12 months after, and at the last day of a shorter month",
    arguments: [
      ("2026-10-31", [false, false, false]), ("2027-01-31", [false, false, false]),
      ("2027-02-01", [true, false, false]), ("2027-05-01", [true, true, false]),
      ("2028-01-01", [true, true, true]),
    ])
  func reviews(_ day: String, _ past: [Bool]) throws {
    let (agenda, _) = try agenda("", on: day)
    #expect(agenda.reviews.map(\.months) == [3, 6, 12])
    #expect(agenda.reviews.map(\.date.description) == ["2027-01-31", "2027-04-30", "2027-10-31"])
    #expect(agenda.reviews.map(\.isPast) == past)
  }

  @Test("By the day it is due, or else by the end of its phase")
  func days() throws {
    let (agenda, ids) = try agenda(
      "write: { decision: accepted }, keep: { decision: accepted, due: 2027-12-24 }")
    #expect(agenda.entries.map { ids[$0.index] } == ["write", "keep"])
    #expect(agenda.entries.map(\.by?.description) == ["2027-01-31", "2027-12-24"])
    #expect(agenda.reviews.map { $0.actions.map { ids[$0] } } == [["write"], [], []])
    #expect(agenda.undecided.isEmpty)
  }

  @Test("What is overdue comes first, then what is open, done and rejected")
  func order() throws {
    let decisions =
      "share: { decision: rejected, reason: x }, keep: { decision: accepted, due: 2026-11-30 }, write: { decision: accepted, due: 2026-11-15, status: done }"
    for (day, isOverdue) in [("2026-11-30", false), ("2026-12-01", true)] {
      let (agenda, ids) = try agenda(decisions, on: day)
      #expect(agenda.entries.map { ids[$0.index] } == ["keep", "write", "share"])
      #expect(agenda.entries.map(\.isOverdue) == [isOverdue, false, false])
      #expect(agenda.reviews[0].actions.map { ids[$0] } == ["keep", "write"])
    }
  }

  @Test("What was done before the assessment is looked at in no review")
  func before() throws {
    for (due, isLookedAt) in [("2026-10-30", false), ("2026-10-31", true)] {
      let (agenda, _) = try agenda("write: { status: done, due: \(due) }")
      #expect(agenda.entries.count == 1)
      #expect(agenda.reviews[0].actions.isEmpty != isLookedAt)
    }
  }

  @Test("What is still to decide is the least plan's rest, and what accepted actions need")
  func undecided() throws {
    let (least, ids) = try agenda("")
    #expect(least.entries.isEmpty)
    #expect(least.undecided.map { ids[$0] } == ["write", "keep"])
    let (some, _) = try agenda("keep: { decision: accepted }")
    #expect(some.undecided.map { ids[$0] } == ["write"])
    // Sharing is in no plan; who accepts it needs the two before it.
    let (more, _) = try agenda("share: { status: running }")
    #expect(more.undecided.map { ids[$0] } == ["write", "keep"])
    #expect(more.entries.map { ids[$0.index] } == ["share"])
  }

  @Test(
    "Months later",
    arguments: [
      ("2026-10-31", 0, "2026-10-31"), ("2026-10-31", 4, "2027-02-28"),
      ("2027-10-31", 4, "2028-02-29"), ("2026-12-31", 12, "2027-12-31"),
      ("2026-01-30", 1, "2026-02-28"), ("9999-06-01", 12, "9999-12-31"),
    ])
  func months(_ day: String, _ count: Int, _ later: String) throws {
    #expect(try #require(Day(day)).adding(months: count).description == later)
  }
}
