package import Documents

/// What a comparison says in sentences: what changed in the questions, which levels moved and why.
package struct ComparisonStory {
  private let comparison: Comparison
  private let pages: Pages

  /// `report` is the last of those compared, whose titles are used.
  package init(_ comparison: Comparison, _ report: Report, _ words: Words) {
    self.init(comparison, Pages(report, words))
  }

  init(_ comparison: Comparison, _ pages: Pages) {
    self.comparison = comparison
    self.pages = pages
  }

  /// A move with what explains it, and what moved it, largest first.
  package struct Passage {
    package var headline: [Inline]
    package var explanation: [Inline]
    package var causes: [[Inline]]
  }

  /// How many of what moved a level are named, beside those that are marked.
  private static let most = 5

  package func passage(_ move: Comparison.Move) -> Passage {
    let points = comparison.points
    let element: [Inline] = [.strong([.text(pages.heading(ofElement: move.element))])]
    let headline = pages.tell(
      "\(element): from level \(move.before) to level \(move.after), \(points[move.from].label) to \(points[move.to].label)."
    )
    let named = move.causes.enumerated().filter { index, cause in
      index < Self.most || cause.alone || cause.needed
    }
    var causes = named.map { line($0.element) }
    let rest = move.causes.count - causes.count
    if rest > 0 {
      causes.append([
        .text(
          pages.say(rest, one: "One smaller change more.", other: "\(rest) smaller changes more."))
      ])
    }
    return Passage(headline: headline, explanation: explanation(move), causes: causes)
  }

  /// Whether other questions and not other answers moved a level.
  func isByQuestions(_ move: Comparison.Move) -> Bool { move.sharedBefore == move.sharedAfter }

  /// What moved a level foremost: alone, or more than anything else.
  func foremost(_ cause: Comparison.Cause) -> [Inline] {
    cause.alone
      ? pages.tell("This alone explains it: \(plain(cause))")
      : pages.tell("Most of it: \(plain(cause))")
  }

  private func explanation(_ move: Comparison.Move) -> [Inline] {
    if isByQuestions(move) {
      return pages.tell(
        "On the questions both share the level did not move: what is asked changed, not the answers."
      )
    }
    let count = move.causes.count(where: \.alone)
    let alone = mark(alone: true)
    if count == 1 { return pages.tell("A single answer explains it, marked \(alone).") }
    if count > 1 {
      return pages.tell(
        "Each of the \(pages.words.number(count)) answers marked \(alone) would explain it.")
    }
    let needed = mark(alone: false)
    return move.causes.contains(where: \.needed)
      ? pages.tell("No single answer explains it; it took all those marked \(needed).")
      : pages.tell("No single answer explains it; together these do.")
  }

  private func mark(alone: Bool) -> [Inline] {
    [
      .badge(
        alone ? pages.say("alone", in: "cause") : pages.say("needed", in: "cause"), .accent)
    ]
  }

  private func line(_ cause: Comparison.Cause) -> [Inline] {
    guard cause.alone || cause.needed else { return plain(cause) }
    return mark(alone: cause.alone) + [.text(" ")] + plain(cause)
  }

  private func plain(_ cause: Comparison.Cause) -> [Inline] {
    let number = pages.report.number(ofLevel: cause.level)
    let points = pages.shown.signed(cause.effect)
    let what = what(cause)
    return pages.tell(
      "\(Inline.marked(cause.ask)) \(what) (\(points) points at level \(number))")
  }

  private func what(_ cause: Comparison.Cause) -> String {
    func label(_ value: Double?) -> String {
      guard let value else { return pages.say("not answered") }
      return pages.question(cause.question).map { pages.label(value, of: $0) }
        ?? pages.shown.percentSign(value)
    }
    switch cause.kind {
    case .answer: return pages.say("From \(label(cause.before)) to \(label(cause.after))")
    case .added: return pages.say("Newly asked or newly applicable: \(label(cause.after))")
    case .removed: return pages.say("No longer asked or applicable; it was \(label(cause.before))")
    case .moved: return pages.say("Asked in another cell now")
    case .weight: return pages.say("Another weight")
    }
  }

  /// What changed in the questions from one point to the next; nil if nothing did.
  package func questions(_ change: Comparison.Change) -> [Inline]? {
    let counts = [
      change.reworded.count, change.removed.count, change.added.count, change.moved.count,
      change.rescaled.count,
    ]
    let numbers = counts.map(pages.words.number)
    let phrases = [
      pages.say(counts[0], one: "one reworded", other: "\(numbers[0]) reworded"),
      pages.say(counts[1], one: "one removed", other: "\(numbers[1]) removed"),
      pages.say(counts[2], one: "one new", other: "\(numbers[2]) new"),
      pages.say(
        counts[3], one: "one moved to another cell", other: "\(numbers[3]) moved to another cell"),
      pages.say(
        counts[4], one: "one with other values of its choices",
        other: "\(numbers[4]) with other values of their choices"),
    ]
    let parts = zip(counts, phrases).filter { $0.0 > 0 }.map(\.1)
    guard !parts.isEmpty else { return nil }
    let points = comparison.points
    return pages.tell(
      "Questions from \(points[change.from].label) to \(points[change.to].label): \(pages.words.list(parts))."
    )
  }

  /// The questions that changed, one line each.
  package func lines(_ change: Comparison.Change) -> [[Inline]] {
    func asked(_ row: Comparison.Change.Asked, _ what: String) -> [Inline] {
      pages.tell("\(what): \(Inline.marked(row.ask)) (\(row.id))")
    }
    let reworded = change.reworded.map { row in
      row.before == row.after
        ? pages.tell(
          "Choices or conditions reworded: \(Inline.marked(row.after)) (\(row.id))")
        : pages.tell(
          "\(pages.say("Reworded")): \(Inline.marked(row.before)) Now: \(Inline.marked(row.after)) (\(row.id))"
        )
    }
    return reworded + change.removed.map { asked($0, pages.say("Removed")) }
      + change.added.map { asked($0, pages.say("New")) }
      + change.moved.map { asked($0, pages.say("Moved")) }
      + change.rescaled.map { asked($0, pages.say("Other values of the choices")) }
  }

  /// Whether not all of them ask the same questions.
  package var differs: Bool { comparison.points.contains { $0.questions != comparison.shared } }

  /// What became of the actions decided on.
  package func outcome(_ outcome: Comparison.Outcome) -> String {
    switch outcome.outcome {
    case "worked": pages.say("Worked: everything it was to raise is there.")
    case "partly": pages.say("Partly: some of what it was to raise has risen.")
    case "failed": pages.say("Done without effect: nothing it was to raise has risen.")
    case "kept": pages.say("Was in place before, and still is.")
    case "reached":
      pages.say("Not recorded as done, yet everything it was to raise is there.")
    case "notDone": pages.say("Not done yet")
    case "rejected": pages.say("Rejected")
    default: pages.say("What it was to raise is no longer asked or does not apply.")
    }
  }
}
