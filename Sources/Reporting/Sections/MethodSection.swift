import Documents

/// How the figures come about, their limits, and what they are not.
struct MethodSection {
  let pages: Pages

  private var report: Report { pages.report }
  private var rating: Report.RatingDefinition { report.definitions.rating }

  func section() -> Section {
    Section(
      id: "method", title: [.text(pages.say("Method and limits"))],
      blocks: [
        .text(settling), .text(levels), .text(evidence), .table(bands()), .table(strengths()),
        .table(findings()),
      ] + scales() + [.heading([.text(pages.say("Agreement"))]), .text(agreement)]
        + [
          .heading([.text(pages.say("Limits"))]), .bullets(limits.map { [.text($0)] }), disclaimer,
          origin,
        ],
      startsPage: true)
  }

  private var settling: String {
    sentences([
      pages.say(
        "Each question is answered by choosing how far a practice is in place; every choice has a value in percent."
      ),
      rating.combine == "median"
        ? pages.say(
          "What the group agreed stands; without agreement, the median of the individual answers.")
        : pages.say(
          "What the group agreed stands; without agreement, the mean of the individual answers."),
      pages.say(
        "Individual answers are never changed. Questions that do not apply leave the figures; open questions lower coverage and never count as zero."
      ),
      pages.say("The figure of a level is the weighted mean of its questions."),
    ])
  }

  private var levels: String {
    let attained = percent(rating.attainedBound)
    let secured = percent(rating.securedBound)
    return sentences([
      rating.knockOut.map { knockOut in
        pages.say(
          "A level is reached when its figure is above \(attained) percent and every level below it is secured: above \(secured) percent, with no question at \(percent(knockOut)) percent or less."
        )
      }
        ?? pages.say(
          "A level is reached when its figure is above \(attained) percent and every level below it is secured: above \(secured) percent."
        ),
      pages.say(
        "A level needs answers for at least \(percent(rating.sufficient)) percent of its weight."),
      pages.say(
        "Where open questions could change the level, the lowest and the highest possible one are given, and the lowest stands."
      ),
      pages.say(
        "A dimension or the organization is at a level when elements holding at least \(percent(rating.quorum)) percent of the weight are."
      ),
    ])
  }

  private var evidence: String {
    sentences([
      pages.say(
        "Claimed figures rest on answers. Evidenced figures rest on what the evidence bears out of them: a piece as strong as the question needs bears out any choice, weaker pieces less, an expired piece nothing, and a piece that speaks against a claim limits it."
      ),
      pages.say(
        "Where something was looked for and nothing was found, \(percent(rating.nothing)) percent is left at most."
      ),
      pages.say(
        "Evidence never raises a claim, and what nobody examined is not counted as missing."),
    ])
  }

  private func sentences(_ sentences: [String]) -> String { sentences.joined(separator: " ") }

  private func percent(_ figure: Double) -> String { pages.shown.percent(figure) }

  private func bands() -> Table {
    var lower = 0.0
    let rows = rating.bands.map { band -> Table.Row in
      let range =
        lower == 0
        ? pages.say("0 to \(percent(band.upTo))")
        : pages.say("above \(percent(lower)) to \(percent(band.upTo))")
      lower = band.upTo
      return Table.Row([pages.badge(band.id), [.text(band.title)], [.text(range)]])
    }
    return Table(
      caption: [.text(pages.say("Bands"))],
      columns: [
        .init(pages.say("Band")), .init(pages.say("Meaning")),
        .init(pages.say("Percent"), .trailing),
      ], rows: rows)
  }

  private func strengths() -> Table {
    let names = [
      pages.say("exactly enough or more"), pages.say("one step short"),
      pages.say("two steps short"), pages.say("three steps short"),
    ]
    return Table(
      caption: [
        .text(
          pages.say(
            "What a piece of evidence bears out at most (statement, document, record, result; usually enough: \(pages.words.term(rating.enough)))"
          )
        )
      ],
      columns: [
        .init(pages.say("Strength of the piece")),
        .init(pages.say("Bears out, percent"), .trailing),
      ],
      rows: zip(names, rating.short).map { name, most in
        Table.Row([[.text(name)], [.text(percent(most))]])
      })
  }

  /// What the words in the findings columns mean.
  private func findings() -> Table {
    let rows = [
      (
        pages.words.finding("criticalGap"),
        pages.say("The lowest level is not achieved at all, or evidence speaks against an answer.")
      ),
      (
        pages.words.finding("gap"),
        pages.say(
          "The target needs more than there is for sure, with open questions counted as 0.")
      ),
      (
        pages.words.finding("opportunity"),
        pages.say("Enough for the target, and not yet in the top band.")
      ),
      (pages.words.finding("adequate"), pages.say("In the top band as claimed.")),
      (pages.words.finding("strength"), pages.say("In the top band as evidenced.")),
      (pages.say("not aimed for"), pages.say("The level lies beyond the element's target.")),
    ]
    return Table(
      caption: [.text(pages.say("Findings"))],
      columns: [.init(pages.say("Finding")), .init(pages.say("Meaning"))],
      rows: rows.map { Table.Row([[.text($0)], [.text($1)]]) })
  }

  private func scales() -> [Block] {
    report.definitions.scales.map { scale in
      .table(
        Table(
          caption: [.text(title(of: scale))],
          columns: [
            .init(pages.say("Choice")), .init(pages.say("Percent"), .trailing),
            .init(pages.say("Meaning")),
          ],
          rows: scale.choices.map { choice in
            Table.Row([
              Inline.marked(choice.label), [.text(String(choice.value))],
              Inline.marked(choice.meaning ?? "–"),
            ])
          }))
    }
  }

  /// A scale is told apart by its id only where there are several.
  private func title(of scale: Report.ScaleDefinition) -> String {
    report.definitions.scales.count == 1
      ? pages.say("Scale") : pages.say("Scale \(pages.words.quoted(scale.id))")
  }

  private var agreement: String {
    guard let share = report.agreement.withinOneStep else {
      return pages.say(
        "No question was answered by two people, so nothing can be said about agreement.")
    }
    let text = pages.say(
      "\(pages.shown.share(share)) percent of all pairs of individual answers lie within one step of each other."
    )
    guard let alpha = report.agreement.alpha else { return text }
    return sentences([
      text,
      pages.say(
        "Krippendorff's ordinal alpha is \(pages.shown.coefficient(alpha)) (1 is full agreement, 0 is what chance would give)."
      ),
      pages.say(
        "It is made for assessors who judge the same facts; managers and front line may rightly differ, so a low figure is a reason to talk, not a fault."
      ),
    ])
  }

  private var limits: [String] {
    var limits = [
      pages.say(
        "An assessment is a sample: people and evidence were chosen, and others might have shown something else."
      ),
      pages.say(
        "A self-assessment reports what people inside see; customers were not asked by it."),
      pages.say(
        "Percentages rank practices on a scale of choices; small differences mean little. Levels say more."
      ),
    ]
    let open = report.progress.unanswered
    if open > 0 {
      limits.append(
        pages.say(
          open, one: "One question is still open.",
          other: "\(Words.sentence(pages.words.number(open))) questions are still open.")
      )
    }
    if let made = report.assessment.madeWithVersion, made != report.assessment.questionnaireVersion
    {
      limits.append(
        pages.say(
          "The answers were given to version \(made) of the questionnaire; the figures use version \(report.assessment.questionnaireVersion)."
        )
      )
    }
    return limits
  }

  private var disclaimer: Block {
    var blocks: [Block] = [
      .text(
        pages.say(
          "The rating is this tool's own construct. It is neither a certification nor an implementation of ISO/TS 19387:2025. The bands follow the rating scale of ISO/IEC 33020:2015."
        ))
    ]
    if pages.recommends {
      blocks.append(
        .text(
          pages.say(
            "Since it recommends actions, this report is advice and no audit for conformity.")))
    }
    if let notice = report.definitions.notice { blocks.append(.marked(notice)) }
    return .callout(
      Callout(.neutral, title: [.text(pages.say("What this report is not"))], blocks: blocks))
  }

  private var origin: Block {
    let head = report.assessment
    return .paragraph(
      pages.tell(
        "Questionnaire \(head.questionnaire) \(head.questionnaireVersion), model \(head.model) \(head.modelVersion). Digest of the files: \([.code(head.digest)])."
      ))
  }
}
