import Modeling
import Planning
import Reporting

/// What proof would show that the evidence does not yet, element by element.
struct ProofTable {
  private let proof: [Proof]
  private let assessment: Assessment
  private let words: Words

  init(_ proof: [Proof], _ assessment: Assessment, _ words: Words) {
    self.proof = proof
    self.assessment = assessment
    self.words = words
  }

  var lines: [String] {
    [words.say("What proof would show:")] + proof.flatMap(element)
  }

  private func element(_ proof: Proof) -> [String] {
    let element = assessment.model.elements[proof.element]
    let name = [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
    let raised =
      proof.collect.isEmpty
      ? words.say("evidenced level \(proof.level); proof alone does not raise it")
      : words.say("evidenced level \(proof.level), level \(proof.reachable) with proof of this")
    var lines = ["  " + words.pair(name, raised)] + proof.collect.map { "    " + line($0) }
    if !proof.settle.isEmpty {
      lines.append("    " + words.say("To settle before level \(proof.goal):"))
      lines += proof.settle.map { "      " + line($0) }
    }
    return lines
  }

  private func line(_ item: Proof.Item) -> String {
    let question = assessment.questionnaire.questions[item.question]
    let state = state(item.state)
    let titles = question.evidence.prefix(2).map(\.title)
    guard item.state.isCollectable else { return words.pair(question.id, state) }
    let strength = words.term(question.enough.rawValue)
    let enough =
      titles.isEmpty
      ? words.say("\(state); enough: \(strength)")
      : words.say(
        "\(state); enough: \(strength), such as \(titles.map(words.quoted).joined(separator: ", "))"
      )
    return words.pair(question.id, enough)
  }

  private func state(_ state: Proof.State) -> String {
    switch state {
    case .notExamined: words.say("not examined")
    case .tooWeak: words.say("proof too weak")
    case .lapsed: words.say("proof does not count on the day")
    case .showsLess: words.say("the evidence shows less")
    case .contradicted: words.say("the evidence speaks against it")
    case .nothingFound: words.say("looked for and not found")
    }
  }
}
