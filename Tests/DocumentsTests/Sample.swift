import Documents

/// A document that uses every block.
enum Sample {
  static let document = Document(
    cover: Cover(
      kicker: [.text("Service excellence gap report")],
      title: [.text("Hotel Seeblick")],
      subtitle: [.text("Where we stand, what it rests on, and which steps come first.")],
      facts: [
        Fact([.text("Prepared for")], [.text("Board of Hotel Seeblick AG")]),
        Fact([.text("Assessed")], [.text("3 to 14 March 2025, 23 respondents")]),
        Fact([.text("Basis")], [.text("ISO 23592:2021")]),
        Fact([.text("Target")], [.text("Level 4 by the end of 2026")]),
      ],
      notice: [.text("Draft for discussion, not for distribution")]),
    sections: [summary, picture, details, appendix, questions])

  static let summary = Section(
    id: "summary", title: [.text("Summary")],
    blocks: [
      .lead([
        .text("Two of five steps are secured; "), .strong([.text("evidence")]),
        .text(", not performance, holds back the third."),
      ]),
      .paragraph([
        .text("Respondents rate the house "), .strong([.text("71 %")]),
        .text(" on average, but the documents support only "), .strong([.text("54 %")]),
        .text(". The difference is largest in "), .link([.text("culture")], to: "#row-culture"),
        .text(
          ", where practice is lived and hardly written down. The full method is described in "),
        .link([.text("the handbook")], to: "https://example.org/handbook?a=1&b=2"),
        .text("; file names such as "), .code("evidence/2025|03.pdf"),
        .text(" refer to the folder "),
        .text("handed over with this report."),
      ]),
      .callout(
        Callout(
          .caution, title: [.text("Three answers rest on one person")],
          blocks: [
            .paragraph([
              .text("They are counted, and marked "), .badge("L−", .neutral),
              .text(" until a second person has answered."),
            ])
          ])),
      .callout(Callout(.good, title: [.text("Complaint handling is secured")], blocks: [])),
      .callout(
        Callout(
          .poor, title: [.text("No evidence for the promise")],
          blocks: [.paragraph([.text("Nobody could show when it was last reviewed.")])])),
      .callout(
        Callout(
          .neutral, title: [.text("How to read the figures")],
          blocks: [.paragraph([.text("Percent of what the questionnaire asks for.")])])),
      .heading([.text("First steps")]),
      .list(
        [
          [.paragraph([.text("Write down the service promise and have the board sign it.")])],
          [
            .paragraph([.text("Give every complaint one owner.")]),
            .list(
              [
                [.paragraph([.text("Reception: shift leader")])],
                [.paragraph([.text("Housekeeping: floor manager")])],
              ], ordered: false),
          ],
          [.paragraph([.text("Measure again in September.")])],
        ], ordered: true),
    ])

  static let picture = Section(
    id: "profile", title: [.text("Profile")],
    blocks: [.paragraph([.text("Three views of the same answers.")])],
    sections: [
      Section(id: "pyramid-section", title: [.text("Steps")], blocks: [.chart(Charts.pyramid)]),
      Section(id: "fields", title: [.text("Fields")], blocks: [.chart(Charts.heatMap)]),
      Section(id: "shape", title: [.text("Shape")], blocks: [.chart(Charts.radar)]),
    ], startsPage: true)

  static let details = Section(
    id: "details", title: [.text("Details by element")],
    blocks: [
      .facts([
        Fact([.text("Respondents")], [.text("23 of 31 invited")]),
        Fact([.text("Documents seen")], [.text("64, of which 11 older than two years")]),
        Fact([.text("Longest word")], [.text("Dienstleistungsqualitätsverbesserungsmaßnahmen")]),
      ]),
      .table(wide),
      .quote(
        [.text("We all know what the guest wants. We have just never written it down.")],
        by: [.text("Front office, 14 years in the house")]),
      .quote([.text("כולם מכירים את האורחים שלנו")], by: []),
      .details(
        id: "answers-culture", summary: [.text("All answers on culture")],
        [
          .paragraph([.text("The answers in the order of the questionnaire.")]),
          .table(narrow),
        ]),
      .details(
        id: nil, summary: [.text("All answers on leadership")],
        [.paragraph([.text("None differs from the agreed value.")])]),
    ], startsPage: true)

  static let appendix = Section(
    id: "appendix", title: [.text("Method and limits")],
    blocks: [
      .paragraph([
        .text("A figure is the share of the points that the answers earn."), .lineBreak,
        .emphasis([.text("Not asked")]), .text(" counts neither for nor against."),
      ]),
      .list(
        [
          [.paragraph([.text("Answers were given between the dates on the cover.")])],
          [.paragraph([.text("Evidence was seen, not copied.")])],
        ], ordered: false),
    ],
    sections: [
      Section(
        id: "terms", title: [.text("Terms")],
        blocks: [.paragraph([.text("Claimed is what was answered; evidenced is what was shown.")])],
        sections: [
          Section(
            id: "letters", title: [.text("Letters")],
            blocks: [
              .paragraph([
                .badge("N", .step(0, of: 4)), .text(" "), .badge("P", .step(1, of: 4)),
                .text(" "), .badge("L", .step(2, of: 4)), .text(" "),
                .badge("F", .step(3, of: 4)), .text(" from not to fully achieved."),
              ])
            ])
        ])
    ])

  static let questions = Section(
    id: "questions", title: [.text("Every question")],
    sections: [
      Section(
        id: "questions-culture", title: [.text("Culture")],
        sections: [
          question("promise", "Is there a written service promise?"),
          question("first-week", "Do new staff hear it in their first week?"),
        ]),
      Section(
        id: "questions-vision", title: [.text("Vision")],
        sections: [question("vision", "Does the board repeat the vision?")]),
    ], startsPage: true, form: .filtered)

  private static func question(_ id: String, _ text: String) -> Section {
    Section(
      id: "question-" + id, title: [.text(text)],
      blocks: [
        .facts([Fact([.text("Answer")], [.text("2 of 4")])]),
        .quote([.text("It hangs on the wall.")], by: [.text("Front office")]),
      ], form: .folded)
  }

  static let narrow = Table(
    caption: [.text("Answers")],
    columns: [Table.Column([.text("Question")]), Table.Column([.text("Points")], .trailing)],
    rows: [
      Table.Row([[.text("Is there a written service promise?")], [.text("2 of 4")]]),
      Table.Row([[.text("Do new staff hear it in their first week?")], [.text("4 of 4")]]),
    ], hasRowHeaders: false)

  static let wide = Table(
    caption: [.text("Gaps, largest first")],
    columns: [
      Table.Column([.text("Element")]), Table.Column([.text("State")], .center),
      Table.Column([.text("Claimed")], .trailing), Table.Column([.text("Evidenced")], .trailing),
      Table.Column([.text("Next step")]), Table.Column([.text("By")]),
    ],
    rows: [
      row(
        "culture", "Service excellence culture", 1, "62.5", "37.5", "Write down the promise",
        "May"),
      row(
        "vision", "Vision, mission and strategy", 2, "75.0", "58.3", "Have the board sign it",
        "June"),
      row(
        "needs", "Understanding customer needs, expectations and desires", 0, "41.7", "25.0",
        "Interview twelve guests a month and keep the notes where the next shift finds them", "July"
      ),
      row("resources", "Employees’ engagement", 3, "91.7", "87.5", "Keep", "–"),
    ])

  private static func row(
    _ id: String, _ name: String, _ step: Int, _ claimed: String, _ evidenced: String,
    _ next: String, _ by: String
  ) -> Table.Row {
    Table.Row(
      id: "row-" + id,
      [
        [.text(name)], [.badge(["N", "P", "L+", "F"][step], .step(step, of: 4))],
        [.text(claimed + " %")], [.text(evidenced + " %")], [.text(next)], [.text(by)],
      ])
  }
}
