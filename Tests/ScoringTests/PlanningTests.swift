import Modeling
import Planning
import Scoring
import Testbed
import Testing
import YAML

@Suite("Gaps, findings and candidates of the small assessment")
struct PlanningTests {
  private func load(_ files: [String: String] = [:]) throws -> Assessment {
    let folder = try Folder(Small.files.merging(files) { $1 })
    let loaded = Loaded(folder.path)
    return try #require(loaded.assessment, "\(loaded.problems.rendered.joined(separator: "\n"))")
  }

  /// A plan with these decisions, and no actions of its own unless given.
  private func plan(_ decisions: String, own: String = "[]") -> [String: String] {
    ["plan.yml": "schema: plan/1\nactions: { \(decisions) }\nown: \(own)\n"]
  }

  /// The bank's actions are write, keep (after write) and share (after keep).
  @Test(
    "Candidates",
    arguments: [
      ("", ["write", "keep", "share"]),
      ("write: { decision: accepted }", ["write", "keep", "share"]),
      ("write: { status: done }", ["keep", "share"]),
      ("write: { decision: rejected, reason: x }", []),
      ("keep: { decision: rejected, reason: x }", ["write"]),
      ("share: { decision: rejected, reason: x }", ["write", "keep"]),
      // What is done needs nothing any more, whatever was said of it before.
      ("write: { decision: rejected, reason: x, status: done }", ["keep", "share"]),
      ("write: { decision: rejected, reason: x }, keep: { status: done }", ["share"]),
    ])
  func candidates(_ decisions: String, _ expected: [String]) throws {
    let assessment = try load(plan(decisions))
    #expect(Candidates.all(assessment).map(\.action.id) == expected)
  }

  @Test("An organization's own actions come after the questionnaire's")
  func own() throws {
    let own =
      "[ { id: b, title: B, raises: { kept: half }, effort: 1, after: [ share ] }, { id: a, title: A, raises: { kept: all }, effort: 9, after: [ b ] } ]"
    #expect(
      Candidates.all(try load(plan("", own: own))).map(\.action.id) == [
        "write", "keep", "share", "b", "a",
      ])
    let rejected = try load(plan("keep: { decision: rejected, reason: x }", own: own))
    #expect(Candidates.all(rejected).map(\.action.id) == ["write"])
  }

  @Test("A gap of an element names what raises it, least effort first")
  func raising() throws {
    let assessment = try load()
    let scorecard = Scorecard(assessment)
    let gaps = Gap.all(assessment, scorecard)
    // Culture is not applicable; the others are below their targets.
    #expect(gaps.map(\.element) == [0, 2])
    let raising = gaps.map { Candidates.raising($0, assessment, scorecard).map(\.action.id) }
    #expect(raising == [["paint", "write", "keep"], []])
    // The target of vision, the top level, is lowered to the highest that is asked about.
    #expect(gaps.map(\.target) == [2, 1])
    #expect(gaps.map { $0.unmet.map(\.level) } == [[1, 2], [1]])
    #expect(gaps.map { $0.unmet.map(\.isOpen) } == [[false, false], [true]])
  }

  /// Finding of the one question of `process`, on its lowest level.
  @Test(
    "Findings",
    arguments: [
      ("{ choice: none }", "", Finding.Kind.criticalGap), ("{ choice: half }", "", .gap),
      ("{ choice: all }", "", .adequate), ("{ choice: all }", "supports: [ steady ]", .strength),
      ("{ choice: all }", "contradicts: { steady: half }", .criticalGap),
      ("{ choice: all }", "contradicts: { steady: all }", .criticalGap),
      ("{ unknown: x }", "", .gap),
      // Evidence that has expired neither supports nor contradicts.
      ("{ choice: all }", "supports: [ steady ], expires: 2026-10-30", .adequate),
      ("{ choice: all }", "contradicts: { steady: half }, expires: 2026-10-30", .adequate),
      ("{ choice: all }", "supports: [ steady ], expires: 2026-10-31", .strength),
    ])
  func findings(_ answer: String, _ evidence: String, _ kind: Finding.Kind) throws {
    let piece = "{ id: e, title: E, strength: record\(evidence.isEmpty ? "" : ", ")\(evidence) }"
    let assessment = try load([
      "answers/mk.yml": "schema: answers/1\nby: mk\nanswers: { steady: \(answer) }\n",
      "evidence.yml": "schema: evidence/1\nevidence: [ \(piece) ]\n",
      "findings.yml": "schema: findings/1\nfindings: []\n",
    ])
    let findings = Finding.all(assessment, Scorecard(assessment))
    #expect(findings.filter { $0.element == 2 }.map(\.kind) == [kind])
  }

  @Test("Without a target there is neither gap nor finding")
  func noTarget() throws {
    let assessment = try load([
      "assessment.yml": Small.assessment.replacing(
        once: "target: { default: mid, vision: top }", with: "target: {}")
    ])
    #expect(Gap.all(assessment, Scorecard(assessment)).isEmpty)
    #expect(Finding.all(assessment, Scorecard(assessment)).isEmpty)
  }

  @Test("Two questions with the same text stay two")
  func sameText() throws {
    let part = """
      schema: part/1
      questions:
        - { id: shared, element: culture, level: base, scale: practice, ask: Is it steady? }
        - { id: steady, element: process, level: base, scale: practice, ask: Is it steady? }
        - { id: steady-2, element: process, level: base, scale: practice, ask: Is it steady? }
      """
    let answers =
      "schema: answers/1\nby: mk\nanswers: { steady: { choice: none }, steady-2: { choice: all } }\n"
    let assessment = try load([
      "questionnaires/bank/more.yml": part, "answers/mk.yml": answers,
      "plan.yml": "schema: plan/1\n",
    ])
    let scorecard = Scorecard(assessment)
    #expect(scorecard.questions.count == 5)
    #expect(scorecard.claimed.elements[2].cells[0].achievement == 50)
  }
}

@Suite("How a question is settled and evidenced")
struct SettlingTests {
  /// The score of the question `kept` (scale 0, 50, 100; enough: record) in the small assessment.
  private func score(
    answers: [String], consensus: String? = nil, evidence: String = "", nothingFound: Bool = false,
    combine: String = "median"
  ) throws -> QuestionScore {
    var files = Small.files.filter {
      $0.key.hasPrefix("models") || $0.key.hasPrefix("questionnaires")
    }
    files["models/small.yml"] = try Small.model.replacing(
      once: "combine: median", with: "combine: \(combine)")
    let start = try #require(Small.assessment.firstRange(of: "people:")).lowerBound
    files["assessment.yml"] = String(Small.assessment[..<start])
    for (index, answer) in answers.enumerated() {
      files["answers/p\(index).yml"] =
        "schema: answers/1\nby: p\(index)\nanswers: { kept: { \(answer) } }\n"
    }
    if let consensus {
      files["consensus.yml"] = "schema: consensus/1\nanswers: { kept: { \(consensus) } }\n"
    }
    files["evidence.yml"] =
      "schema: evidence/1\nevidence: [ \(evidence) ]\n"
      + (nothingFound ? "nothing-found: { kept: Asked }\n" : "")
    let folder = try Folder(files)
    let loaded = Loaded(folder.path)
    let assessment = try #require(
      loaded.assessment, "\(loaded.problems.rendered.joined(separator: "\n"))")
    return Scorecard(assessment).questions[1]
  }

  @Test(
    "Settled",
    arguments: [
      ([], nil, "unanswered", nil), (["choice: half"], nil, "answered", 50),
      (["choice: none", "choice: half"], nil, "answered", 25),
      (["choice: none", "choice: half", "choice: all"], nil, "answered", 50),
      (["unknown: x"], nil, "unanswered", nil), (["note: x"], nil, "unanswered", nil),
      (["not-applicable: x"], nil, "notApplicable", nil),
      (["not-applicable: x", "unknown: y"], nil, "notApplicable", nil),
      (["not-applicable: x", "not-applicable: y", "choice: all"], nil, "answered", 100),
      (["choice: none"], "choice: all", "answered", 100),
      (["choice: none"], "not-applicable: x", "notApplicable", nil),
      ([], "choice: half", "answered", 50),
    ] as [([String], String?, String, Double?)])
  func settled(_ answers: [String], _ consensus: String?, _ state: String, _ value: Double?) throws
  {
    let score = try score(answers: answers, consensus: consensus)
    #expect(score.state.rawValue == state)
    #expect(score.value == value)
    #expect(score.evidencedValue == nil)
    // Individual answers stay to be seen.
    #expect(score.answers == answers.count { $0.hasPrefix("choice") })
  }

  @Test("The mean, where the model asks for it")
  func mean() throws {
    let score = try score(
      answers: ["choice: none", "choice: half", "choice: half"], combine: "mean")
    #expect(score.value.map { abs($0 - 100.0 / 3) < 1e-12 } == true)
    #expect(score.lowest == 0)
    #expect(score.highest == 50)
    #expect(score.steps == 1)
  }

  /// The answer is `all`, 100 percent.
  @Test(
    "Evidenced",
    arguments: [
      ("", false, nil), ("strength: result, supports: [ kept ]", false, 100),
      ("strength: record, supports: [ kept ]", false, 100),
      ("strength: document, supports: [ kept ]", false, 75),
      ("strength: statement, supports: [ kept ]", false, 50),
      ("strength: record, supports: { kept: { shows: half } }", false, 50),
      ("strength: statement, supports: { kept: { shows: all } }", false, 50),
      ("strength: record, supports: { kept: { shows: none } }", false, 0), ("", true, 25),
      ("strength: document, supports: [ kept ]", true, 75),
      ("strength: record, contradicts: { kept: none }", false, 0),
      ("strength: record, contradicts: { kept: all }", false, 25),
      ("strength: record, supports: [ kept ], contradicts: { kept: half }", false, 50),
      ("strength: record, supports: [ kept ], expires: 2026-10-31", false, 100),
      ("strength: record, supports: [ kept ], expires: 2026-10-30", false, nil),
      ("strength: record, supports: [ kept ], dated: 2026-10-31", false, 100),
      ("strength: record, supports: [ kept ], dated: 2026-11-01", false, nil),
      ("strength: record, supports: [ kept ], dated: 2026-11-01", true, 25),
      ("strength: record, supports: [ written ]", false, nil),
    ] as [(String, Bool, Double?)])
  func evidenced(_ piece: String, _ nothingFound: Bool, _ value: Double?) throws {
    let evidence = piece.isEmpty ? "" : "{ id: e, title: E, \(piece) }"
    let score = try score(answers: ["choice: all"], evidence: evidence, nothingFound: nothingFound)
    #expect(score.evidencedValue == value)
    #expect(score.isExamined == (value != nil))
    #expect(score.value == 100)
  }

  @Test("The best supporting piece counts, and the worst that contradicts")
  func several() throws {
    let pieces = """
      { id: a, title: A, strength: statement, supports: [ kept ] },
      { id: b, title: B, strength: document, supports: [ kept ] }
      """
    #expect(try score(answers: ["choice: all"], evidence: pieces).evidencedValue == 75)
    let worse =
      pieces
      + ", { id: c, title: C, strength: record, contradicts: { kept: half } }, { id: d, title: D, strength: statement, contradicts: { kept: none } }"
    #expect(try score(answers: ["choice: all"], evidence: worse).evidencedValue == 0)
    // Evidence never raises a claim.
    #expect(try score(answers: ["choice: none"], evidence: pieces).evidencedValue == 0)
  }
}
