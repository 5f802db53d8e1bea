import Documents

/// How the figures come about, their limits, and what they are not.
struct MethodSection {
  let pages: Pages

  private var report: Report { pages.report }
  private var rating: Report.RatingDefinition { report.definitions.rating }

  func section() -> Section {
    Section(
      id: "method", title: [.text("Method and limits")],
      blocks: [
        .text(settling), .text(levels), .text(evidence), .table(bands()), .table(strengths()),
        .table(findings()),
      ] + scales() + [.heading([.text("Agreement")]), .text(agreement)]
        + [.heading([.text("Limits")]), .bullets(limits.map { [.text($0)] }), disclaimer, origin],
      startsPage: true)
  }

  private var settling: String {
    let middle = rating.combine == "median" ? "the median" : "the mean"
    return
      "Each question is answered by choosing how far a practice is in place; every choice has a value in "
      + "percent. What the group agreed stands; without agreement, \(middle) of the individual answers. "
      + "Individual answers are never changed. Questions that do not apply leave the figures; open questions "
      + "lower coverage and never count as zero. The figure of a level is the weighted mean of its questions."
  }

  private var levels: String {
    var text =
      "A level is reached when its figure is above \(percent(rating.attainedBound)) percent and every level "
      + "below it is secured: above \(percent(rating.securedBound)) percent"
    if let knockOut = rating.knockOut {
      text += ", with no question at \(percent(knockOut)) percent or less"
    }
    return text
      + ". A level needs answers for at least \(percent(rating.sufficient)) percent of its weight. "
      + "Where open questions could change the level, the lowest and the highest possible one are given, and "
      + "the lowest stands. A dimension or the organization is at a level when elements holding at least "
      + "\(percent(rating.quorum)) percent of the weight are."
  }

  private var evidence: String {
    "Claimed figures rest on answers. Evidenced figures rest on what the evidence bears out of them: a piece "
      + "as strong as the question needs bears out any choice, weaker pieces less, an expired piece nothing, "
      + "and a piece that speaks against a claim limits it. Where something was looked for and nothing was "
      + "found, \(percent(rating.nothing)) percent is left at most. Evidence never raises a claim, and what "
      + "nobody examined is not counted as missing."
  }

  private func percent(_ figure: Double) -> String { pages.shown.percent(figure) }

  private func bands() -> Table {
    var lower = 0.0
    let rows = rating.bands.map { band -> Table.Row in
      let range =
        lower == 0
        ? "0 to \(percent(band.upTo))" : "above \(percent(lower)) to \(percent(band.upTo))"
      lower = band.upTo
      return Table.Row([pages.badge(band.id), [.text(band.title)], [.text(range)]])
    }
    return Table(
      caption: [.text("Bands")],
      columns: [.init("Band"), .init("Meaning"), .init("Percent", .trailing)], rows: rows)
  }

  private func strengths() -> Table {
    let names = [
      "exactly enough or more", "one step short", "two steps short", "three steps short",
    ]
    return Table(
      caption: [
        .text(
          "What a piece of evidence bears out at most (statement, document, record, result; usually a \(rating.enough) is enough)"
        )
      ],
      columns: [.init("Strength of the piece"), .init("Bears out, percent", .trailing)],
      rows: zip(names, rating.short).map { name, most in
        Table.Row([[.text(name)], [.text(percent(most))]])
      })
  }

  /// What the words in the findings columns mean.
  private func findings() -> Table {
    let rows = [
      (
        "critical gap",
        "The lowest level is not achieved at all, or evidence speaks against an answer."
      ),
      ("gap", "The target needs more than there is for sure, with open questions counted as 0."),
      ("opportunity", "Enough for the target, and not yet in the top band."),
      ("adequate", "In the top band as claimed."),
      ("strength", "In the top band as evidenced."),
      ("not aimed for", "The level lies beyond the element's target."),
    ]
    return Table(
      caption: [.text("Findings")], columns: [.init("Finding"), .init("Meaning")],
      rows: rows.map { Table.Row([[.text($0)], [.text($1)]]) })
  }

  private func scales() -> [Block] {
    report.definitions.scales.map { scale in
      .table(
        Table(
          caption: [.text("Scale \(Words.quoted(scale.id))")],
          columns: [.init("Choice"), .init("Percent", .trailing), .init("Meaning")],
          rows: scale.choices.map { choice in
            Table.Row([
              Inline.marked(choice.label), [.text(String(choice.value))],
              Inline.marked(choice.meaning ?? "–"),
            ])
          }))
    }
  }

  private var agreement: String {
    guard let share = report.agreement.withinOneStep else {
      return "No question was answered by two people, so nothing can be said about agreement."
    }
    var text =
      "\(pages.shown.share(share)) percent of all pairs of individual answers lie within one step of each other."
    if let alpha = report.agreement.alpha {
      text +=
        " Krippendorff's ordinal alpha is \(pages.shown.coefficient(alpha)) (1 is full agreement, 0 is "
        + "what chance would give). It is made for assessors who judge the same facts; managers and front line may "
        + "rightly differ, so a low figure is a reason to talk, not a fault."
    }
    return text
  }

  private var limits: [String] {
    var limits = [
      "An assessment is a sample: people and evidence were chosen, and others might have shown something else.",
      "A self-assessment reports what people inside see; customers were not asked by it.",
      "Percentages rank practices on a scale of choices; small differences mean little. Levels say more.",
    ]
    if report.progress.unanswered > 0 {
      limits.append(
        "\(Words.sentence(Words.count(report.progress.unanswered, "question"))) \(report.progress.unanswered == 1 ? "is" : "are") still open."
      )
    }
    if let made = report.assessment.madeWithVersion, made != report.assessment.questionnaireVersion
    {
      limits.append(
        "The answers were given to version \(made) of the questionnaire; the figures use version \(report.assessment.questionnaireVersion)."
      )
    }
    return limits
  }

  private var disclaimer: Block {
    var blocks: [Block] = [
      .text(
        "The rating is this tool's own construct. It is neither a certification nor an implementation of "
          + "ISO/TS 19387:2025. The bands follow the rating scale of ISO/IEC 33020:2015. Since it recommends "
          + "actions, this report is advice and no audit for conformity.")
    ]
    if let notice = report.definitions.notice { blocks.append(.marked(notice)) }
    return .callout(Callout(.neutral, title: [.text("What this report is not")], blocks: blocks))
  }

  private var origin: Block {
    .paragraph([
      .text(
        "Questionnaire \(report.assessment.questionnaire) \(report.assessment.questionnaireVersion), model "
          + "\(report.assessment.model) \(report.assessment.modelVersion). Digest of the files: "),
      .code(report.assessment.digest), .text("."),
    ])
  }
}
