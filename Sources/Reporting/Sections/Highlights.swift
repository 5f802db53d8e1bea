import Documents

/// What stands out: three strengths, three obstacles and the first actions against them.
struct Highlights {
  let strengths: [Report.QuestionResult]
  let obstacles: [Report.QuestionResult]
  let actions: [Report.ActionResult]

  init(_ pages: Pages) {
    let report = pages.report
    let secured = report.definitions.rating.securedBound

    // The practices best borne out, one of each element; higher levels first among equals.
    let candidates = report.questions.filter { question in
      question.weight > 0 && question.contradictions.allSatisfy { !$0.counts }
        && (question.evidencedValue ?? question.value ?? 0) > secured
    }
    .sorted { first, second in
      let keys = [first, second].map { question in
        (
          question.evidencedValue == nil ? 0 : 1, question.evidencedValue ?? question.value ?? 0,
          report.number(ofLevel: question.level)
        )
      }
      return keys[0] > keys[1]
    }
    strengths = Self.onePerElement(candidates, first: 3)

    // The gaps furthest down, most important first among equals; of each, its weakest question.
    let gaps = report.gaps.sorted { first, second in
      let keys = [first, second].map { gap in
        (
          gap.level, report.number(ofLevel: gap.unmet.first?.level ?? ""),
          -(report.element(gap.element)?.importance ?? 3), gap.unmet.first?.achievement ?? 100
        )
      }
      return keys[0] < keys[1]
    }
    let weakest = gaps.compactMap { gap -> Report.QuestionResult? in
      guard let level = gap.unmet.first?.level else { return nil }
      return pages.questions(of: gap.element, at: level)
        .filter { $0.weight > 0 && $0.state != "notApplicable" }
        .min { ($0.value ?? 0) < ($1.value ?? 0) }
    }
    obstacles = Array(weakest.prefix(3))

    // What is not answered yet is to be answered before anything is done about it.
    let known = weakest.filter { $0.state == "answered" }
    let firstOfEach = known.compactMap { obstacle -> Report.ActionResult? in
      report.gaps.first { $0.element == obstacle.element }?.actions.lazy
        .compactMap(pages.action).first { $0.raises.contains(obstacle.id) }
    }
    var seen: Set<String> = []
    actions = firstOfEach.prefix(3).flatMap(pages.withPrerequisites)
      .filter { seen.insert($0.id).inserted }
  }

  private static func onePerElement(
    _ questions: [Report.QuestionResult], first count: Int
  ) -> [Report.QuestionResult] {
    var seen: Set<String> = []
    return Array(questions.filter { seen.insert($0.element).inserted }.prefix(count))
  }
}

extension Pages {
  /// An action after those it needs that are not done yet.
  func withPrerequisites(_ action: Report.ActionResult) -> [Report.ActionResult] {
    var order: [Report.ActionResult] = []
    var seen: Set<String> = []
    func visit(_ action: Report.ActionResult) {
      guard seen.insert(action.id).inserted, action.status != "done" else { return }
      for id in action.after { if let needed = self.action(id) { visit(needed) } }
      order.append(action)
    }
    visit(action)
    return order
  }

  /// An action's title: authored text, or the organization's own words.
  func title(of action: Report.ActionResult) -> [Inline] {
    action.own ? [.text(action.title)] : Inline.marked(action.title)
  }
}
