/// Places the names of axes around a radar so that none covers another.
///
/// Names stand at their axes as long as they fit there; else the axes carry numbers and a key lists the names.
struct RadarLabels {
  private static let size = 13.0
  private static let line = 15.5
  private static let most = 10

  /// A name in lines, with the top of its block.
  private struct Label {
    var lines: [String]
    var x: Double
    var top: Double
    var anchor: Picture.Anchor
    var height: Double { Double(lines.count) * RadarLabels.line }
  }

  /// Names by number, where the axes carry only numbers.
  let key: [String]
  private let labels: [Label]

  init(axes: [String], center: Picture.Point, radius: Double, width: Double) {
    let isNumbered = axes.count > Self.most
    key = isNumbered ? axes : []
    let names = isNumbered ? axes.indices.map { String($0 + 1) } : axes
    let placed = names.enumerated().map { index, name in
      Self.place(
        name, Double(index) / Double(names.count), around: center, radius: radius, width: width)
    }
    labels = isNumbered ? placed : Self.spread(placed)
  }

  var top: Double { labels.map(\.top).min() ?? 0 }

  var bottom: Double { labels.map { $0.top + $0.height }.max() ?? 0 }

  var shapes: [Picture.Shape] {
    labels.flatMap { label in
      label.lines.enumerated().map { index, line in
        let y = label.top + Double(index) * Self.line + Self.size - 1
        return .text(
          line, Picture.Point(label.x, y), anchor: label.anchor, upright: false, look: .small)
      }
    }
  }

  private static func place(
    _ name: String, _ share: Double, around center: Picture.Point, radius: Double, width: Double
  ) -> Label {
    let point = Turn.point(share, radius: radius + 13, around: center)
    let lean = (point.x - center.x) / radius
    let isMiddle = abs(lean) < 0.12
    let room = isMiddle ? 190 : lean > 0 ? width - point.x : point.x
    let lines = TextFit.lines(name, width: max(room, 40), size: size, most: isMiddle ? 2 : 3)
    let height = Double(lines.count) * line
    let fall = (point.y - center.y) / (radius + 13)
    let top = point.y - height * (1 - fall) / 2
    return Label(
      lines: lines, x: point.x, top: top, anchor: isMiddle ? .middle : lean > 0 ? .start : .end)
  }

  /// Pushes the labels of each side apart, from the middle outwards.
  private static func spread(_ labels: [Label]) -> [Label] {
    var labels = labels
    for anchor in [Picture.Anchor.start, .end] {
      let side = labels.indices.filter { labels[$0].anchor == anchor }
        .sorted { labels[$0].top < labels[$1].top }
      guard let middle = side.indices.dropFirst(side.count / 2).first else { continue }
      for (upper, lower) in zip(side[middle...], side[middle...].dropFirst()) {
        labels[lower].top = max(labels[lower].top, labels[upper].top + labels[upper].height + 3)
      }
      for (lower, upper) in zip(side[...middle].reversed(), side[..<middle].reversed()) {
        labels[upper].top = min(labels[upper].top, labels[lower].top - labels[upper].height - 3)
      }
    }
    return labels
  }
}
