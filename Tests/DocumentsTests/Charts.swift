import Documents

/// Charts of each kind.
enum Charts {
  static let all =
    [pyramid, heatMap, radar, scale, manyAxes, manyFields] + matrices + roadmaps + trends

  static let pyramid = Chart.pyramid(
    id: "steps", title: "Steps of the pyramid",
    description: "Two of five steps are secured; the target is the fourth.",
    series: ["Claimed", "Evidenced"],
    steps: [
      step("1 Core service proposition", "Secured", true, 91.7, 87.5),
      step("2 Customer feedback management", "Reached", true, 83.3, 70.8),
      step("3 Individual excellent service", "Not reached, 12 points short", false, 62.5, 37.5),
      step("4 Surprising service", "Not reached: rests on step 3", false, 58.3, nil),
      PyramidStep(
        title: "5 Service innovation beyond what customers can imagine today",
        state: "Not aimed for", isReached: false, isDimmed: true,
        values: [Measure(25, shown: "25.0 %"), nil]),
    ])

  static let heatMap = Chart.heatMap(
    id: "elements", title: "Elements by level",
    description: "Dark fields are fully achieved; dashed fields lie beyond the target.",
    corner: "Element",
    columns: ["1 Core service", "2 Feedback", "3 Individual service", "4 Surprising service"],
    rows: [
      row("Vision, mission and strategy", "row-vision", [3, 2, 1, nil]),
      row("Leadership and management commitment and responsibility", nil, [3, 3, 2, nil]),
      row("Service excellence culture", "row-culture", [2, 1, 0, nil]),
      row("Understanding customer needs, expectations and desires", "row-needs", [1, 1, 0, nil]),
    ])

  static let radar = Chart.radar(
    id: "radar", title: "Shape of the nine elements",
    description: "Claimed lies outside evidenced on every axis; one axis has no evidence.",
    corner: "Element",
    axes: [
      "Vision, mission and strategy", "Leadership and management", "Service excellence culture",
      "Employees’ engagement", "Understanding customer needs, expectations and desires",
      "Designing outstanding experiences", "Service innovation management",
      "Managing customer experience processes", "Monitoring activities and results",
    ],
    series: [
      RadarSeries(title: "Claimed", values: measures([75, 83, 62.5, 92, 41.7, 55, 48, 66, 71])),
      RadarSeries(title: "Evidenced", values: measures([58, 75, 37.5, 87, 25, nil, 40, 50, 62])),
    ])

  static let scale = Chart.radar(
    id: "scale", title: "Two axes", description: "Too few for an area.", corner: "Axis",
    axes: ["Leadership", "Culture"],
    series: [
      RadarSeries(title: "Claimed", values: measures([75, 40])),
      RadarSeries(title: "Evidenced", values: measures([60, nil])),
    ])

  static let manyAxes = Chart.radar(
    id: "many-axes", title: "Sixteen axes", description: "The axes carry numbers.", corner: "Axis",
    axes: (1...16).map { "Topic \($0) with a name of its own" },
    series: [
      RadarSeries(title: "Claimed", values: measures((0..<16).map { Double(40 + $0 * 7 % 55) })),
      RadarSeries(title: "Evidenced", values: measures((0..<16).map { Double(30 + $0 * 5 % 45) })),
      RadarSeries(title: "Before", values: measures((0..<16).map { Double(20 + $0 * 3 % 35) })),
      RadarSeries(title: "Aimed for", values: measures(Array(repeating: 85, count: 16))),
    ])

  static let manyFields = Chart.heatMap(
    id: "many-fields", title: "Twelve columns", description: "Names stand upright.", corner: "Row",
    columns: (1...12).map { "Responsibility number \($0)" },
    rows: (1...3).map { number in
      HeatRow(
        title: "Row \(number)",
        cells: (0..<12).map {
          HeatCell(mark: "\($0 + 1)", shown: "\($0 * 9) %", tone: .step($0, of: 12))
        })
    })

  private static func step(
    _ title: String, _ state: String, _ isReached: Bool, _ claimed: Double, _ evidenced: Double?
  ) -> PyramidStep {
    PyramidStep(
      title: title, state: state, isReached: isReached, isDimmed: false,
      values: [measure(claimed), evidenced.map(measure)])
  }

  private static func row(_ title: String, _ link: String?, _ steps: [Int?]) -> HeatRow {
    HeatRow(
      title: title, link: link,
      cells: steps.map { step in
        guard let step else {
          return HeatCell(
            mark: "·", shown: "12 %", tone: .neutral, isDimmed: true, note: "beyond the target")
        }
        return HeatCell(
          mark: ["N", "P", "L+", "F"][step], shown: ["8 %", "33 %", "75 %", "95 %"][step],
          tone: .step(step, of: 4))
      })
  }

  private static func measures(_ values: [Double?]) -> [Measure?] {
    values.map { $0.map(measure) }
  }

  private static func measure(_ value: Double) -> Measure {
    Measure(value, shown: "\(value) %")
  }
}
