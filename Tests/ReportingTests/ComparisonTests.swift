import Modeling
import Reporting
import Scoring
import Testbed
import Testing

@Suite("Comparison")
struct ComparisonTests {
  private func report(_ assessment: Assessment) -> Report {
    Report(assessment, Scorecard(assessment), digest: "")
  }

  @Test("With itself nothing changes")
  func same() throws {
    let report = try Case().report()
    let comparison = try Comparison([report, report])
    #expect(comparison.moves.isEmpty && comparison.outcomes.allSatisfy { $0.from == 0 })
    #expect(comparison.changes.allSatisfy { $0.added.isEmpty && $0.removed.isEmpty })
    #expect(comparison.shared == report.questions.count)
    #expect(comparison.points.map(\.label) == ["1", "2"])
    for line in comparison.elements { #expect(line.all[0] == line.all[1]) }
  }

  @Test("What all share gives the figures of the whole where all ask the same")
  func shared() throws {
    for study in try RandomStudy.all(60) {
      let now = report(study.assessment)
      let comparison = try Comparison([report(study.assessment.beforeConsensus), now])
      for line in comparison.elements {
        #expect(line.all[1]?.level == line.shared[1]?.level, "seed \(study.seed), \(line.id)")
        #expect(line.all[1]?.levelHigh == line.shared[1]?.levelHigh, "seed \(study.seed)")
        #expect(line.all[1]?.achievement == line.shared[1]?.achievement, "seed \(study.seed)")
      }
      let (all, shared) = (comparison.organization.all[1], comparison.organization.shared[1])
      #expect(all?.level == shared?.level && all?.levelHigh == shared?.levelHigh)
      let figures = [all?.achievement, shared?.achievement].compactMap { $0 }
      #expect(figures.isEmpty || abs(figures[0] - figures[1]) < 1e-9, "seed \(study.seed)")
    }
  }

  @Test(
    "An answer that is said to explain a move does so when the earlier assessment is scored anew")
  func causes() throws {
    var moves = 0
    var alone = 0
    for study in try RandomStudy.all(150) {
      var random = Random(seed: study.seed &* 7)
      let before = study.assessment
      var after = before
      for index in before.questionnaire.questions.indices where random.chance(0.6) {
        let choices = before.questionnaire.scale(of: index).choices.count
        after.settle(index, at: random.int(0...choices - 1))
      }
      let comparison = try Comparison([report(before), report(after)])
      for move in comparison.moves {
        moves += 1
        #expect(!move.causes.isEmpty, "seed \(study.seed), \(move.element)")
        #expect(
          zip(move.causes, move.causes.dropFirst()).allSatisfy {
            $0.effect.magnitude >= $1.effect.magnitude
          })
        for cause in move.causes where cause.kind == .answer {
          let question = try #require(before.questionnaire.question(id: cause.question))
          let scale = before.questionnaire.scale(of: question)
          let choice = try #require(
            scale.choices.firstIndex { Double($0.value) == cause.after }, "seed \(study.seed)")
          var changed = before
          changed.settle(question, at: choice)
          let card = Scorecard(changed).claimed.elements.first {
            before.model.elements[$0.element].id == move.element
          }
          #expect((card?.levelLow == move.after) == cause.alone, "seed \(study.seed)")
          if cause.alone { alone += 1 }
        }
      }
    }
    #expect(moves > 60 && alone > 15, "\(moves) moves, \(alone) alone")
  }

  @Test("Reworded, removed and new questions are told apart, and the shared ones compared")
  func versions() throws {
    let bank = Small.questionnaire.replacing("version: \"2.0\"", with: "version: \"3.0\"")
      .replacing("Is it kept?", with: "Is the promise kept?")
    let more = Small.part.replacing("id: steady,", with: "id: calm,")
    let answers = Small.answers.replacing("steady:", with: "calm:")
    let head = Small.assessment.replacing("\"2.0\"", with: "\"3.0\"")
      .replacing("date: 2026-10-31", with: "date: 2027-10-31")
    let evidence = Small.evidence.replacing("steady", with: "calm")
    let later = try Case([
      "assessment.yml": head, "questionnaires/bank/questionnaire.yml": bank,
      "questionnaires/bank/more.yml": more, "answers/mk.yml": answers, "evidence.yml": evidence,
      "questionnaires/short.yml": nil,
    ])
    let comparison = try Comparison([try Case().report(), later.report()])
    let change = try #require(comparison.changes.first)
    #expect(change.reworded.map(\.id) == ["kept"])
    #expect(change.removed.map(\.id) == ["steady"] && change.added.map(\.id) == ["calm"])
    #expect(comparison.shared == 3)
    #expect(comparison.points.map(\.label) == ["2026", "2027"])
  }

  @Test("Groups too small for figures of their own are left out")
  func groups() throws {
    let head = Small.assessment.replacing(
      "{ id: ab }", with: "{ id: ab, group: front-line }\n  - { id: cd, group: front-line }")
    let study = try Case([
      "assessment.yml": head,
      "answers/cd.yml":
        "schema: answers/1\nby: cd\nanswers:\n  kept: { choice: all }\n  steady: { choice: all }\n",
    ])
    #expect(study.assessment.byGroup().isEmpty)
    var open = study.assessment
    open.confidentiality.groupsFrom = 1
    let groups = open.byGroup()
    #expect(groups.map(\.group) == ["management", "front-line"])
    let reports = groups.map { report($0.assessment) }
    let comparison = try Comparison(reports, labels: groups.map(\.group))
    // Findings name evidence, decisions were taken, and nothing of both is a group's.
    #expect(comparison.outcomes.isEmpty && reports.allSatisfy { $0.statements.isEmpty })
    // Only what both answered counts: nobody is held short of what one of them was not asked.
    for report in reports {
      #expect(report.questions.filter { $0.state == "answered" }.map(\.id) == ["kept"])
      #expect(report.progress.unanswered == 0)
    }
    open.confidentiality.groupsFrom = 2
    #expect(open.byGroup().map(\.group) == ["front-line"])
  }

  @Test("Other models are not compared")
  func models() throws {
    var other = try Case().report()
    other.assessment.model = "other"
    #expect(throws: Comparison.Refusal.self) { try Comparison([try Case().report(), other]) }
    #expect(throws: Comparison.Refusal.self) { try Comparison([other]) }
  }
}
