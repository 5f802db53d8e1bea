import Documents

/// What was assessed, why, by whom and when, and what was left out.
struct ScopeSection {
  let pages: Pages

  private var report: Report { pages.report }
  private var about: Report.AboutResult { report.about }

  func section() -> Section {
    var blocks: [Block] = []
    let facts = facts()
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    blocks.append(.text(progress))
    blocks += exclusions() + sessions() + people() + profile() + strays()
    return Section(
      id: "scope", title: [.text(pages.say("About this assessment"))], blocks: blocks,
      startsPage: true)
  }

  private func facts() -> [Fact] {
    let assessors = about.assessors.compactMap(pages.who)
    let rows: [(String, [String])] = [
      (pages.say("Client"), about.client), (pages.say("Objectives"), about.objectives),
      (pages.say("Criteria"), about.criteria), (pages.say("Units"), about.units),
      (pages.say("Period"), about.period), (pages.say("Assessors"), assessors),
      (pages.say("Independence"), about.independence), (pages.say("Sampling"), about.sampling),
      (pages.say("Not covered"), about.notCovered),
      (pages.say("Distribution"), about.distribution),
    ]
    return rows.filter { !$0.1.isEmpty }.map { term, values in
      Fact([.text(term)], Array(values.map { [.text($0)] }.joined(separator: [.lineBreak])))
    }
  }

  private var progress: String {
    let progress = report.progress
    var parts = [pages.say("\(progress.answered) answered")]
    if progress.notApplicable > 0 {
      parts.append(pages.say("\(progress.notApplicable) found not applicable"))
    }
    if progress.unanswered > 0 { parts.append(pages.say("\(progress.unanswered) still open")) }
    let all = progress.answered + progress.notApplicable + progress.unanswered
    if report.confidentiality.respondents == 0 {
      return pages.say(
        all, one: "\(all) question is asked; nobody has answered yet.",
        other: "\(all) questions are asked; nobody has answered yet.")
    }
    let people = report.confidentiality.respondents
    let respondents = pages.say(
      people, one: "one person", other: "\(pages.words.number(people)) people")
    let list = pages.words.list(parts)
    let text = pages.say(
      all, one: "\(all) question was asked of \(respondents): \(list).",
      other: "\(all) questions were asked of \(respondents): \(list).")
    let more = progress.outOfScope
    guard more > 0 else { return text }
    return text + " "
      + pages.say(
        more, one: "\(more) more is out of scope.", other: "\(more) more are out of scope.")
  }

  private func exclusions() -> [Block] {
    guard !report.exclusions.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pages.say("Elements left out"))],
          columns: [.init(pages.say("Element")), .init(pages.say("Reason"))],
          rows: report.exclusions.map {
            Table.Row([[.text(pages.heading(ofElement: $0.element))], [.text($0.reason)]])
          }))
    ]
  }

  private func sessions() -> [Block] {
    guard !about.sessions.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pages.say("Sessions"))],
          columns: [.init(pages.say("Date")), .init(pages.say("Place")), .init(pages.say("What"))],
          rows: about.sessions.map { session in
            Table.Row(
              [session.date.map(pages.words.date), session.place, session.what].map {
                [.text($0 ?? "–")]
              }
            )
          }))
    ]
  }

  private func people() -> [Block] {
    if report.confidentiality.names == "hidden" {
      return [
        .text(
          pages.say(
            "Who took part is kept confidential: nobody is named, and no answer or note is tied to a role."
          ))
      ]
    }
    guard !report.people.isEmpty else { return [] }
    let isNamed = report.people.contains { $0.name != nil }
    let columns =
      (isNamed ? [Table.Column(pages.say("Name"))] : []) + [
        .init(pages.say("Role")), .init(pages.say("Group")),
        .init(pages.say("Choices given"), .trailing),
      ]
    return [
      .table(
        Table(
          caption: [.text(pages.say("People"))], columns: columns,
          rows: report.people.map { person in
            Table.Row(
              (isNamed ? [[.text(person.name ?? "–")]] : []) + [
                [.text(person.role ?? "–")], [.text(person.group.map(pages.words.term) ?? "–")],
                [.text(String(person.answered))],
              ])
          }))
    ]
  }

  private func profile() -> [Block] {
    guard !report.profile.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text(pages.say("Facts that decide which questions apply"))],
          columns: [.init(pages.say("Question")), .init(pages.say("Answer"))],
          rows: report.profile.map {
            Table.Row([Inline.marked($0.ask), [.text($0.value ?? pages.say("not given"))]])
          }))
    ]
  }

  private func strays() -> [Block] {
    guard !report.strays.isEmpty else { return [] }
    return [
      .callout(
        Callout(
          .caution, title: [.text(pages.say("Entries without effect"))],
          blocks: [
            .text(
              pages.say(
                "These entries are about questions that this version of the questionnaire does not have. They are kept in the files and count nowhere."
              )),
            .bullets(report.strays.map { pages.tell("\([.code($0.question)]) in \($0.file)") }),
          ]))
    ]
  }
}
