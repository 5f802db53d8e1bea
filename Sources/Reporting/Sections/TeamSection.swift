import Documents
import YAML

/// One plain page for the people who gave the answers: what it is about, what is good, what changes.
struct TeamSection {
  let pages: Pages

  private var report: Report { pages.report }

  func section() -> Section {
    Section(
      id: "team", title: [.text(pages.say("What came of our assessment"))],
      blocks: [.lead([.text(opening)])] + pyramid() + strengths() + changes() + use(),
      startsPage: true)
  }

  private var opening: String {
    let people = report.confidentiality.respondents
    let asked = report.questions.count
    let answered = report.progress.answered
    if people == 0 {
      return pages.say("Nobody has answered yet. What comes of it will stand here.")
    }
    return pages.say(
      people,
      one:
        "One person was asked \(asked) questions on how we serve our customers; \(answered) are answered.",
      other:
        "\(Words.sentence(pages.words.number(people))) people were asked \(asked) questions on how we serve our customers; \(answered) are answered."
    )
  }

  /// The levels from the top down, with where the organization is.
  private func pyramid() -> [Block] {
    let card = report.claimed.organization
    let reached = card?.levelLow
    let rows = pages.levels.enumerated().reversed().map { index, level -> [Inline] in
      let title: [Inline] = [.strong([.text("\(index + 1) \(level.title)")])]
      let meaning =
        level.meaning.map { pages.words.tell("\(title): \(Inline.marked($0))") } ?? title
      let isHere = reached == index + 1
      return meaning
        + (isHere ? [.text(" "), .badge(pages.say("We are here"), .accent)] : [])
    }
    var blocks: [Block] = [
      .heading([.text(pages.say("The steps of good service"))]),
      .text(pages.say("Each step rests on those below it. Read from the bottom up.")),
      .bullets(rows),
    ]
    if reached == 0 {
      blocks.append(
        .text(pages.say("We do not stand on the first step yet; that is what we work on first.")))
    } else if card == nil {
      blocks.append(
        .text(pages.say("Part was left out of this assessment, so no step is given for the whole."))
      )
    } else if let reached, let proven = report.evidenced.organization?.levelLow, proven < reached {
      blocks.append(
        .text(
          pages.say(
            "That is what we say ourselves; what could be proven so far is level \(proven).")))
    }
    return blocks
  }

  private func strengths() -> [Block] {
    let strengths = Highlights(pages).strengths
    let lines: [[Inline]] =
      strengths.isEmpty
      ? [
        [
          .text(
            pages.say(
              "Nothing is in place widely enough yet. That is no one's fault; it is the start."))
        ]
      ]
      : strengths.map { question in
        let answer =
          question.wording.map(Inline.marked)
          ?? [.text(Words.sentence(pages.label(question.value, of: question)) + ".")]
        return [.strong(Inline.marked(question.ask)), .text(" ")] + answer
      }
    return [.heading([.text(pages.say("What we do well"))]), .bullets(lines)]
  }

  /// What was decided and is not done, soonest first; else what the plan starts with.
  private func changes() -> [Block] {
    let decided = report.actions.filter { $0.decision == "accepted" && $0.status != "done" }
      .sorted { ($0.due ?? "9999") < ($1.due ?? "9999") }
    var lines = decided.prefix(3).map { action in
      line(
        action,
        action.due.map { pages.say("by \(pages.words.date($0))") }
          ?? pages.within(action.within))
    }
    if let view = PlanView(pages) {
      let known = Set(decided.map(\.id))
      let planned = view.roadmap.steps.filter { !known.contains($0.action) }
      for step in planned.prefix(3 - lines.count) {
        guard let action = view.action(step) else { continue }
        let when = Day(report.assessment.date).map { day in
          pages.say("proposed, by \(pages.words.month(day.adding(months: step.end)))")
        }
        lines.append(line(action, when ?? pages.within(action.within)))
      }
    }
    guard !lines.isEmpty else { return [] }
    return [.heading([.text(pages.say("What changes"))]), .bullets(lines)]
  }

  private func line(_ action: Report.ActionResult, _ when: String) -> [Inline] {
    let owner = (pages.who(action.assigned) ?? action.owner).map { pages.say("led by: \($0)") }
    let facts = [when, owner].compactMap { $0 }.joined(separator: ", ")
    return [.strong(pages.title(of: action)), .text(" (\(facts))")]
  }

  private func use() -> [Block] {
    let settled = report.questions.count { $0.consensus != nil }
    let groups = report.confidentiality.groupsFrom
    var lines = [
      pages.say("Nobody's single answers are shown to anyone in this report.") + " "
        + (report.confidentiality.names == "hidden"
          ? pages.say("Nobody is named, and no remark is tied to a role.")
          : report.confidentiality.names == "roles"
            ? pages.say("People appear by their role, not by name.")
            : pages.say("People agreed to appear by name.")),
      pages.say("A group's answers are shown only where \(groups) people or more answered."),
      pages.say(
        "Where answers differed, the middle one stands, or what the group agreed; no answer was changed or dropped."
      ),
    ]
    if settled > 0 {
      lines.append(
        pages.say(
          settled, one: "One question was talked over and agreed in the group.",
          other:
            "\(Words.sentence(pages.words.number(settled))) questions were talked over and agreed in the group."
        ))
    }
    return [
      .heading([.text(pages.say("How your answers were used"))]),
      .bullets(lines.map { [.text($0)] }),
    ]
  }
}
