import Modeling
import Planning
import Scoring
import Testbed
import Testing

@Suite("The worked example")
struct WorkedExampleTests {
  /// To two digits, half up.
  private func rounded(_ figure: Double?) -> Double? {
    figure.map { ($0 * 100 + 0.5 + 1e-9).rounded(.down) / 100 }
  }

  @Test("Every element", arguments: WorkedExample.rows.indices)
  func elements(_ index: Int) throws {
    let assessment = try WorkedExample.assessment()
    let row = WorkedExample.rows[index]
    let card = Scorecard(assessment).claimed.elements[index]
    #expect(assessment.model.elements[card.element].clause == row.clause)
    #expect(card.cells.map { rounded($0.achievement) } == row.achievements)
    let bands = card.cells.map { cell in
      cell.band.map { assessment.model.rating.bands[$0].id } ?? ""
    }
    #expect(bands.joined(separator: " ") == row.bands)
    #expect(card.level == row.level)
    #expect(card.levelLow == row.level)
    #expect(card.levelHigh == row.level)
    #expect(card.limit?.level == row.limit)
    #expect(card.coverage == 1)
    #expect(card.cells.map(\.low) == card.cells.map(\.achievement))
    #expect(card.cells.map(\.high) == card.cells.map(\.achievement))
  }

  @Test("What limits, and why")
  func limits() throws {
    let cards = Scorecard(try WorkedExample.assessment()).claimed.elements
    #expect(
      cards.map { $0.limit?.why } == [
        .achievement, .achievement, .achievement, .achievement, .achievement, nil, .achievement,
        .achievement, .achievement,
      ])
    #expect(cards.map { $0.limit?.bound } == [67.5, 50, 67.5, 50, 50, nil, 50, 67.5, 67.5])
    #expect(cards.map(\.ahead) == [[], [], [], [], [], [], [], [], []])
  }

  @Test("The organization and its dimensions")
  func groups() throws {
    let assessment = try WorkedExample.assessment()
    let view = Scorecard(assessment).claimed
    let card = try #require(view.organization)
    let bands = assessment.model.rating.bands
    #expect(card.cells.map { rounded($0.achievement) } == [87.04, 78.7, 53.24, 20.83])
    #expect(card.cells.map { $0.band.map { bands[$0].id } } == ["F", "L+", "L-", "P-"])
    #expect(card.level == 2)
    #expect(card.reached == [8, 8, 5, 1])
    #expect(card.floor == 0)
    #expect(card.floorElement.map { assessment.model.elements[$0].clause } == "7.3.3")
    #expect(rounded(card.achievement) == 59.95)
    #expect(view.dimensions.map(\.level) == [2, 2, 2, 3])
    #expect(view.dimensions.map(\.floor) == [2, 2, 0, 3])
    #expect(view.dimensions.map { rounded($0.achievement) } == [61.46, 59.38, 55.56, 65.63])
  }

  @Test("Nothing is evidenced without evidence")
  func evidenced() throws {
    let view = Scorecard(try WorkedExample.assessment()).evidenced
    #expect(view.elements.allSatisfy { $0.level == 0 && $0.levelLow == 0 })
    #expect(
      view.elements.flatMap(\.cells).allSatisfy { $0.state == .unanswered && $0.coverage == 0 })
  }

  @Test("Gaps to the third level")
  func gaps() throws {
    let assessment = try WorkedExample.assessment(target: "individual-service")
    let gaps = Gap.all(assessment, Scorecard(assessment))
    let clauses = gaps.map { assessment.model.elements[$0.element].clause }
    #expect(clauses == ["7.1.2", "7.2.1", "7.3.1", "7.3.3"])
    #expect(gaps.map(\.level) == [2, 2, 2, 0])
    #expect(gaps.map { $0.unmet.map(\.level) } == [[3], [2, 3], [3], [1, 2, 3]])
    #expect(gaps.map { $0.unmet.map(\.bound) } == [[50], [67.5, 50], [50], [67.5, 67.5, 50]])
    // One question of 7.3.3 on level 2 is at 25; on the target's own level none counts.
    #expect(gaps.map { $0.unmet.map(\.knockedOut.count) } == [[0], [0, 0], [0], [0, 1, 0]])
    #expect(gaps.flatMap(\.unmet).allSatisfy { !$0.isOpen })
  }

  @Test("Findings to the third level")
  func findings() throws {
    let assessment = try WorkedExample.assessment(target: "individual-service")
    let findings = Finding.all(assessment, Scorecard(assessment))
    #expect(findings.count == 27)
    let kinds = Dictionary(grouping: findings, by: \.element).mapValues { $0.map(\.kind) }
    #expect(kinds[0] == [.adequate, .adequate, .opportunity])
    #expect(kinds[1] == [.adequate, .opportunity, .gap])
    #expect(kinds[6] == [.gap, .gap, .gap])
  }
}
