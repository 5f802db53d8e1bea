import Documents

extension Charts {
  static let trends = [trend, crowdedTrend, onePanel, emptyTrend]

  static let trend = Chart.trend(
    id: "trend", title: "Elements over three years",
    description: "Faint lines stand at 15, 50 and 85 percent; two elements changed their level.",
    corner: "Element", points: ["2024", "2025", "2026"],
    series: [
      series(
        "Vision, mission and strategy", [41.7, 58.3, 62.5], "+20.8",
        notes: [nil, "level 1 to 2", nil], isMarked: true),
      series("Leadership and management", [75, 70.8, 72.9], "−2.1"),
      series("Service excellence culture", [37.5, nil, 54.2], "+16.7"),
      series("Employees’ engagement", [nil, 50, 50], ""),
      series(
        "Understanding customer needs, expectations and desires", [91.7, 95.8, 100], "+8.3",
        notes: [nil, nil, "level 4 to 5"]),
      series("Designing outstanding experiences", [25, nil, nil], ""),
      series("Service innovation management", [nil, nil, nil], ""),
    ], change: "Change", bounds: [15, 50, 85], boundsTitle: "15, 50 and 85 percent",
    marked: "Changed by 20 points or more")

  /// Sixty series over twelve sites, with long German words, notes and gaps.
  static let crowdedTrend = Chart.trend(
    id: "crowded-trend", title: "Standorte", description: "Sechzig Handlungsfelder an zwölf Orten.",
    corner: "Handlungsfeld", points: (1...12).map { "Niederlassung Süddeutschland \($0)" },
    series: (0..<60).map(crowded), change: "Veränderung", bounds: [15, 50, 85], marked: "Auffällig")

  static let onePanel = Chart.trend(
    id: "one-panel", title: "One", description: "One element, two years.", corner: "Element",
    points: ["2025", "2026"], series: [series("Culture", [0, 100], "+100")], change: "Change")

  static let emptyTrend = Chart.trend(
    id: "empty-trend", title: "None", description: "No element in both years.", corner: "Element",
    points: ["2025", "2026"], series: [], change: "Change", bounds: [50])

  private static func crowded(_ number: Int) -> TrendSeries {
    let values = (0..<12).map { point -> Double? in
      (point + number) % 7 == 3 ? nil : Double((point * 13 + number * 29) % 101)
    }
    let long = "Dienstleistungsqualitätsverbesserungsmaßnahmen und Beschwerdemanagement \(number)"
    return series(
      number % 4 == 0 ? long : "Handlungsfeld \(number)", values, "+\(number)",
      notes: (0..<12).map { ($0 + number) % 4 == 1 ? "Reifegrad 2 statt 3" : nil },
      isMarked: number % 9 == 0)
  }

  private static func series(
    _ title: String, _ values: [Double?], _ change: String, notes: [String?] = [],
    isMarked: Bool = false
  ) -> TrendSeries {
    TrendSeries(
      title: title, link: isMarked ? "row-culture" : nil,
      values: values.map { $0.map { Measure($0, shown: "\($0) %") } }, notes: notes,
      change: change, isMarked: isMarked)
  }
}
