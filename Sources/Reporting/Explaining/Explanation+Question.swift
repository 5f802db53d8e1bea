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
      say("Question \(question.id)"), question.ask, "",
      say(
        "Element: \(model.elements[question.element].id)   Level: \(level(question.level))   Weight: \(question.weight)"
      ),
      "",
    ]
    lines += answers(index) + [""]
    lines += settling(index, score) + [""]
    lines += evidence(index, question, score)
    if score.state != .outOfScope {
      lines += [
        "",
        say("Where it counts: explain element '\(model.elements[question.element].id)'."),
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
        words = say("not applicable: \(remark?.reason ?? "")")
      } else if mark == .unknown {
        words = remark?.reason.map { say("unknown: \($0)") } ?? say("unknown")
      } else {
        continue
      }
      lines.append(line(hidden ? say("a respondent") : who(sheet.by), words))
    }
    if hidden { lines.sort() }
    return lines.isEmpty ? [say("Nobody answered.")] : [say("Answers:")] + lines
  }

  private func who(_ id: String) -> String {
    guard let person = assessment.people.first(where: { $0.id == id }) else { return id }
    let label = report.confidentiality.names == "named" ? person.name ?? id : person.role
    return label ?? person.group.map(pages.words.term) ?? say("a respondent")
  }

  private func settling(_ index: Int, _ score: QuestionScore) -> [String] {
    if score.state == .outOfScope {
      let isExcluded = !assessment.isAssessed(assessment.questionnaire.questions[index].element)
      return [
        isExcluded
          ? say("Out of scope: its element is left out. It is in no figure.")
          : say("Out of scope: the profile rules it out. It is in no figure.")
      ]
    }
    if let consensus = assessment.consensus[index] {
      let scale = assessment.questionnaire.scale(of: index)
      let what = consensus.choice.map { "\(scale.choices[$0].id) (\(scale.choices[$0].value))" }
      var lines = [say("Settled by consensus: \(what ?? say("not applicable"))")]
      if let reason = consensus.reason { lines.append("  " + say("Reason: \(reason)")) }
      lines += consensus.dissent.map { dissent in
        "  "
          + (report.confidentiality.names == "hidden"
            ? say("Dissent: \(dissent.text)")
            : say("Dissent of \(who(dissent.by)): \(dissent.text)"))
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
      let isMedian = assessment.model.rating.combine == .median
      return [
        isMedian
          ? say("Settled: median of \(joined(values)) = \(exact(score.value))")
          : say("Settled: mean of \(joined(values)) = \(exact(score.value))")
      ]
    case .notApplicable:
      return [say("Settled: not applicable, since nobody gave a choice and somebody said so.")]
    default:
      return [
        say("Open: no settled answer. It lowers coverage and counts as 0 only in the low figures.")
      ]
    }
  }

  private func evidence(_ index: Int, _ question: Question, _ score: QuestionScore) -> [String] {
    guard let result = report.questions.first(where: { $0.id == question.id }) else { return [] }
    let words = pages.words
    var lines = [say("Evidence (enough: \(words.term(question.enough.rawValue))):")]
    let scale = assessment.questionnaire.scale(of: index)
    for (links, verb) in [
      (result.supports, say("supports")), (result.contradictions, say("contradicts")),
    ] {
      for link in links {
        let piece = pages.evidence(link.evidence)
        let shows = link.shows.map { say(", shows \(scale.choices[$0].id)") } ?? ""
        let most =
          link.counts
          ? say("at most \(exact(link.bearsOut))")
          : say("does not count (\(words.term(piece?.lapse ?? "")))")
        let strength = words.term(piece?.strength ?? "")
        lines.append(line("\(link.evidence) (\(strength)) \(verb)\(shows)", most))
      }
    }
    if let absent = result.nothingFound { lines.append("  " + say("nothing found: \(absent)")) }
    guard score.isExamined else { return lines + ["  " + say("Not examined: no evidenced value.")] }
    guard let value = score.value, let left = score.evidencedValue else {
      return lines + ["  " + say("Examined, but there is no settled value to limit.")]
    }
    let supports = result.supports.filter(\.counts).map(\.bearsOut).max()
    let against = result.contradictions.filter(\.counts).map(\.bearsOut)
    let best =
      supports.map { say("best support \(exact($0))") }
      ?? say("no support, so \(exact(assessment.model.rating.nothing))")
    let terms =
      [say("settled \(exact(value))"), best] + against.map { say("contradicted \(exact($0))") }
    return lines + [say("Evidenced: the least of \(joined(terms)) = \(exact(left))")]
  }
}
