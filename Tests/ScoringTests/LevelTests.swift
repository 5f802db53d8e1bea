import Modeling
import Scoring
import Testbed
import Testing
import YAML

@Suite("The level an element reaches")
struct LevelTests {
  /// One element's answers: levels apart by `|`, questions by spaces; a value in percent, `-` for no
  /// answer, `x` for not applicable; nothing where the questionnaire asks nothing.
  struct Ladder: Sendable, CustomTestStringConvertible {
    var answers: String
    var states: String
    /// As `level (low to high)`.
    var level: String
    /// The level that limits, and why.
    var limit: String?
    var ahead: [Int] = []
    var skipped: [Int] = []

    var testDescription: String { answers }
  }

  /// In the small model `attained` and `secured` ask for more than 50, the knock-out is 25, half of
  /// a cell is sufficient.
  private func card(_ answers: String) throws -> ElementCard {
    var questions = ""
    var sheet = "schema: answers/1\nby: mk\nanswers:\n"
    for (level, cell) in zip(
      ["base", "mid", "top"], answers.split(separator: "|", omittingEmptySubsequences: false))
    {
      for (number, answer) in cell.split(separator: " ").enumerated() {
        let id = "\(level)-\(number)"
        questions += "  - { id: \(id), element: vision, level: \(level), scale: s, ask: Q }\n"
        switch answer {
        case "-": break
        case "x": sheet += "  \(id): { not-applicable: No }\n"
        default: sheet += "  \(id): { choice: c\(answer) }\n"
        }
      }
    }
    let scale = [0, 25, 50, 75, 100].map { "{ id: c\($0), value: \($0) }" }.joined(separator: ", ")
    let folder = try Folder([
      "models/small.yml": Small.model, "answers/mk.yml": sheet,
      "questionnaires/q.yml":
        "schema: questionnaire/1\nid: q\nmodel: small\nversion: \"1\"\ntitle: Q\nscales: { s: [ \(scale) ] }\nquestions:\n"
        + questions,
      "assessment.yml":
        "schema: assessment/1\nid: a\ntitle: T\norganization: O\ndate: 2026-01-01\nquestionnaire: q\n",
    ])
    let loaded = Loaded(folder.path)
    let assessment = try #require(loaded.assessment, "\(loaded.problems.rendered)")
    return Scorecard(assessment).claimed.elements[0]
  }

  @Test(
    "Ladders",
    arguments: [
      Ladder(answers: "75|75|75", states: "rated rated rated", level: "3 (3 to 3)"),
      Ladder(
        answers: "50|75|75", states: "rated rated rated", level: "0 (0 to 0)",
        limit: "1 achievement", ahead: [2, 3]),
      Ladder(
        answers: "75|50|75", states: "rated rated rated", level: "1 (1 to 1)",
        limit: "2 achievement", ahead: [3]),
      // 100 and 25 are 62.5, which is enough, but one question is at the knock-out.
      Ladder(
        answers: "100 25|75|75", states: "rated rated rated", level: "1 (1 to 1)",
        limit: "1 knock-out", ahead: [2, 3]),
      Ladder(answers: "100 50|75|100 25", states: "rated rated rated", level: "3 (3 to 3)"),
      // Half is sufficient, less is not.
      Ladder(answers: "75|75 -|75", states: "rated rated rated", level: "3 (1 to 3)"),
      Ladder(
        answers: "75|100 - -|75", states: "rated insufficient rated", level: "1 (1 to 3)",
        limit: "2 coverage", ahead: [3]),
      Ladder(
        answers: "75|25 - -|75", states: "rated insufficient rated", level: "1 (1 to 2)",
        limit: "2 achievement", ahead: [3]),
      Ladder(
        answers: "75|-|75", states: "rated unanswered rated", level: "1 (1 to 3)",
        limit: "2 coverage", ahead: [3]),
      Ladder(
        answers: "-|75|75", states: "unanswered rated rated", level: "0 (0 to 3)",
        limit: "1 coverage", ahead: [2, 3]),
      // What does not apply is skipped.
      Ladder(
        answers: "75|x|75", states: "rated notApplicable rated", level: "3 (3 to 3)", skipped: [2]),
      Ladder(
        answers: "x|75|50", states: "notApplicable rated rated", level: "2 (2 to 2)",
        limit: "3 achievement", skipped: [1]),
      Ladder(
        answers: "75||50", states: "rated notApplicable rated", level: "1 (1 to 1)",
        limit: "3 achievement"),
      Ladder(answers: "75|75|x", states: "rated rated notApplicable", level: "2 (2 to 2)"),
      Ladder(answers: "x|x|x", states: "notApplicable notApplicable notApplicable", level: "none"),
      Ladder(answers: "||", states: "notApplicable notApplicable notApplicable", level: "none"),
    ])
  func ladders(_ ladder: Ladder) throws {
    let card = try card(ladder.answers)
    #expect(card.cells.map(\.state.rawValue).joined(separator: " ") == ladder.states)
    let level = card.level.map { "\($0) (\(card.levelLow ?? -1) to \(card.levelHigh ?? -1))" }
    #expect(level ?? "none" == ladder.level)
    #expect(card.limit.map { "\($0.level) \($0.why.rawValue)" } == ladder.limit)
    #expect(card.ahead == ladder.ahead)
    #expect(card.skipped == ladder.skipped)
  }

  @Test("A cell that is not rated has a figure but no band")
  func insufficient() throws {
    let cell = try card("100 - -|75|75").cells[0]
    #expect(cell.achievement == 100)
    #expect(cell.band == nil)
    #expect(cell.coverage.map { abs($0 - 1.0 / 3) < 1e-12 } == true)
    #expect(cell.low.map { abs($0 - 100.0 / 3) < 1e-12 } == true)
    #expect(cell.high == 100)
  }

  @Test("Foundations are the lower half of the levels, rounded down; the rest is excellence")
  func halves() throws {
    let card = try card("100|75|25")
    #expect(card.achievement.map { abs($0 - 200.0 / 3) < 1e-12 } == true)
    #expect(card.foundations == 100)
    #expect(card.excellence == 50)
  }
}
