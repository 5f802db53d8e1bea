import Documents

extension Charts {
  static let roadmaps = [roadmap, crowdedRoadmap, oneBar, emptyRoadmap]

  static let roadmap = Chart.roadmap(
    id: "roadmap", title: "Roadmap", description: "Seven actions in three phases.",
    corner: "Action", axis: "Months",
    phases: [
      phase("First hundred days", 0), phase("First year", 3), phase("Later", 12),
    ],
    rows: [
      row("Give every complaint one owner", 0, 1, "3 person-days, by February 2027", true),
      row("Write down the service promise", 0, 2, "5 person-days, by March 2027", true),
      row(
        "Teach every shift leader to settle a complaint alone", 1, 3.5,
        "8 person-days, by April 2027", needs: [0, 1]),
      row("Interview twelve guests a month", 2, 9, "12 person-days, by October 2027", needs: [1]),
      row("Rebuild the booking system", 3.5, 16, "40 person-days, by May 2028", needs: [2]),
      row("Review the promise", 12, 12, "1 person-day, in January 2028", true, needs: [3, 1, 3]),
      row(
        "Measure again", 14, 15, "2 person-days, by April 2028", needs: [4, 5, 6, 9, -1]),
    ],
    columns: columns, marked: "Quick win", unmarked: "Other action")

  /// Sixty rows with long German words, short phases and many needs.
  static let crowdedRoadmap = Chart.roadmap(
    id: "crowded-roadmap", title: "Maßnahmenplan",
    description: "Sechzig Maßnahmen in vier Abschnitten.",
    corner: "Verbesserungsmaßnahme im Dienstleistungsprozess", axis: "Monate ab Beginn",
    phases: [
      phase("Sofortmaßnahmen", 0), phase("Grundlagenschaffung", 2),
      phase("Organisationsweite Einführung", 6), phase("Verstetigung", 24),
    ],
    rows: (0..<60).map { number in
      let start = Double(number * 7 % 30) + Double(number % 4) / 4
      return row(
        number % 3 == 0
          ? "Beschwerdemanagementverantwortliche in allen Niederlassungen benennen, Stufe \(number)"
          : "Maßnahme \(number)", start, start + Double(1 + number * 5 % 9),
        number % 4 == 1 ? "" : "\(number + 1) Personentage, bis Ende März 2027, Geschäftsleitung",
        number % 5 == 0, needs: number % 6 == 5 ? [number - 1, number - 5] : [])
    },
    columns: RoadmapColumns(
      phase: "Abschnitt", start: "Beginn", end: "Ende", shown: "Aufwand", needs: "Setzt voraus"),
    marked: "Schnell wirksam", unmarked: "Weitere Maßnahme")

  static let oneBar = Chart.roadmap(
    id: "one-bar", title: "One action", description: "No phase.", corner: "Action",
    axis: "Months", phases: [], rows: [row("Answer within a day", 0, 0, "")], columns: columns)

  static let emptyRoadmap = Chart.roadmap(
    id: "empty-roadmap", title: "No action", description: "Nothing is left to do.",
    corner: "Action", axis: "Months", phases: [phase("Now", 0), phase("Later", 6)], rows: [],
    columns: columns)

  private static let columns = RoadmapColumns(
    phase: "Phase", start: "Start", end: "End", shown: "Effort and date", needs: "Needs")

  private static func phase(_ title: String, _ start: Double) -> RoadmapPhase {
    RoadmapPhase(title: title, start: Amount(start, shown: "\(Int(start))"))
  }

  private static func row(
    _ title: String, _ start: Double, _ end: Double, _ shown: String, _ isMarked: Bool = false,
    needs: [Int] = []
  ) -> RoadmapRow {
    RoadmapRow(
      title: title, start: Amount(start, shown: "\(start)"), end: Amount(end, shown: "\(end)"),
      shown: shown, isMarked: isMarked, needs: needs)
  }
}
