import Spreadsheets

extension Views {
  /// One row for each tag.
  func tags() -> Worksheet {
    Worksheet(
      id: "tags", title: say("Tags"),
      columns: [
        Column("id", say("Id")), Column("kind", say("Kind")), Column("title", say("Title")),
        Column("claimed", say("Claimed %"), .percent),
        Column("evidenced", say("Evidenced %"), .percent),
        Column("coverage", say("Coverage"), .share),
        Column("evidenced-coverage", say("Coverage examined"), .share),
      ],
      rows: report.tags.map { tag in
        [
          .text(tag.id), term(tag.kind),
          .text(report.definitions.tags.first { $0.id == tag.id }?.title), .number(tag.claimed),
          .number(tag.evidenced), .number(tag.coverage), .number(tag.evidencedCoverage),
        ]
      })
  }

  /// How far the answers agree: all together, then by element.
  func agreement() -> Worksheet {
    let whole: [Cell] = [
      .text("organization"), .text(report.assessment.organization),
      .number(report.agreement.withinOneStep), .number(report.agreement.alpha),
    ]
    return Worksheet(
      id: "agreement", title: say("Agreement"),
      columns: [
        Column("id", say("Id")), Column("title", say("Title")),
        Column("within-one-step", say("Pairs within one step"), .share),
        Column("alpha", say("Krippendorff's alpha"), .number),
      ],
      rows: [whole]
        + report.agreement.elements.map {
          [.text($0.id), title(ofElement: $0.id), .number($0.withinOneStep), .empty]
        })
  }

  /// One row for each element and each group of people that is large enough to be shown.
  func groups() -> Worksheet {
    Worksheet(
      id: "groups", title: say("Groups of people"),
      columns: [
        Column("element", say("Element")), Column("title", say("Title")),
        Column("group", say("Group")), Column("people", say("People"), .whole),
        Column("median", say("Median"), .number),
      ],
      rows: report.groups.map {
        [
          .text($0.element), title(ofElement: $0.element), .text($0.group), .number($0.people),
          .number($0.median),
        ]
      })
  }
}
