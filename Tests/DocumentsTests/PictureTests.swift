import Testing

@testable import Documents

/// What holds for the shapes of every picture.
@Suite("Pictures") struct PictureTests {
  static let all = Charts.all + Awkward.charts

  @Test("Every shape lies within the picture", arguments: all)
  func bounds(_ chart: Chart) {
    // Strokes reach half their width beyond the shapes; estimated letters a little more.
    let slack = 3.0
    let outside = Self.boxes(chart.picture.shapes).filter { box in
      box.left < -slack || box.top < -slack || box.right > chart.picture.width + slack
        || box.bottom > chart.picture.height + slack
    }
    #expect(outside.isEmpty, "\(outside.prefix(3))")
  }

  @Test(
    "No text covers another", arguments: Charts.matrices + Charts.roadmaps + Charts.trends)
  func texts(_ chart: Chart) {
    let texts = Self.boxes(chart.picture.shapes).filter(\.isText)
    for (index, one) in texts.enumerated() {
      for other in texts[..<index] {
        let isApart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top
          || other.bottom <= one.top
        #expect(isApart, "\(one) and \(other)")
      }
    }
  }

  @Test("No two dots of a matrix overlap", arguments: 0..<40)
  func dotsApart(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let count = seed == 0 ? 0 : seed % 5 == 4 ? 120 : Int.random(in: 1...40, using: &random)
    // Few places, so that many dots share one; the corners are among them.
    let places = Int.random(in: 1...8, using: &random)
    let points = (0..<count).map { number in
      let (x, y) = (
        Int.random(in: 0..<places, using: &random), Int.random(in: 0...2, using: &random)
      )
      return MatrixPoint(
        mark: seed % 3 == 0 ? "M\(number)" : String(number), title: "Title \(number)",
        x: Amount(Double(x * x * x), shown: ""), y: Amount(Double(y), shown: ""),
        isMarked: Bool.random(using: &random))
    }
    let axis = MatrixAxis(title: "Axis", low: "low", high: "high", split: Amount(1, shown: "1"))
    let chart = Chart.matrix(
      id: "dots", title: "Dots", description: "", x: axis, y: axis,
      fields: MatrixFields(upperLeft: "A", upperRight: "B", lowerLeft: "C", lowerRight: "D"),
      points: points, columns: MatrixColumns(mark: "", title: "", field: "", note: ""),
      hasKey: false)
    let dots = Self.discs(chart.picture.shapes)
    #expect(dots.count == count)
    for (index, one) in dots.enumerated() {
      for other in dots[..<index] {
        let (x, y) = (one.center.x - other.center.x, one.center.y - other.center.y)
        #expect((x * x + y * y).squareRoot() > one.radius + other.radius + 1)
      }
    }
    bounds(chart)
  }

  @Test("Dots with room around them stay where they belong")
  func dotsStay() throws {
    let axis = MatrixAxis(title: "", low: "", high: "", split: Amount(50, shown: ""))
    let amounts = [(0.0, 0.0), (25, 75), (50, 50), (100, 100)]
    let chart = Chart.matrix(
      id: "dots", title: "Dots", description: "", x: axis, y: axis,
      fields: MatrixFields(upperLeft: "A", upperRight: "B", lowerLeft: "C", lowerRight: "D"),
      points: amounts.map { x, y in
        MatrixPoint(mark: "", title: "", x: Amount(x, shown: ""), y: Amount(y, shown: ""))
      },
      columns: MatrixColumns(mark: "", title: "", field: "Field", note: ""), hasKey: false)
    let dots = Self.discs(chart.picture.shapes).map(\.center)
    try #require(dots.count == 4)
    for (dot, (x, y)) in zip(dots, amounts) {
      #expect(abs((dot.x - dots[0].x) - (dots[3].x - dots[0].x) * x / 100) < 1e-6)
      #expect(abs((dot.y - dots[0].y) - (dots[3].y - dots[0].y) * y / 100) < 1e-6)
    }
    #expect(chart.table.rows.map { $0.cells[4].plain } == ["C", "A", "A", "B"])
  }

  @Test("Dots that move apart stay in their fields")
  func dotsKeepFields() throws {
    let shapes = Charts.crowdedMatrix.picture.shapes
    let lines = shapes.compactMap { shape -> [Picture.Point]? in
      guard case .path(let points, _, .axis) = shape else { return nil }
      return points
    }
    let split = try Picture.Point(
      #require(lines.first)[0].x, #require(lines.dropFirst().first)[0].y)
    let dots = Self.discs(shapes).prefix(40).map(\.center)
    let counts = [
      dots.count { $0.x <= split.x && $0.y <= split.y },
      dots.count { $0.x > split.x && $0.y <= split.y },
      dots.count { $0.x <= split.x && $0.y > split.y },
      dots.count { $0.x > split.x && $0.y > split.y },
    ]
    let fields = Charts.crowdedMatrix.table.rows.map { $0.cells[4].plain }
    let names = [
      "Schnell wirksame Sofortmaßnahmen", "Großvorhaben", "Nebenbei erledigen",
      "Überdenken oder zurückstellen",
    ]
    #expect(counts == names.map { name in fields.count { $0 == name } })
  }

  @Test(
    "A split far below the greatest amount lies between 30 and 70 percent",
    arguments: [0.01, 0.5, 1, 5, 49, 50, 71, 100, 1000])
  func scale(_ split: Double) {
    let scale = MatrixScale(
      [Amount(100, shown: ""), Amount(-3, shown: ""), Amount(.nan, shown: "")],
      split: Amount(split, shown: ""))
    let share = scale.share(Amount(split, shown: ""))
    #expect(share >= 0.3 - 1e-9 && share <= 0.7 + 1e-9)
    #expect(scale.share(Amount(-1, shown: "")) == 0)
    #expect(scale.share(Amount(.infinity, shown: "")) == 0)
    #expect(scale.share(Amount(100, shown: "")) <= 1)
  }

  @Test("A roadmap's table names phases and earlier needs once")
  func needs() {
    let cells = Charts.roadmap.table.rows.map { row in row.cells.map(\.plain) }
    #expect(cells.map { $0[1] }.suffix(3) == ["Later", "First year", "Later"])
    #expect(cells[0][5] == "–")
    #expect(cells[5][5] == "Interview twelve guests a month Write down the service promise")
    #expect(cells[6][5] == "Rebuild the booking system Review the promise")
  }

  @Test("A part of a roadmap keeps axis and needs, and draws the arrows within it")
  func part() {
    func roadmap(_ part: Range<Int>?) -> Chart {
      Chart.roadmap(
        id: "part", title: "Part", description: "", corner: "Action", axis: "Months",
        phases: [RoadmapPhase(title: "Now", start: Amount(0, shown: "0"))],
        rows: (0..<4).map { number in
          RoadmapRow(
            title: "Action \(number)", start: Amount(Double(number), shown: ""),
            end: Amount(Double(number + 1), shown: ""), shown: "", needs: Array(0..<number))
        },
        columns: RoadmapColumns(phase: "", start: "", end: "", shown: "", needs: ""), part: part)
    }
    let (all, part) = (roadmap(nil), roadmap(2..<9))
    func bars(_ chart: Chart) -> [Double] {
      chart.picture.shapes.compactMap {
        guard case .rectangle(let x, _, _, _, _, .open) = $0 else { return nil }
        return x
      }
    }
    func heads(_ chart: Chart) -> Int {
      chart.picture.shapes.count {
        guard case .path(_, _, .head) = $0 else { return false }
        return true
      }
    }
    #expect(bars(all).count == 4)
    #expect(bars(part) == Array(bars(all).suffix(2)))
    #expect(heads(all) == 6)
    #expect(heads(part) == 1)
    #expect(part.table.rows == Array(all.table.rows.suffix(2)))
    #expect(roadmap(7..<9).table.rows.isEmpty)
  }

  @Test("Notes and missing figures of a trend stand in its table")
  func notes() {
    let cells = Charts.trend.table.rows.map { row in row.cells.map(\.plain) }
    #expect(
      cells[0] == [
        "Vision, mission and strategy", "41.7 %", "58.3 % (level 1 to 2)", "62.5 %",
        "+20.8 Changed by 20 points or more",
      ])
    #expect(cells[3] == ["Employees’ engagement", "–", "50.0 %", "50.0 %", "–"])
  }

  // MARK: reading shapes

  private struct Box: CustomStringConvertible {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var what: String
    var isText = false
    var description: String { "\(what) \(left),\(top) to \(right),\(bottom)" }
  }

  private static func discs(
    _ shapes: [Picture.Shape]
  ) -> [(center: Picture.Point, radius: Double)] {
    shapes.compactMap { shape in
      guard case .circle(let center, let radius, let look) = shape, look == .full || look == .open
      else { return nil }
      return (center, radius)
    }
  }

  private static func boxes(_ shapes: [Picture.Shape]) -> [Box] {
    shapes.flatMap { shape -> [Box] in
      switch shape {
      case .rectangle(let x, let y, let width, let height, _, let look):
        return [Box(left: x, top: y, right: x + width, bottom: y + height, what: look.rawValue)]
      case .path(let points, _, let look):
        return points.map {
          Box(left: $0.x, top: $0.y, right: $0.x, bottom: $0.y, what: look.rawValue)
        }
      case .circle(let center, let radius, let look):
        return [
          Box(
            left: center.x - radius, top: center.y - radius, right: center.x + radius,
            bottom: center.y + radius, what: look.rawValue)
        ]
      case .text(let text, let point, let anchor, let upright, let look):
        let width = TextFit.width(text, size: size(look))
        let before = anchor == .start ? 0 : anchor == .end ? width : width / 2
        let high = size(look) * 0.75
        return [
          upright
            ? Box(
              left: point.x - high, top: point.y - width + before, right: point.x,
              bottom: point.y + before, what: text, isText: true)
            : Box(
              left: point.x - before, top: point.y - high, right: point.x - before + width,
              bottom: point.y, what: text, isText: true)
        ]
      case .toned(_, let shapes): return boxes(shapes)
      }
    }
  }

  private static func size(_ look: Picture.Look) -> Double {
    switch look {
    case .scale: 11.5
    case .figure, .figureDimmed, .value, .onAccent: 12
    case .small: 13
    case .title, .titleMuted: 15
    case .mark, .markDimmed: 16
    default: 14
    }
  }
}

/// SplitMix64: the same numbers on every platform.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
