import Documents

/// The pictures of the profile; their titles say what is to be seen.
struct ProfileCharts {
  let pages: Pages

  init(_ pages: Pages) { self.pages = pages }

  private var report: Report { pages.report }

  private var highestTarget: Int? { report.claimed.elements.compactMap(\.target).max() }

  /// The pyramid of the whole organization; nil where part of the model is left out.
  func pyramid() -> Chart? {
    guard let claimed = report.claimed.organization, let evidenced = report.evidenced.organization
    else { return nil }
    let all = report.claimed.elements.count { $0.level != nil }
    let steps = pages.levels.enumerated().map { index, level in
      let isDimmed = highestTarget.map { index + 1 > $0 } ?? false
      let state = pages.say(
        "reached by \(claimed.reached[index]) of \(all) elements, evidenced by \(evidenced.reached[index])"
      )
      return PyramidStep(
        title: "\(index + 1) \(level.title)",
        state: isDimmed ? state + pages.words.semicolon + pages.say("not aimed for") : state,
        isReached: claimed.levelLow ?? 0 > index, isDimmed: isDimmed,
        values: [
          measure(claimed.cells[index].achievement), measure(evidenced.cells[index].achievement),
        ])
    }
    return .pyramid(
      id: "pyramid", title: pages.say("The pyramid: how far each level is in place"),
      description: pages.say(
        "Each step shows how far its practices are in place, in percent, as claimed and as evidenced."
      )
        + " "
        + (claimed.levelLow == 0
          ? pages.say("No level is reached yet.")
          : pages.say("Level \(claimed.levelLow ?? 0) is reached.")),
      series: [pages.say("Claimed"), pages.say("Evidenced")], steps: steps,
      step: pages.say("Step"), state: pages.say("State"))
  }

  func heatMap() -> Chart {
    .heatMap(
      id: "heat-map", title: pages.say("Elements by level"),
      description: pages.say(
        "Every element at every level, with its band and percent as claimed. Letters run from \(bandNames). Levels beyond an element's target are set back."
      ),
      corner: pages.say("Element"),
      columns: pages.levels.indices.map { pages.say("Level \($0 + 1)") },
      rows: report.claimed.elements.map { card in
        HeatRow(
          title: pages.heading(ofElement: card.id), link: pages.elementAnchor(card.id),
          cells: card.cells.enumerated().map { cell(card, $1, level: $0 + 1) })
      })
  }

  func radar() -> Chart {
    .radar(
      id: "radar", title: pages.say("Achievement of the elements"),
      description: pages.say(
        "One axis for each element from 0 in the centre to 100 percent, one line for what is claimed and one for what is evidenced, which covers only what was examined."
      ),
      corner: pages.say("Element"),
      axes: report.claimed.elements.map { pages.title(ofElement: $0.id) },
      series: [
        RadarSeries(
          title: pages.say("Claimed"),
          values: report.claimed.elements.map { measure($0.achievement) }),
        RadarSeries(
          title: pages.say("Evidenced"), values: report.evidenced.elements.map(evidenced)),
      ])
  }

  private var bandNames: String {
    let bands = report.definitions.rating.bands
    guard let first = bands.first, let last = bands.last else { return "" }
    func name(_ band: Report.BandDefinition) -> String {
      "\(band.id) (\(band.title.prefix(1).lowercased() + band.title.dropFirst()))"
    }
    return pages.say("\(name(first)) to \(name(last))")
  }

  /// An evidenced achievement, with what it covers where that is less than all.
  private func evidenced(_ card: Report.ElementFigures) -> Measure? {
    guard let figure = card.achievement else { return nil }
    let isWhole = card.coverage.map { $0 > 1 - 1e-9 } ?? true
    let covers =
      isWhole ? "" : " " + pages.say("(\(pages.shown.shareSign(card.coverage)) examined)")
    return Measure(figure, shown: pages.shown.percent(figure) + covers)
  }

  private func measure(_ figure: Double?) -> Measure? {
    figure.map { Measure($0, shown: pages.shown.percent($0)) }
  }

  private func cell(_ card: Report.ElementFigures, _ cell: Report.CellFigures, level: Int)
    -> HeatCell
  {
    let isBeyond = card.target.map { level > $0 } ?? false
    var notes: [String] = []
    if card.ahead.contains(cell.level) { notes.append(pages.say("ahead of its foundations")) }
    if isBeyond { notes.append(pages.say("not aimed for")) }
    let (mark, shown): (String, String) =
      switch cell.state {
      case "rated": (cell.band ?? "?", pages.shown.percentSign(cell.achievement))
      case "insufficient": ("?", pages.shown.percentSign(cell.achievement))
      case "unanswered": ("?", pages.say("open"))
      default: ("–", pages.say("n/a"))
      }
    if cell.state == "notApplicable" {
      notes.insert(cell.asked ? pages.say("not applicable") : pages.say("not asked"), at: 0)
    }
    if cell.state == "insufficient" { notes.insert(pages.say("too few answers for a band"), at: 0) }
    return HeatCell(
      mark: mark, shown: shown, tone: pages.tone(of: cell.band), isDimmed: isBeyond,
      note: notes.joined(separator: pages.words.semicolon))
  }
}
