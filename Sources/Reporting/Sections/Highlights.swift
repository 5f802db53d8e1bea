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
    let critical = Set(report.findings.filter { $0.kind == "criticalGap" }.map(\.element))
    let candidates = report.questions.filter { question in
      !critical.contains(question.element) && question.weight > 0
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
    // What the evidence speaks against comes before all else.
    let contradicted = report.questions.filter { pages.shortfall($0) == .against }
      .filter { question in
        report.findings.contains {
          $0.element == question.element && $0.level == question.level && $0.kind == "criticalGap"
        }
      }
      .sorted { report.number(ofLevel: $0.level) < report.number(ofLevel: $1.level) }
    obstacles = Self.onePerElement(contradicted.prefix(1) + weakest, first: 3)

    if let view = PlanView(pages), !view.roadmap.steps.isEmpty {
      actions = view.roadmap.steps.prefix(3).compactMap(view.action)
      return
    }
    // What is not answered yet is to be answered before anything is done about it.
    let known = (contradicted.prefix(1) + weakest).filter { $0.state == "answered" }
    let firstOfEach = known.compactMap { pages.openActions(raising: $0.id).first }
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
  /// The actions that raise a question and are neither done nor rejected, least effort first.
  func openActions(raising question: String) -> [Report.ActionResult] {
    report.actions.filter {
      $0.raises.contains(question) && $0.status != "done" && $0.decision != "rejected"
    }
    .sorted { $0.effort < $1.effort }
  }

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

  /// "3 person-days".
  func effort(_ days: Int) -> String {
    say(days, one: "\(days) person-day", other: "\(days) person-days")
  }

  /// "within two months".
  func within(_ months: Int) -> String {
    say(months, one: "within one month", other: "within \(words.number(months)) months")
  }
}
