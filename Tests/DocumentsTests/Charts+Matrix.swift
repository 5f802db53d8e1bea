import Documents

extension Charts {
  static let matrices = [matrix, crowdedMatrix, oneDot, emptyMatrix]

  /// Plain, with two dots in one place.
  static let matrix = Chart.matrix(
    id: "matrix", title: "Impact by effort",
    description: "Three of eight actions bring much for little.",
    x: effort, y: impact, fields: fields,
    points: [
      point(1, "Give every complaint one owner", 3, 6.5, isMarked: true),
      point(2, "Write down the service promise and have the board sign it", 5, 8, isMarked: true),
      point(3, "Interview twelve guests a month", 12, 7, note: "needs action 2"),
      point(4, "Rebuild the booking system", 40, 9.5),
      point(5, "New name badges", 2, 0.5),
      point(6, "Move the reception", 30, 1),
      point(7, "Teach every shift leader to settle a complaint alone", 5, 8, isMarked: true),
      point(8, "Ask after check-out", 5, 4),
    ],
    columns: columns, marked: "Quick win", unmarked: "Other action")

  /// Forty in few places, with long German words and a span that needs roots.
  static let crowdedMatrix = Chart.matrix(
    id: "crowded-matrix", title: "Wirkung und Aufwand",
    description: "Vierzig Maßnahmen, viele davon an derselben Stelle.",
    x: MatrixAxis(
      title: "Umsetzungsaufwand in Personentagen einschließlich Qualifizierungsmaßnahmen",
      low: "geringer Aufwand", high: "sehr hoher Aufwand", split: Amount(5, shown: "5 Tage"),
      ticks: [1, 5, 20, 50, 100, 200, 400].map { Amount($0, shown: "\(Int($0)) Tage") }),
    y: MatrixAxis(
      title: "Wirkung auf den Gesamtreifegrad der Dienstleistungsorganisation in Prozentpunkten, "
        + "gerechnet ohne die Maßnahmen, auf denen sie beruht",
      low: "geringe Wirkung", high: "große Wirkung", split: Amount(2, shown: "2,0"),
      ticks: [0, 4, 6].map { Amount($0, shown: "\(Int($0)),0") }),
    fields: MatrixFields(
      upperLeft: "Schnell wirksame Sofortmaßnahmen", upperRight: "Großvorhaben",
      lowerLeft: "Nebenbei erledigen", lowerRight: "Überdenken oder zurückstellen"),
    points: (1...40).map { number in
      point(
        number, "Beschwerdemanagementverantwortliche benennen und schulen, Stufe \(number)",
        [0.5, 1, 1, 2, 3, 8, 60, 400][number * 5 % 8], [6, 6, 5.5, 1, 0][number % 5],
        isMarked: number % 5 < 2 && number * 5 % 8 < 4)
    },
    columns: MatrixColumns(mark: "Nr.", title: "Maßnahme", field: "Feld", note: "Hinweis"),
    marked: "Schnell wirksame Maßnahme mit geringem Aufwand", unmarked: "Weitere Maßnahme")

  static let oneDot = Chart.matrix(
    id: "one-dot", title: "One action", description: "No legend, no key, no ticks.",
    x: MatrixAxis(title: "Effort", low: "", high: "", split: Amount(5, shown: "")),
    y: MatrixAxis(title: "", low: "", high: "", split: Amount(0, shown: "")), fields: fields,
    points: [point(1, "Answer within a day", 0, 0)], columns: columns, hasKey: false)

  static let emptyMatrix = Chart.matrix(
    id: "empty-matrix", title: "No action", description: "Nothing is left to do.", x: effort,
    y: impact, fields: fields, points: [], columns: columns, marked: "Quick win",
    unmarked: "Other action")

  private static let effort = MatrixAxis(
    title: "Effort in person-days", low: "little", high: "much", split: Amount(10, shown: "10"),
    ticks: [0, 5, 20, 40].map { Amount($0, shown: "\(Int($0))") })

  private static let impact = MatrixAxis(
    title: "Impact in percentage points", low: "little", high: "much",
    split: Amount(5, shown: "5"), ticks: [0, 10].map { Amount($0, shown: "\(Int($0))") })

  private static let fields = MatrixFields(
    upperLeft: "Quick wins", upperRight: "Major projects", lowerLeft: "Fill-ins",
    lowerRight: "Reconsider")

  private static let columns = MatrixColumns(
    mark: "No.", title: "Action", field: "Field", note: "Remark")

  private static func point(
    _ number: Int, _ title: String, _ effort: Double, _ impact: Double, isMarked: Bool = false,
    note: String = ""
  ) -> MatrixPoint {
    MatrixPoint(
      mark: String(number), title: title, x: Amount(effort, shown: "\(effort) days"),
      y: Amount(impact, shown: "\(impact) points"), isMarked: isMarked, note: note)
  }
}
