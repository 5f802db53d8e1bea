/// One series of a trend with its title, its first and last figure and its notes.
struct TrendPanel {
  private static let pad = 10.0
  private static let line = 17.0
  private static let plot = 64.0
  private static let small = 11.5
  private static let smallLine = 13.5

  let points: [String]
  let series: TrendSeries
  let bounds: [Double]
  let width: Double
  /// Left and right of the lines, for figures.
  let margin: Double

  /// What the widest figure of all series needs, within bounds.
  static func margin(_ series: [TrendSeries]) -> Double {
    let figures = series.flatMap { [$0.values.first, $0.values.last] }.compactMap { $0 ?? nil }
    return min(figures.map { TextFit.width($0.shown, size: 12) }.max() ?? 0, 60) + 8
  }

  func height(titleLines: Int, headroom: Double) -> Double {
    Self.pad + Double(titleLines) * Self.line + headroom + Self.plot + foot
  }

  /// Beneath the plot, for the names of points.
  private var foot: Double {
    let room = width - 2 * (Self.pad + margin)
    let step = points.count > 1 ? room / Double(points.count - 1) : room
    if Self.areAllNamed(points, step: step) { return 28 }
    let ends = Self.ends(points, width: width - 2 * Self.pad)
    return 15 + Double(max(ends.first.count, ends.last.count)) * Self.smallLine
  }

  /// Between title and plot, for notes over the highest dot.
  var headroom: Double { points.indices.contains { series.note($0) != nil } ? 22 : 12 }

  var title: [String] {
    TextFit.lines(
      series.title, width: width - 2 * Self.pad, size: series.isMarked ? 15 : 14, most: 3)
  }

  /// With as many lines of title, and as much room above the plot, as the panel beside it.
  func shapes(x: Double, y: Double, titleLines: Int, headroom: Double) -> [Picture.Shape] {
    let place = TrendPlace(
      left: x + Self.pad + margin, right: x + width - Self.pad - margin,
      top: y + Self.pad + Double(titleLines) * Self.line + headroom, height: Self.plot,
      count: points.count)
    return frame(x: x, y: y, height: height(titleLines: titleLines, headroom: headroom))
      + titles(x: x, y: y)
      + scale(place) + TrendLine(series: series, place: place).shapes
      + names(place, left: x + Self.pad, right: x + width - Self.pad)
      + TrendWords(
        series: series, place: place, left: x + Self.pad - 4, right: x + width - Self.pad + 4,
        top: place.top - headroom, room: margin - 6
      ).shapes
  }

  private func frame(x: Double, y: Double, height: Double) -> [Picture.Shape] {
    [
      .rectangle(
        x: x, y: y, width: width, height: height, radius: 4,
        look: series.isMarked ? .frame : .grid)
    ]
  }

  private func titles(x: Double, y: Double) -> [Picture.Shape] {
    title.enumerated().map { index, line in
      let point = Picture.Point(x + Self.pad, y + Self.pad + 12 + Double(index) * Self.line)
      return .text(
        line, point, anchor: .start, upright: false, look: series.isMarked ? .title : .label)
    }
  }

  /// The ground spans 0 to 100.
  private func scale(_ place: TrendPlace) -> [Picture.Shape] {
    let ground = Picture.Shape.rectangle(
      x: place.left - 4, y: place.top, width: place.right - place.left + 8, height: place.height,
      radius: 0, look: .band)
    let values = bounds.filter { $0 > 0 && $0 < 100 } + [0]
    return [ground]
      + values.map { value in
        let y = place.y(Measure(value, shown: ""))
        let ends = [Picture.Point(place.left - 4, y), Picture.Point(place.right + 4, y)]
        return .path(ends, closed: false, look: value == 0 ? .axis : .grid)
      }
  }

  /// The names of all points where each fits, else of the first and the last.
  private func names(_ place: TrendPlace, left: Double, right: Double) -> [Picture.Shape] {
    let y = place.bottom + 17
    if Self.areAllNamed(points, step: place.step) {
      return points.enumerated().flatMap { index, name in
        let lines = TextFit.lines(name, width: right - left, size: Self.small, most: 1)
        return text(lines, Picture.Point(place.x(index), y), .middle)
      }
    }
    let ends = Self.ends(points, width: right - left)
    return text(ends.first, Picture.Point(left, y), .start)
      + text(ends.last, Picture.Point(right, y), .end)
  }

  private static func areAllNamed(_ points: [String], step: Double) -> Bool {
    points.count < 2 || points.allSatisfy { TextFit.width($0, size: small) <= step - 8 }
  }

  private static func ends(
    _ points: [String], width: Double
  ) -> (first: [String], last: [String]) {
    func lines(_ name: String?) -> [String] {
      TextFit.lines(name ?? "", width: width / 2 - 6, size: small, most: 2)
    }
    return (lines(points.first), lines(points.last))
  }

  private func text(
    _ lines: [String], _ point: Picture.Point, _ anchor: Picture.Anchor
  ) -> [Picture.Shape] {
    lines.enumerated().map { index, line in
      let point = Picture.Point(point.x, point.y + Double(index) * Self.smallLine)
      return .text(line, point, anchor: anchor, upright: false, look: .scale)
    }
  }
}
