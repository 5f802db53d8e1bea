import Documents

/// What keeps an element from its next level or its target, told apart: practice that is missing,
/// answers that are missing, and proof that is missing.
struct ElementHindrance {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  private var report: Report { pages.report }

  func blocks() -> [Block] {
    practice() + proof()
  }

  // MARK: Practice

  private func practice() -> [Block] {
    let against = pages.questions(of: claimed.id).filter { pages.shortfall($0) == .against }
    let obstacles = Block.heading([.text(pages.say("What holds it back"))])
    let contradicted: [Block] =
      against.isEmpty
      ? []
      : [
        .text(
          pages.say("The evidence speaks against what is reported; settle this first:")),
        .bullets(against.map { pages.ask($0) + [.text(" " + why($0))] }),
      ]
    if let gap = report.gaps.first(where: { $0.element == claimed.id }) {
      return [obstacles] + contradicted + gap.unmet.flatMap { unmet($0, gap) }
        + pages.deeper(element: gap.element)
    }
    if !contradicted.isEmpty { return [obstacles] + contradicted }
    guard let limit = claimed.limiting, let level = claimed.level else { return [] }
    let next = claimed.cells.indices.first {
      $0 >= level && claimed.cells[$0].state != "notApplicable"
    }
    guard let next else { return [] }
    var text = sentence(
      level: limit.level, figure: limit.achievement, bound: limit.bound,
      knockedOut: limit.knockedOut.count, goal: .level(next + 1))
    if let target = claimed.target, next + 1 > target {
      text += " " + pages.say("That level is not aimed for.")
    }
    return [.heading([.text(pages.say("What keeps it from the next level"))]), .text(text)]
  }

  private func unmet(_ unmet: Report.GapResult.Unmet, _ gap: Report.GapResult) -> [Block] {
    let open = pages.questions(of: gap.element, at: unmet.level).filter { $0.state == "unanswered" }
    let knockedOut = unmet.knockedOut.count { id in !open.contains { $0.id == id } }
    let isOpen = claimed.cells.first { $0.level == unmet.level }?.state == "unanswered"
    var text = sentence(
      level: unmet.level, figure: isOpen ? nil : unmet.achievement, bound: unmet.bound,
      knockedOut: knockedOut, goal: .target(gap.target))
    if !isOpen, !open.isEmpty {
      text += " " + pages.say("What is not answered counts as 0 here.")
    }
    var blocks: [Block] = [.text(text)]
    let goodEnough = Double(report.definitions.scales.flatMap(\.choices).map(\.value).max() ?? 100)
    let weak = pages.questions(of: gap.element, at: unmet.level).filter { question in
      question.weight > 0 && question.state == "answered"
        && ((question.value ?? 0) <= unmet.bound + 1e-9 || unmet.knockedOut.contains(question.id))
        && (question.value ?? 0) < goodEnough
    }
    if !weak.isEmpty { blocks.append(.bullets(weak.map(line))) }
    if !open.isEmpty {
      blocks.append(
        .text(
          unmet.open
            ? pages.say("Not yet answered, and enough to change this:")
            : pages.say("Not yet answered:")))
      blocks.append(.bullets(open.map(pages.ask)))
    }
    return blocks
  }

  private func line(_ question: Report.QuestionResult) -> [Inline] {
    var line = pages.ask(question)
    line.append(.text(" \(Words.sentence(pages.label(question.value, of: question)))."))
    if let wording = question.wording { line += [.text(" ")] + Inline.marked(wording) }
    return line
  }

  /// What a level is needed for.
  private enum Goal {
    case level(Int)
    case target(Int)
  }

  /// What a level has and what it would need, in words.
  private func sentence(
    level: String, figure: Double?, bound: Double, knockedOut: Int, goal: Goal
  ) -> String {
    let level = report.number(ofLevel: level)
    guard let figure else { return open(level, bound: bound, goal) }
    if figure <= bound + 1e-9 {
      let text = low(level, figure: figure, bound: bound, goal)
      return knockedOut > 0 ? text + " " + knockOut(knockedOut) : text
    }
    if knockedOut > 0 {
      let why = knockOut(knockedOut)
      return switch goal {
      case .level(let goal):
        pages.say(
          "Level \(level) is high enough on average, but cannot carry level \(goal) yet: \(why)")
      case .target(let goal):
        pages.say(
          "Level \(level) is high enough on average, but cannot carry the target, level \(goal), yet: \(why)"
        )
      }
    }
    return switch goal {
    case .level(let goal):
      pages.say(
        "Too few questions of level \(level) are answered to rate it; level \(goal) needs that.")
    case .target(let goal):
      pages.say(
        "Too few questions of level \(level) are answered to rate it; the target, level \(goal), needs that."
      )
    }
  }

  private func open(_ level: Int, bound: Double, _ goal: Goal) -> String {
    let bound = pages.shown.percent(bound)
    return switch goal {
    case .level(let goal):
      pages.say(
        "Level \(level) is not answered yet; for level \(goal) it has to be above \(bound) percent."
      )
    case .target(let goal):
      pages.say(
        "Level \(level) is not answered yet; for the target, level \(goal), it has to be above \(bound) percent."
      )
    }
  }

  private func low(_ level: Int, figure: Double, bound: Double, _ goal: Goal) -> String {
    let figure = pages.shown.percent(figure)
    let bound = pages.shown.percent(bound)
    return switch goal {
    case .level(let goal):
      pages.say(
        "Level \(level) stands at \(figure) percent; for level \(goal) it has to be above \(bound)."
      )
    case .target(let goal):
      pages.say(
        "Level \(level) stands at \(figure) percent; for the target, level \(goal), it has to be above \(bound)."
      )
    }
  }

  private func knockOut(_ count: Int) -> String {
    let bound = pages.shown.percent(report.definitions.rating.knockOut)
    return Words.sentence(
      pages.say(
        count, one: "one practice at \(bound) percent or less keeps it from being secured.",
        other:
          "\(pages.words.number(count)) practices at \(bound) percent or less keep it from being secured."
      ))
  }

  // MARK: Proof

  private func proof() -> [Block] {
    let short = pages.questions(of: claimed.id).filter { pages.shortfall($0) != nil }
    let unexamined = pages.questions(of: claimed.id).filter {
      $0.state == "answered" && !$0.examined
    }
    var blocks: [Block] = []
    if !short.isEmpty {
      blocks.append(.heading([.text(pages.say("Where the evidence says less"))]))
      blocks.append(.table(table(short)))
    }
    if !unexamined.isEmpty {
      let count = unexamined.count
      blocks.append(
        .text(
          pages.say(
            count,
            one:
              "For one answer of this element nobody has examined evidence; it counts as claimed only.",
            other:
              "For \(pages.words.number(count)) answers of this element nobody has examined evidence; they count as claimed only."
          )))
    }
    return blocks
  }

  private func table(_ questions: [Report.QuestionResult]) -> Table {
    Table(
      caption: [.text(pages.say("Answers that the evidence does not bear out"))],
      columns: [
        .init(pages.say("Question")), .init(pages.say("Claimed")), .init(pages.say("Borne out")),
        .init(pages.say("Why")),
      ],
      rows: questions.map { question in
        Table.Row([
          pages.ask(question), [.text(pages.label(question.value, of: question))],
          [.text(pages.shown.percentSign(question.evidencedValue))], [.text(why(question))],
        ])
      })
  }

  /// Why the evidence leaves less than was claimed.
  private func why(_ question: Report.QuestionResult) -> String {
    let left = question.evidencedValue ?? 0
    let against = question.contradictions.first { $0.counts && $0.bearsOut <= left + 1e-9 }
    let best = question.supports.filter(\.counts).max { $0.bearsOut < $1.bearsOut }
    let piece = best.flatMap { pages.evidence($0.evidence) }
    switch pages.shortfall(question) {
    case .against:
      let title = against.flatMap { pages.evidence($0.evidence)?.title } ?? ""
      return pages.say("\(pages.words.quoted(title)) speaks against it.")
    case .less:
      let title = pages.words.quoted(piece?.title ?? "")
      let shown = pages.label(best.flatMap { pages.shownValue($0, question) }, of: question)
      return pages.say("\(title) shows only \(pages.words.quoted(shown)).")
    case .missing, nil:
      return missing(question, strongest: piece) + lapsed(question)
    }
  }

  private func missing(
    _ question: Report.QuestionResult, strongest piece: Report.EvidenceResult?
  ) -> String {
    if let piece {
      let strength = pages.words.quoted(pages.words.term(piece.strength))
      let enough = pages.words.quoted(pages.words.term(question.enough))
      return pages.say(
        "Proof is weak: the strongest piece is of the kind \(strength), and \(enough) would be enough."
      )
    }
    if let absent = question.nothingFound {
      return pages.say("Looked for and not found: \(absent)")
    }
    return pages.say("Proof is missing: no piece that counts supports it.")
  }

  /// The pieces that would support an answer on another day, each with a space before it.
  private func lapsed(_ question: Report.QuestionResult) -> String {
    question.supports.filter { !$0.counts }.compactMap { pages.evidence($0.evidence) }
      .map { piece in
        let title = pages.words.quoted(piece.title)
        let isExpired = piece.lapse == "expired"
        let date = (isExpired ? piece.expires : piece.dated).map(pages.words.date) ?? "–"
        return " "
          + (isExpired
            ? pages.say("\(title) expired on \(date).") : pages.say("\(title) is dated \(date)."))
      }
      .joined()
  }
}
