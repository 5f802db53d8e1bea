import Planning
import Scoring
import Testbed
import Testing
import YAML

@testable import Modeling

@Suite("Proof that is missing")
struct ProofTests {
  @Test(
    "Proof of what is named brings the level, and without any one of it does not",
    arguments: 1...400)
  func raises(_ seed: Int) throws {
    let assessment = try RandomStudy(seed: UInt64(seed)).assessment
    let scorecard = Scorecard(assessment, agreement: false)
    let all = Proof.all(assessment, scorecard)
    for (claimed, evidenced) in zip(scorecard.claimed.elements, scorecard.evidenced.elements) {
      let goal = min(claimed.levelLow ?? 0, claimed.target ?? .max)
      let isShort = evidenced.levelLow.map { $0 < goal } ?? false
      #expect(all.contains { $0.element == claimed.element } == isShort)
    }
    for proof in all {
      let questions = proof.collect.map(\.question)
      #expect(
        min(level(proof.element, assessment.proving(questions)), proof.goal) == proof.reachable)
      #expect((proof.reachable > proof.level) == !questions.isEmpty)
      for left in questions {
        let fewer = assessment.proving(questions.filter { $0 != left })
        #expect(level(proof.element, fewer) < proof.reachable)
      }
      #expect(proof.collect.allSatisfy { $0.state.isCollectable && $0.effect > 0 })
      #expect(proof.settle.allSatisfy { !$0.state.isCollectable && $0.effect > 0 })
      // Nothing else that may exist brings it further.
      let others = assessment.questionnaire.questions.indices.filter { index in
        let score = scorecard.questions[index]
        return score.state == .answered && !score.isContradicted
          && (!score.isExamined || isWeak(index, assessment))
      }
      #expect(
        min(level(proof.element, assessment.proving(others)), proof.goal) <= proof.reachable)
      if proof.reachable < proof.goal { #expect(!proof.settle.isEmpty) }
      let effects = proof.collect.map(\.effect)
      #expect(zip(effects, effects.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
    }
  }

  private func level(_ element: Int, _ assessment: Assessment) -> Int {
    Scorecard(assessment, agreement: false).evidenced.elements
      .first { $0.element == element }?.levelLow ?? 0
  }

  private func isWeak(_ question: Int, _ assessment: Assessment) -> Bool {
    let links = assessment.evidence.filter { $0.lapse(on: assessment.date) == nil }
      .flatMap(\.supports).filter { $0.question == question }
    return !links.isEmpty && links.allSatisfy { $0.shows == nil }
  }

  /// State of the only question of `process`, answered with the highest choice; enough: record.
  @Test(
    "Why the evidence says less",
    arguments: [
      ("", "", Proof.State.notExamined),
      ("{ id: e, title: E, strength: statement, supports: [ steady ] }", "", .tooWeak),
      (
        "{ id: e, title: E, strength: record, supports: [ steady ], expires: 2026-10-30 }", "",
        .lapsed
      ),
      (
        "{ id: e, title: E, strength: record, supports: [ steady ], dated: 2026-11-01 }", "",
        .lapsed
      ),
      (
        "{ id: e, title: E, strength: record, supports: { steady: { shows: none } } }", "",
        .showsLess
      ),
      (
        "{ id: e, title: E, strength: record, supports: [ steady ], contradicts: { steady: none } }",
        "", .contradicted
      ),
      ("{ id: e, title: E, strength: record, contradicts: { steady: all } }", "", .contradicted),
      ("", "steady: Asked twice", .nothingFound),
      (
        "{ id: e, title: E, strength: statement, supports: [ steady ] }", "steady: Asked twice",
        .tooWeak
      ),
    ])
  func states(_ piece: String, _ absent: String, _ state: Proof.State) throws {
    let folder = try Folder(
      Small.files.merging([
        "answers/mk.yml": "schema: answers/1\nby: mk\nanswers: { steady: { choice: all } }\n",
        "evidence.yml":
          "schema: evidence/1\nevidence: [ \(piece) ]\nnothing-found: { \(absent) }\n",
        "findings.yml": "schema: findings/1\nfindings: []\n",
      ]) { $1 })
    let assessment = try #require(Loaded(folder.path).assessment)
    let all = Proof.all(assessment, Scorecard(assessment))
    let proof = try #require(all.first { $0.element == 2 })
    #expect((proof.level, proof.goal) == (0, 1))
    let items = state.isCollectable ? proof.collect : proof.settle
    #expect(items.map(\.state) == [state])
    #expect(proof.collect.isEmpty == !state.isCollectable)
    #expect(proof.reachable == (state.isCollectable ? 1 : 0))
  }

  @Test("Where the evidence bears out what is claimed nothing is missing")
  func enough() throws {
    let assessment = try RandomStudy(seed: 7).assessment
    let proven = assessment.proving(Array(assessment.questionnaire.questions.indices))
    var clean = proven
    clean.nothingFound = [:]
    for index in clean.evidence.indices { clean.evidence[index].contradicts = [] }
    #expect(Proof.all(clean, Scorecard(clean, agreement: false)).isEmpty)
  }
}

extension Assessment {
  /// With a piece of evidence, strong enough, for each of some questions.
  fileprivate func proving(_ questions: [Int]) -> Assessment {
    var proven = self
    for question in questions {
      var piece = evidencePiece
      piece.strength = questionnaire.questions[question].enough
      piece.supports = [Evidence.Support(question: question)]
      proven.evidence.append(piece)
    }
    return proven
  }

  private var evidencePiece: Evidence { Evidence(id: "proof", title: "P") }
}

extension Evidence {
  fileprivate init(id: String, title: String) {
    self.init(id: id, title: title, strength: .record, supports: [], contradicts: [])
  }
}
