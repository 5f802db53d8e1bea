import Modeling
import Scoring
import YAML

extension Explanation {
  /// From who answered what to the settled and the evidenced value.
  func question(_ index: Int) -> [String] {
    let question = assessment.questionnaire.questions[index]
    let score = scorecard.questions[index]
    let model = assessment.model
    var lines = [
      "Question \(question.id)", question.ask, "",
      "Element: \(model.elements[question.element].id)   Level: \(level(question.level))   Weight: \(question.weight)",
      "",
    ]
    lines += answers(index) + [""]
    lines += settling(index, score) + [""]
    lines += evidence(index, question, score)
    if score.state != .outOfScope {
      lines += [
        "",
        "Where it counts: explain element '\(model.elements[question.element].id)'.",
      ]
    }
    return lines
  }

  private func answers(_ index: Int) -> [String] {
    let scale = assessment.questionnaire.scale(of: index)
    let hidden = report.confidentiality.names == "hidden"
    var lines: [String] = []
    for sheet in assessment.sheets {
      let mark = sheet.marks[index]
      let remark = sheet.remarks[index]
      let words: String
      if let choice = mark.choice {
        words = "\(scale.choices[choice].id) (\(scale.choices[choice].value))"
      } else if mark == .notApplicable {
        words = "not applicable: \(remark?.reason ?? "")"
      } else if mark == .unknown {
        words = remark?.reason.map { "unknown: \($0)" } ?? "unknown"
      } else {
        continue
      }
      lines.append("  \(hidden ? "a respondent" : who(sheet.by)): \(words)")
    }
    if hidden { lines.sort() }
    return lines.isEmpty ? ["Nobody answered."] : ["Answers:"] + lines
  }

  private func who(_ id: String) -> String {
    guard let person = assessment.people.first(where: { $0.id == id }) else { return id }
    let label = report.confidentiality.names == "named" ? person.name ?? id : person.role
    return label ?? person.group ?? "a respondent"
  }

  private func settling(_ index: Int, _ score: QuestionScore) -> [String] {
    if score.state == .outOfScope {
      let isExcluded = !assessment.isAssessed(assessment.questionnaire.questions[index].element)
      return [
        "Out of scope: \(isExcluded ? "its element is left out" : "the profile rules it out"). It is in no figure."
      ]
    }
    if let consensus = assessment.consensus[index] {
      let scale = assessment.questionnaire.scale(of: index)
      let what = consensus.choice.map { "\(scale.choices[$0].id) (\(scale.choices[$0].value))" }
      var lines = ["Settled by consensus: \(what ?? "not applicable")"]
      if let reason = consensus.reason { lines.append("  Reason: \(reason)") }
      lines += consensus.dissent.map {
        "  Dissent\(report.confidentiality.names == "hidden" ? "" : " of " + who($0.by)): \($0.text)"
      }
      return lines
    }
    switch score.state {
    case .answered:
      let tally = Tally(assessment.sheets, questions: assessment.questionnaire.questions.count)
      let scale = assessment.questionnaire.scale(of: index)
      let values = scale.choices.enumerated().flatMap { position, choice in
        Array(repeating: String(choice.value), count: tally.count(index, choice: position))
      }
      return [
        "Settled: \(assessment.model.rating.combine.rawValue) of \(values.joined(separator: ", ")) = \(exact(score.value))"
      ]
    case .notApplicable:
      return ["Settled: not applicable, since nobody gave a choice and somebody said so."]
    default:
      return [
        "Open: no settled answer. It lowers coverage and counts as 0 only in the low figures."
      ]
    }
  }

  private func evidence(_ index: Int, _ question: Question, _ score: QuestionScore) -> [String] {
    guard let result = report.questions.first(where: { $0.id == question.id }) else { return [] }
    var lines = ["Evidence (a \(question.enough.rawValue) is enough):"]
    let scale = assessment.questionnaire.scale(of: index)
    for (links, words) in [(result.supports, "supports"), (result.contradictions, "contradicts")] {
      for link in links {
        let piece = pages.evidence(link.evidence)
        let shows = link.shows.map { ", shows \(scale.choices[$0].id)" } ?? ""
        let most =
          link.counts ? "at most \(exact(link.bearsOut))" : "does not count (\(piece?.lapse ?? ""))"
        lines.append("  \(link.evidence) (\(piece?.strength ?? "")) \(words)\(shows): \(most)")
      }
    }
    if let absent = result.nothingFound { lines.append("  nothing found: \(absent)") }
    guard score.isExamined else { return lines + ["  Not examined: no evidenced value."] }
    guard let value = score.value, let left = score.evidencedValue else {
      return lines + ["  Examined, but there is no settled value to limit."]
    }
    let supports = result.supports.filter(\.counts).map(\.bearsOut).max()
    let against = result.contradictions.filter(\.counts).map(\.bearsOut)
    let best =
      supports.map { "best support \(exact($0))" }
      ?? "no support, so \(exact(assessment.model.rating.nothing))"
    let terms = ["settled \(exact(value))", best] + against.map { "contradicted \(exact($0))" }
    return lines + ["Evidenced: the least of \(terms.joined(separator: ", ")) = \(exact(left))"]
  }
}
