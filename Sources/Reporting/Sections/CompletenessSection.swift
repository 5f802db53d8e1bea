import Documents

/// What an audit report states after ISO 19011:2018, 6.5.1, and whether this one does.
struct CompletenessSection {
  let pages: Pages

  private var report: Report { pages.report }
  private var about: Report.AboutResult { report.about }

  /// One item of the list: whether it is stated, and where it comes from or what is to be filled in.
  private struct Item {
    var title: String
    var isStated: Bool
    /// Whether it may not be told here.
    var isWithheld = false
    /// Where it stands, or which key of which file it belongs in.
    var place: String
  }

  func section() -> Section {
    let required = required()
    let missing = required.filter { !$0.isStated }
    let verdict =
      missing.isEmpty
      ? pages.say("Everything that a report should state is stated.")
      : pages.say(
        missing.count, one: "One thing that a report should state is missing.",
        other:
          "\(Words.sentence(pages.words.number(missing.count))) things that a report should state are missing."
      )
    return Section(
      id: "completeness", title: [.text(pages.say("Completeness"))],
      blocks: [
        .text(
          pages.say(
            "This report is held against the contents that ISO 19011:2018 gives for audit reports in 6.5.1. It is a self-assessment and no audit; the list serves as a checklist."
          )),
        .lead([.text(verdict)]),
        .table(table(pages.say("Should be stated"), required)),
        .table(table(pages.say("Can be stated"), optional())),
        .table(table(pages.say("Beyond that list"), beyond())),
      ], startsPage: true)
  }

  private func required() -> [Item] {
    let sampling = !about.sampling.isEmpty
    return [
      item(pages.say("Objectives"), !about.objectives.isEmpty, "about.objectives"),
      item(
        pages.say("Scope: organization, functions, processes"), !about.units.isEmpty, "about.units"),
      item(pages.say("Client"), !about.client.isEmpty, "about.client"),
      item(
        pages.say("Assessors and participants"), !about.assessors.isEmpty, "about.assessors",
        isWithheld: isHidden),
      item(
        pages.say("Dates and places"),
        about.sessions.contains { $0.date != nil && $0.place != nil },
        "about.sessions"),
      item(pages.say("Criteria"), !about.criteria.isEmpty, "about.criteria"),
      item(
        pages.say("Findings and the evidence for them"),
        report.questions.contains(where: \.examined),
        "evidence.yml", pages.say("Claims and their evidence")),
      item(
        pages.say("Conclusions"), report.statements.isEmpty == false, "findings.yml",
        pages.say("Ratings and findings")),
      item(
        pages.say("To what degree the criteria are fulfilled"), report.progress.answered > 0,
        "answers/", pages.say("Ratings and findings")),
      item(
        pages.say("Diverging opinions that stay"), true, "consensus.yml",
        pages.say("Diverging views")),
      item(
        pages.say("That this is a sample, with the risk in it"), sampling, "about.sampling"),
    ]
  }

  private func optional() -> [Item] {
    let ratings = pages.say("Ratings and findings")
    let ownText = pages.say("a text of your own in the report definition")
    return [
      item(pages.say("Plan and schedule"), !about.sessions.isEmpty, "about.sessions"),
      item(pages.say("How it was done, and what made it less reliable"), false, ownText),
      item(pages.say("That the objectives were met"), false, ownText),
      item(
        pages.say("What was in scope and not covered, and why"),
        !about.notCovered.isEmpty || !report.exclusions.isEmpty, "about.not-covered"),
      item(pages.say("Summary of conclusions and main findings"), true, "findings.yml", ratings),
      item(
        pages.say("Good practice"), report.statements.contains { $0.kind == "strength" },
        "findings.yml", ratings),
      item(pages.say("Follow-up that was agreed"), false, ownText),
      item(
        pages.say("Who receives it, and what is confidential"), !about.distribution.isEmpty,
        "about.distribution"),
      item(pages.say("What follows for later audits"), false, ownText),
    ]
  }

  /// What readers of a self-assessment want to know beside that list.
  private func beyond() -> [Item] {
    [
      item(pages.say("Period looked at"), !about.period.isEmpty, "about.period"),
      item(
        pages.say("Independence of the assessors"), !about.independence.isEmpty,
        "about.independence"),
    ] + seal
  }

  /// Whether the seal holds, if there is one.
  private var seal: [Item] {
    guard let seal = report.seal else { return [] }
    return [
      Item(
        title: pages.say("A seal that holds"), isStated: seal.holds,
        place: pages.say("Proof of origin"))
    ]
  }

  private var isHidden: Bool { report.confidentiality.names == "hidden" }

  /// `key` is where it is to be written, `section` where it stands if not among the facts about the
  /// assessment.
  private func item(
    _ title: String, _ isStated: Bool, _ key: String, _ section: String? = nil,
    isWithheld: Bool = false
  ) -> Item {
    let stands = section ?? pages.say("About this assessment")
    let file = key.hasPrefix("about.") ? pages.say("\(key) in assessment.yml") : key
    return Item(
      title: title, isStated: isStated || isWithheld, isWithheld: isWithheld,
      place: isWithheld
        ? pages.say("Withheld, since who took part is kept confidential")
        : isStated ? stands : pages.say("To be written in \(file)"))
  }

  private func table(_ caption: String, _ items: [Item]) -> Table {
    Table(
      caption: [.text(caption)],
      columns: [
        .init(pages.say("Content")), .init(pages.say("Stated")), .init(pages.say("Where")),
      ],
      rows: items.map { item in
        Table.Row([
          [.text(item.title)],
          [
            .badge(
              item.isWithheld
                ? pages.say("withheld") : item.isStated ? pages.say("yes") : pages.say("no"),
              item.isWithheld ? .neutral : item.isStated ? .good : .caution)
          ], [.text(item.place)],
        ])
      })
  }
}
