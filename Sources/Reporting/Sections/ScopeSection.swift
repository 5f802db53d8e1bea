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
      id: "scope", title: [.text("About this assessment")], blocks: blocks, startsPage: true)
  }

  private func facts() -> [Fact] {
    let assessors = about.assessors.compactMap(pages.who)
    let rows: [(String, [String])] = [
      ("Client", about.client), ("Objectives", about.objectives), ("Criteria", about.criteria),
      ("Units", about.units), ("Period", about.period), ("Assessors", assessors),
      ("Independence", about.independence), ("Sampling", about.sampling),
      ("Not covered", about.notCovered), ("Distribution", about.distribution),
    ]
    return rows.filter { !$0.1.isEmpty }.map { term, values in
      Fact([.text(term)], Array(values.map { [.text($0)] }.joined(separator: [.lineBreak])))
    }
  }

  private var progress: String {
    let progress = report.progress
    var parts = ["\(progress.answered) answered"]
    if progress.notApplicable > 0 { parts.append("\(progress.notApplicable) found not applicable") }
    if progress.unanswered > 0 { parts.append("\(progress.unanswered) still open") }
    let all = progress.answered + progress.notApplicable + progress.unanswered
    if report.confidentiality.respondents == 0 {
      return "\(all) question\(all == 1 ? " is" : "s are") asked; nobody has answered yet."
    }
    var text =
      "\(all) question\(all == 1 ? "" : "s") \(all == 1 ? "was" : "were") asked of "
      + "\(Words.count(report.confidentiality.respondents, "person", "people")): \(Words.list(parts))."
    if progress.outOfScope > 0 {
      text +=
        " \(progress.outOfScope) more \(progress.outOfScope == 1 ? "is" : "are") out of scope."
    }
    return text
  }

  private func exclusions() -> [Block] {
    guard !report.exclusions.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: [.text("Elements left out")], columns: [.init("Element"), .init("Reason")],
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
          caption: [.text("Sessions")],
          columns: [.init("Date"), .init("Place"), .init("What")],
          rows: about.sessions.map { session in
            Table.Row(
              [session.date.map(Words.date), session.place, session.what].map { [.text($0 ?? "–")] }
            )
          }))
    ]
  }

  private func people() -> [Block] {
    if report.confidentiality.names == "hidden" {
      return [
        .text(
          "Who took part is kept confidential: nobody is named, and no answer or note is tied to a role."
        )
      ]
    }
    guard !report.people.isEmpty else { return [] }
    let isNamed = report.people.contains { $0.name != nil }
    let columns =
      (isNamed ? [Table.Column("Name")] : []) + [
        .init("Role"), .init("Group"), .init("Choices given", .trailing),
      ]
    return [
      .table(
        Table(
          caption: [.text("People")], columns: columns,
          rows: report.people.map { person in
            Table.Row(
              (isNamed ? [[.text(person.name ?? "–")]] : []) + [
                [.text(person.role ?? "–")], [.text(person.group ?? "–")],
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
          caption: [.text("Facts that decide which questions apply")],
          columns: [.init("Question"), .init("Answer")],
          rows: report.profile.map {
            Table.Row([Inline.marked($0.ask), [.text($0.value ?? "not given")]])
          }))
    ]
  }

  private func strays() -> [Block] {
    guard !report.strays.isEmpty else { return [] }
    return [
      .callout(
        Callout(
          .caution, title: [.text("Entries without effect")],
          blocks: [
            .text(
              "These entries are about questions that this version of the questionnaire does not have. "
                + "They are kept in the files and count nowhere."),
            .bullets(report.strays.map { [.code($0.question), .text(" in \($0.file)")] }),
          ]))
    ]
  }
}
