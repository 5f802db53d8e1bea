/// A disc with the mark of a point in it.
struct MatrixDot {
  private static let size = 12.0

  let point: MatrixPoint
  let radius: Double

  /// Half the width that the longest mark needs, within bounds.
  static func radius(_ points: [MatrixPoint]) -> Double {
    let longest = points.map { TextFit.width($0.mark, size: size) }.max() ?? 0
    return min(max(longest / 2 + 3.5, 10.5), 18)
  }

  func shapes(at center: Picture.Point) -> [Picture.Shape] {
    let disc = Picture.Shape.circle(center, radius: radius, look: point.isMarked ? .full : .open)
    let mark = TextFit.lines(point.mark, width: 2 * radius - 6, size: Self.size, most: 1)
    let place = Picture.Point(center.x, center.y + 4.3)
    let look: Picture.Look = point.isMarked ? .onAccent : .figure
    return [disc]
      + mark.map { .text($0, place, anchor: .middle, upright: false, look: look) }
  }
}
