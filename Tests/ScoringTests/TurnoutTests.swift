import Modeling
import Planning
import Scoring
import Testbed
import Testing
import YAML

@Suite("How far the answering is")
struct TurnoutTests {
  @Test("Counts add up, by person and by element")
  func sums() throws {
    for study in try RandomStudy.all(100) {
      let turnout = turnout(study.assessment)
      let parts = turnout.parts.map(\.count)
      let elements = turnout.elements.map(\.count)
      for key in [\Turnout.Count.asked, \.answered, \.notApplicable, \.unknown, \.noted, \.open] {
        let byPerson = parts.reduce(0) { $0 + $1[keyPath: key] }
        #expect(byPerson == elements.reduce(0) { $0 + $1[keyPath: key] }, "seed \(study.seed)")
      }
      for part in turnout.parts {
        #expect(part.count.asked == study.assessment.questions(askedOf: part.person).count)
        #expect((0...part.count.asked).contains(part.count.open))
        #expect(part.due <= part.count.open && part.count.noted <= part.count.open)
      }
    }
  }

  @Test("Which choice somebody took changes no count of answers")
  func blind() throws {
    for study in try RandomStudy.all(100) {
      var other = study.assessment
      for sheet in other.sheets.indices {
        for question in other.sheets[sheet].marks.indices
        where other.sheets[sheet].marks[question].choice != nil {
          other.sheets[sheet].marks[question] = .choice(0)
        }
      }
      let (before, after) = (turnout(study.assessment), turnout(other))
      #expect(before.parts == after.parts)
      #expect(before.elements.map(\.count) == after.elements.map(\.count))
      #expect(before.claims == after.claims && before.agreed == after.agreed)
    }
  }

  @Test("What comes next follows the order of an assessment")
  func next() throws {
    var assessment = try small()
    #expect(turnout(assessment).next == .report, "it is final")
    assessment.status = .draft
    // ab, asked of everything, has answered one of four questions, one more of them is settled.
    #expect(turnout(assessment).next == .remind(["ab"]))
    #expect(turnout(assessment).parts.map(\.due) == [0, 2])
    let ab = try #require(assessment.sheets.firstIndex { $0.by == "ab" })
    let kept = assessment.sheets[ab].marks
    assessment.sheets[ab].marks = kept.map { _ in .none }
    #expect(turnout(assessment).next == .invite(["ab"]))
    assessment.sheets[ab].marks = kept.map { _ in .choice(0) }
    // 'shared' does not apply, says mk, who does not know 'steady'; 'written' is settled.
    #expect(turnout(assessment).toAgree == 2)
    #expect(turnout(assessment).next == .agree(2))
    assessment.sheets[ab].marks = kept.map { _ in .unknown }
    // Where half of them do not know, they talk.
    #expect(turnout(assessment).next == .agree(3))
    assessment.sheets[ab].marks = kept.map { _ in .choice(1) }
    let mk = try #require(assessment.sheets.firstIndex { $0.by == "mk" })
    assessment.sheets[mk].marks = kept.map { _ in .choice(1) }
    #expect(turnout(assessment).toAgree == 0)
    #expect(turnout(assessment).next == .report)
    assessment.evidence = []
    #expect(turnout(assessment).next == .prove(3))
    assessment.people = []
    assessment.sheets = []
    #expect(turnout(assessment).next == .namePeople)
  }

  @Test("The last day is that of the latest answer to what was asked")
  func last() throws {
    let assessment = try small()
    #expect(turnout(assessment).parts.map { $0.last?.description } == ["2026-10-02", nil])
  }

  private func small() throws -> Assessment {
    let folder = try Folder(Small.files)
    return try #require(Loaded(folder.path).assessment)
  }

  private func turnout(_ assessment: Assessment) -> Turnout {
    Turnout(assessment, Scorecard(assessment))
  }
}
