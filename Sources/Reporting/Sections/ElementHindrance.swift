import Documents

/// What keeps an element from its next level or its target, told apart: practice that is missing,
/// answers that are missing, and proof that is missing.
struct ElementHindrance {
  let pages: Pages
  let claimed: Report.ElementFigures
  let evidenced: Report.ElementFigures

  var report: Report { pages.report }

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
}
