/// Draws four fields, dots in them, the words of two axes, and a key.
struct MatrixPicture {
  private static let width = 480.0
  /// A key of more points would dwarf the plot.
  private static let mostInKey = 12

  private let axes: MatrixAxes
  private let fields: MatrixFields
  private let points: [MatrixPoint]
  private let legend: Legend
  private let key: MatrixKey
  private let radius: Double
  private let frame: MatrixFrame

  init(
    x: MatrixAxis, y: MatrixAxis, fields: MatrixFields, points: [MatrixPoint], legend: [String],
    hasKey: Bool
  ) {
    self.fields = fields
    self.points = points
    self.legend = Legend(titles: legend, marks: .discs, width: Self.width)
    radius = MatrixDot.radius(points)
    key = MatrixKey(
      points: hasKey && points.count <= Self.mostInKey ? points : [], width: Self.width,
      radius: radius)
    axes = MatrixAxes(
      x: x, y: y, width: Self.width,
      xScale: MatrixScale(points.map(\.x), split: x.split),
      yScale: MatrixScale(points.map(\.y), split: y.split))
    let (axes, radius) = (axes, radius)
    func frame(names: Int) -> MatrixFrame {
      MatrixFrame(
        left: axes.left, right: Self.width, top: axes.top, count: points.count, radius: radius,
        names: names, split: (axes.xScale.share(x.split), axes.yScale.share(y.split)))
    }
    let split = frame(names: 1).split.x
    let names = [
      (fields.upperLeft, split - axes.left), (fields.lowerLeft, split - axes.left),
      (fields.upperRight, Self.width - split), (fields.lowerRight, Self.width - split),
    ].map { Self.lines($0, width: $1).count }
    self.frame = frame(names: names.max() ?? 1)
  }

  private static func lines(_ name: String, width: Double) -> [String] {
    TextFit.lines(name, width: width - 20, size: 13, most: 2)
  }

  var picture: Picture {
    let below = frame.bottom + axes.height(frame)
    return Picture(
      width: Self.width, height: below + legend.height + key.height + 2,
      shapes: grounds + edges + axes.shapes(frame) + dots + legend.shapes(y: below)
        + key.shapes(y: below + legend.height))
  }

  /// The fields with their names in their outer corners.
  private var grounds: [Picture.Shape] {
    let split = frame.split
    let left = (frame.left, split.x)
    let right = (split.x, frame.right)
    let upper = (frame.top, split.y)
    let lower = (split.y, frame.bottom)
    return [
      .toned(.accent, field(fields.upperLeft, left, upper, isUpper: true, look: .tint))
    ] + field(fields.upperRight, right, upper, isUpper: true, look: .band)
      + field(fields.lowerLeft, left, lower, isUpper: false, look: .band)
      + field(fields.lowerRight, right, lower, isUpper: false, look: .band)
  }

  /// A frame, and lines where the fields meet, since paper may swallow the grounds.
  private var edges: [Picture.Shape] {
    let split = frame.split
    return [
      .rectangle(
        x: frame.left, y: frame.top, width: frame.right - frame.left,
        height: frame.bottom - frame.top, radius: 0, look: .grid),
      .path(
        [Picture.Point(split.x, frame.top), Picture.Point(split.x, frame.bottom)], closed: false,
        look: .axis),
      .path(
        [Picture.Point(frame.left, split.y), Picture.Point(frame.right, split.y)], closed: false,
        look: .axis),
    ]
  }

  private func field(
    _ name: String, _ x: (from: Double, to: Double), _ y: (from: Double, to: Double),
    isUpper: Bool, look: Picture.Look
  ) -> [Picture.Shape] {
    let isLeft = x.from == frame.left
    let lines = Self.lines(name, width: x.to - x.from)
    let first = isUpper ? y.from + 19 : y.to - 10 - Double(lines.count - 1) * MatrixFrame.line
    return [
      .rectangle(
        x: x.from, y: y.from, width: x.to - x.from, height: y.to - y.from, radius: 0, look: look)
    ]
      + lines.enumerated().map { index, line in
        let place = Picture.Point(
          isLeft ? x.from + 10 : x.to - 10, first + Double(index) * MatrixFrame.line)
        return .text(
          line, place, anchor: isLeft ? .start : .end, upright: false, look: .small)
      }
  }

  /// Hairlines to true places first, so that no dot is crossed.
  private var dots: [Picture.Shape] {
    let origins = points.map { point in
      frame.point(axes.xScale.share(point.x), axes.yScale.share(point.y))
    }
    let order =
      points.indices.filter { points[$0].isMarked }
      + points.indices.filter { !points[$0].isMarked }
    let placed = frame.places.places(order.map { origins[$0] })
    var shapes: [Picture.Shape] = []
    for (index, place) in zip(order, placed) where place != origins[index] {
      shapes += [
        .path([origins[index], place], closed: false, look: .leader),
        .circle(origins[index], radius: 2, look: .head),
      ]
    }
    for (index, place) in zip(order, placed) {
      shapes += MatrixDot(point: points[index], radius: radius).shapes(at: place)
    }
    return shapes
  }
}
