import Documents

/// The plan in pictures: what is worth its effort, and what is done when.
struct PlanCharts {
  let view: PlanView

  private var pages: Pages { view.pages }

  /// The most dots that stay apart.
  private static let most = 30

  /// Impact by effort; nil without anything to place.
  func matrix() -> Chart? {
    let steps = view.roadmap.steps.filter { $0.benefit > 0 }.prefix(Self.most)
    guard !steps.isEmpty else { return nil }
    let efforts = steps.map { Double($0.effort) }
    let benefits = steps.map(\.benefit)
    func axis(_ title: String, _ values: [Double], low: String, high: String) -> MatrixAxis {
      let middle = values.sorted()[values.count / 2]
      return MatrixAxis(
        title: title, low: low, high: high, split: Amount(middle, shown: whole(middle)))
    }
    return .matrix(
      id: "matrix", title: pages.say("Impact by effort"),
      description: pages.say(
        "Each number is an action of the plan: the further up, the more it takes away of what the targets lack, weighed by importance; the further right, the more work it is, with what it needs first. The lines stand at the middle of the actions shown."
      ) + left(view.roadmap.steps.count - steps.count),
      x: axis(
        pages.say("Effort, person-days"), efforts, low: pages.say("little"), high: pages.say("much")
      ),
      y: axis(
        pages.say("Impact, points"), benefits, low: pages.say("low"), high: pages.say("high")),
      fields: MatrixFields(
        upperLeft: pages.say("Do first"), upperRight: pages.say("Plan well"),
        lowerLeft: pages.say("Do in passing"), lowerRight: pages.say("Think twice")),
      points: steps.enumerated().map { index, step in
        MatrixPoint(
          mark: String(index + 1), title: title(step),
          x: Amount(Double(step.effort), shown: String(step.effort)),
          y: Amount(step.benefit, shown: whole(step.benefit)), isMarked: step.quickWin)
      },
      columns: MatrixColumns(
        mark: pages.say("No."), title: pages.say("Action"), field: pages.say("Field"),
        note: pages.say("Note")),
      marked: steps.contains(where: \.quickWin) ? pages.say("quick win") : "")
  }

  /// How many actions of the plan are not shown; nothing for none.
  private func left(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return " "
      + pages.say(
        count, one: "One action that brings least for its effort is left out.",
        other:
          "\(Words.sentence(pages.words.number(count))) actions that bring least for their effort are left out."
      )
  }

  /// The most bars that a printed page holds.
  private static let page = 12

  /// What is done when, in parts that fit a page; none without steps.
  func roadmaps() -> [Chart] {
    let steps = view.roadmap.steps.enumerated().sorted { first, second in
      (first.element.start, first.offset) < (second.element.start, second.offset)
    }
    .map(\.element)
    let places = Dictionary(
      steps.enumerated().map { ($1.action, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = steps.map { step in
      let action = view.action(step)
      return RoadmapRow(
        title: title(step), start: month(step.start), end: month(step.end), shown: shown(action),
        isMarked: action?.decision == "accepted",
        needs: (action?.after ?? []).compactMap { places[$0] })
    }
    let count = (rows.count + Self.page - 1) / Self.page
    return (0..<count).map { part in
      let start = rows.count * part / count
      return roadmap(rows, start..<rows.count * (part + 1) / count, part: part + 1, of: count)
    }
  }

  private func roadmap(
    _ rows: [RoadmapRow], _ range: Range<Int>, part: Int, of count: Int
  ) -> Chart {
    .roadmap(
      id: count == 1 ? "roadmap" : "roadmap-\(part)",
      title: count == 1
        ? pages.say("Roadmap") : pages.say("Roadmap, part \(part) of \(count)"),
      description: pages.say(
        "When each action of the plan starts and ends, in months from the assessment. Arrows lead from what is needed first."
      ),
      corner: pages.say("Action"), axis: pages.say("Months"),
      phases: view.roadmap.phases.enumerated().map { index, start in
        RoadmapPhase(
          title: view.title(ofPhase: index), start: Amount(Double(start), shown: String(start)))
      },
      rows: rows,
      columns: RoadmapColumns(
        phase: pages.say("Phase"), start: pages.say("Start"), end: pages.say("End"),
        shown: pages.say("Work"), needs: pages.say("Needs first")),
      marked: rows[range].contains(where: \.isMarked) ? pages.say("accepted", in: "legend") : "",
      part: range)
  }

  private func month(_ month: Int) -> Amount { Amount(Double(month), shown: String(month)) }

  private func title(_ step: Report.RoadmapResult.Step) -> String {
    view.action(step).map { pages.title(of: $0).plain } ?? step.action
  }

  /// How much work, and by when if that was decided.
  private func shown(_ action: Report.ActionResult?) -> String {
    guard let action else { return "" }
    let due = action.due.map { pages.say("due \(pages.words.date($0))") }
    return [pages.effort(action.effort), due].compactMap { $0 }.joined(separator: ", ")
  }

  private func whole(_ figure: Double) -> String { pages.shown.whole(figure) }
}
