/// The name of one axis, in lines beside its end.
struct RadarLabel {
  private static let size = 13.0
  private static let line = 15.5

  private let lines: [String]
  private let x: Double
  let anchor: Picture.Anchor
  /// Upper edge of the lines.
  var top: Double

  /// At a share (0 to 1) of the turn around a centre, in a picture of some width.
  init(
    _ name: String, at share: Double, around center: Picture.Point, radius: Double, width: Double
  ) {
    let point = Turn.point(share, radius: radius + 13, around: center)
    let lean = (point.x - center.x) / radius
    let isMiddle = abs(lean) < 0.12
    let room = isMiddle ? 190 : lean > 0 ? width - point.x : point.x
    lines = TextFit.lines(
      name, width: max(room, 40), size: Self.size, most: isMiddle ? 2 : 4)
    x = point.x
    anchor = isMiddle ? .middle : lean > 0 ? .start : .end
    let fall = (point.y - center.y) / (radius + 13)
    top = point.y - Double(lines.count) * Self.line * (1 - fall) / 2
  }

  var height: Double { Double(lines.count) * Self.line }

  var bottom: Double { top + height }

  var shapes: [Picture.Shape] {
    lines.enumerated().map { index, line in
      let y = top + Double(index) * Self.line + Self.size - 1
      return .text(line, Picture.Point(x, y), anchor: anchor, upright: false, look: .small)
    }
  }

  func covers(_ other: RadarLabel) -> Bool {
    span.overlaps(other.span) && top < other.bottom && other.top < bottom
  }

  /// Left and right end, estimated.
  private var span: ClosedRange<Double> {
    let width = lines.map { TextFit.width($0, size: Self.size) }.max() ?? 0
    return switch anchor {
    case .start: x...x + width
    case .middle: x - width / 2...x + width / 2
    case .end: x - width...x
    }
  }
}
