/// Draws axes around a centre, rings at quarters and one line per series.
struct RadarPicture {
  private static let width = 480.0
  private static let radius = 122.0

  private let axes: [String]
  private let series: [RadarSeries]
  private let center: Picture.Point
  private let labels: RadarLabels

  init(axes: [String], series: [RadarSeries]) {
    self.axes = axes
    self.series = series
    func labels(_ center: Picture.Point) -> RadarLabels {
      RadarLabels(axes: axes, center: center, radius: Self.radius, width: Self.width)
    }
    let above = min(labels(Picture.Point(Self.width / 2, 0)).top, -Self.radius)
    center = Picture.Point(Self.width / 2, 4 - above)
    self.labels = labels(center)
  }

  var picture: Picture {
    let below = max(center.y + Self.radius + 16, labels.bottom + 8)
    let legend = Legend(titles: series.map(\.title), marks: .lines, width: Self.width)
    let key = RadarKey(entries: labels.key, width: Self.width)
    return Picture(
      width: Self.width, height: below + legend.height + key.height,
      shapes: web + series.indices.reversed().flatMap(lines) + scale + labels.shapes
        + legend.shapes(y: below) + key.shapes(y: below + legend.height))
  }

  private func point(_ axis: Int, _ share: Double) -> Picture.Point {
    Turn.point(Double(axis) / Double(axes.count), radius: Self.radius * share, around: center)
  }

  private var web: [Picture.Shape] {
    let rings = [0.25, 0.5, 0.75, 1].map { share in
      Picture.Shape.path(
        axes.indices.map { point($0, share) }, closed: true, look: share == 1 ? .axis : .grid)
    }
    return rings
      + axes.indices.map { .path([center, point($0, 1)], closed: false, look: .grid) }
  }

  /// The figures of the rings, on the first axis and over the lines.
  private var scale: [Picture.Shape] {
    [25, 50, 75, 100].map { value in
      let place = point(0, Double(value) / 100)
      return .text(
        String(value), Picture.Point(place.x - 6, place.y + 4), anchor: .end, upright: false,
        look: .scale)
    }
  }

  /// The line of a series in the pieces that its missing figures leave, then its marks.
  private func lines(_ index: Int) -> [Picture.Shape] {
    let points = axes.indices.map { axis -> Picture.Point? in
      let values = series[index].values
      guard axis < values.count, let value = values[axis] else { return nil }
      return point(axis, value.share)
    }
    let marks = points.compactMap { $0 }.map { SeriesMark.shape(index, at: $0) }
    let look = SeriesMark.line(index)
    guard let gap = points.firstIndex(of: nil) else {
      let whole = points.compactMap { $0 }
      let area: [Picture.Shape] = index == 0 ? [.path(whole, closed: true, look: .area0)] : []
      return area + [.path(whole, closed: true, look: look)] + marks
    }
    let turned = points[gap...] + points[..<gap]
    let pieces = turned.split(separator: nil).map { $0.compactMap { $0 } }
    return pieces.filter { $0.count > 1 }.map { .path($0, closed: false, look: look) } + marks
  }
}
