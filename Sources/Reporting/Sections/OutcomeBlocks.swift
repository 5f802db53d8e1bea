import Documents

/// What became of the actions decided on before, and whether they worked.
struct OutcomeBlocks {
  let comparison: Comparison
  let story: ComparisonStory
  let pages: Pages

  init(_ comparison: Comparison, _ story: ComparisonStory, _ pages: Pages) {
    self.comparison = comparison
    self.story = story
    self.pages = pages
  }

  /// How many of the actions that went one way are named in the summary.
  private static let most = 3

  /// As of a point, in a sentence and a line for each way it went; nothing where nothing had been
  /// decided on.
  func summary(to point: Int) -> [Block] {
    let outcomes = comparison.outcomes.filter { $0.to == point }
    guard !outcomes.isEmpty else { return [] }
    let kinds = outcomes.map(\.outcome).reduce(into: [String]()) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    let then = comparison.points[point - 1].label
    return [
      .heading([.text(pages.say("What became of the actions decided on in \(then)"))]),
      .bullets(
        kinds.map { kind in
          let members = outcomes.filter { $0.outcome == kind }
          let first = members.prefix(Self.most).map(\.title)
            .joined(separator: pages.words.semicolon)
          let rest = members.count - Self.most
          let titles = rest > 0 ? pages.say("\(first), and \(rest) more") : first
          return pages.tell(
            "\([.strong([.text(story.outcome(members[0]))])]) (\(members.count)) \(titles)")
        }),
    ]
  }

  /// As of a point, action by action; nothing where nothing had been decided on.
  func blocks(to point: Int) -> [Block] {
    let outcomes = comparison.outcomes.filter { $0.to == point }
    guard !outcomes.isEmpty else { return [] }
    let then = comparison.points[point - 1].label
    return [
      .table(
        Table(
          caption: [.text(pages.say("What became of the actions decided on in \(then)"))],
          columns: [
            .init(pages.say("Action")), .init(pages.say("Status then")),
            .init(pages.say("Status now")), .init(pages.say("What it brought")),
          ],
          rows: outcomes.map { outcome in
            Table.Row([
              [.text(outcome.title)], [.text(status(outcome.status))],
              [.text(status(outcome.statusNow))],
              [.text(story.outcome(outcome))] + aims(outcome),
            ])
          }))
    ]
  }

  private func status(_ status: String?) -> String {
    switch status {
    case nil: "–"
    case "open": pages.say("open", in: "action")
    case "running": pages.say("running", in: "action")
    default: pages.say("done", in: "action")
    }
  }

  /// The questions it was to raise, before, aimed at and now.
  private func aims(_ outcome: Comparison.Outcome) -> [Inline] {
    outcome.questions.flatMap { aim -> [Inline] in
      let ask = pages.question(aim.question).map(pages.ask) ?? [.code(aim.question)]
      let figures = pages.say(
        "\(pages.shown.percentSign(aim.before)) to \(pages.shown.percentSign(aim.now)), aimed at \(pages.shown.percentSign(aim.aim))"
      )
      return [.lineBreak] + ask + [.text(" " + figures)]
    }
  }
}
