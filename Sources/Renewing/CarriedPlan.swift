import Modeling
import Planning
import Scoring
import YAML

/// What an assessment's plan hands on to the next: the actions that were accepted and are not done,
/// with what each was to achieve.
struct CarriedPlan {
  private let earlier: Predecessor
  private let undertakings: [String: Undertaking]

  init(_ earlier: Predecessor) {
    self.earlier = earlier
    undertakings = Dictionary(
      Undertaking.all(earlier.assessment, earlier.scorecard).map { ($0.id, $0) },
      uniquingKeysWith: { one, _ in one })
  }

  /// The decisions on actions that are still to be done, without what was said of their end.
  func decisions(_ all: Content?) -> Content {
    guard case .map(let pairs)? = all else { return .map([]) }
    return .map(
      pairs.filter { isOpen($0.key) }.map { pair in
        Content.Pair(pair.key, pair.value.with("done", nil).with("effective", nil))
      })
  }

  /// The organization's own actions, but for those that are done or rejected.
  func own(_ items: [Content]) -> [Content] {
    items.filter { item in
      guard let decision = item.text("id").flatMap({ earlier.assessment.decisions.byAction[$0] })
      else { return true }
      return decision.status != .done && decision.verdict != .rejected
    }
  }

  private func isOpen(_ action: String) -> Bool {
    guard let decision = earlier.assessment.decisions.byAction[action] else { return false }
    return decision.verdict == .accepted && decision.status != .done
  }

  /// The start of `plan.yml`, with a comment on each action.
  func text(_ pairs: [Content.Pair]) -> String {
    let from = "\(earlier.assessment.id) of \(earlier.assessment.date)"
    var text = """
      # What was accepted in \(from) and is not done; what is done stays in previous/plan.yml.
      schema: plan/1

      """
    text += pairs.isEmpty ? "actions: {}\n" : "actions:\n"
    for pair in pairs {
      text += comment(on: pair.key) + "  \(pair.key):\n"
      guard case .map(let said) = pair.value else { continue }
      for entry in said {
        guard let value = entry.value.text else { continue }
        let isWord = ["decision", "due", "status"].contains(entry.key)
        text += "    \(entry.key): \(isWord ? value : Scalar.quoted(value))\n"
      }
    }
    return text
  }

  /// What an action was to achieve: the questions it raises, and the cells that lifts.
  private func comment(on action: String) -> String {
    guard let undertaking = undertakings[action] else { return "" }
    var lines = [undertaking.title.commented]
    for aim in undertaking.aims {
      let then = aim.then.map { percent($0) } ?? "open"
      lines.append("  raises \(aim.question) from \(then) to \(percent(aim.aimed))")
    }
    lines += effects(action).map { "  expected: " + $0 }
    return lines.map { "  # \($0)\n" }.joined()
  }

  /// The cells and levels that an action lifts alone, with all else as it was.
  private func effects(_ action: String) -> [String] {
    let assessment = earlier.assessment
    guard let raises = assessment.actions.first(where: { $0.id == action })?.raises else {
      return []
    }
    var raised = assessment
    for raise in raises {
      let aim = Double(
        assessment.questionnaire.scale(of: raise.question).choices[raise.choice].value)
      let score = earlier.scorecard.questions[raise.question]
      guard score.state == .answered || score.state == .unanswered, (score.value ?? 0) < aim else {
        continue
      }
      raised.settle(raise.question, at: raise.choice)
    }
    let after = Scorecard(raised, agreement: false).claimed.elements
    return zip(earlier.scorecard.claimed.elements, after).flatMap { before, after in
      let element = assessment.model.elements[before.element].title.commented
      var lines = zip(before.cells, after.cells).enumerated().compactMap { level, cells in
        cells.0.achievement == cells.1.achievement
          ? nil
          : "\(element), level \(level + 1), from \(cells.0.achievement.map(percent) ?? "open")"
            + " to \(cells.1.achievement.map(percent) ?? "open")"
      }
      if before.levelLow != after.levelLow, let low = before.levelLow, let high = after.levelLow {
        lines.append("\(element) from level \(low) to level \(high)")
      }
      return lines
    }
  }

  private func percent(_ figure: Double) -> String { "\(Int(figure.rounded())) %" }
}
