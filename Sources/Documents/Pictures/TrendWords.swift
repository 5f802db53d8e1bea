/// First and last figure of a panel beside their dots, and notes above or beneath theirs.
struct TrendWords {
  private static let size = 11.5
  /// From a dot to the middle of its note, in the order they are tried.
  private static let offsets = [-15.0, 15, -24, 24]

  let series: TrendSeries
  let place: TrendPlace
  /// The edges that words keep within.
  let left: Double
  let right: Double
  let top: Double
  /// Width of a figure.
  let room: Double

  private struct Box {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func covers(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  var shapes: [Picture.Shape] {
    var taken: [Box] = []
    return figures(&taken) + notes(&taken)
  }

  private func figures(_ taken: inout [Box]) -> [Picture.Shape] {
    let present = (0..<place.count).filter { series.value($0) != nil }
    guard let first = present.first, let last = present.last else {
      let middle = Picture.Point((place.left + place.right) / 2, place.bottom - place.height / 2)
      return [.text("–", middle, anchor: .middle, upright: false, look: .figureDimmed)]
    }
    var shapes: [Picture.Shape] = []
    for (point, isLast) in first == last ? [(last, true)] : [(first, false), (last, true)] {
      guard let value = series.value(point) else { continue }
      let text = TextFit.lines(value.shown, width: room, size: 12, most: 1).first ?? ""
      let width = TextFit.width(text, size: 12)
      let gap: Double = series.note(point) == nil ? 9 : 11
      let x = place.x(point) + (isLast ? gap : -gap)
      let y = place.y(value)
      taken.append(Box(x: isLast ? x...x + width : x - width...x, y: y - 7...y + 7))
      shapes.append(
        .text(
          text, Picture.Point(x, y + 4), anchor: isLast ? .start : .end, upright: false,
          look: isLast ? .value : .scale))
    }
    return shapes
  }

  /// A note that finds no room is left to the table.
  private func notes(_ taken: inout [Box]) -> [Picture.Shape] {
    taken += line
    var shapes: [Picture.Shape] = []
    for point in 0..<place.count {
      guard let value = series.value(point), let note = series.note(point),
        let text = TextFit.lines(note, width: (right - left) * 0.7, size: Self.size, most: 1).first
      else { continue }
      let half = TextFit.width(text, size: Self.size) / 2
      let boxes = Self.offsets.flatMap { offset in
        [0, half, -half].map { shift -> Box in
          let x = min(max(place.x(point) + shift, left + half), right - half)
          let y = place.y(value) + offset
          return Box(x: x - half...x + half, y: y - 6...y + 6)
        }
      }
      let free = boxes.first { box in
        box.y.lowerBound >= top && box.y.upperBound <= place.bottom
          && !taken.contains { $0.covers(box) }
      }
      guard let free else { continue }
      taken.append(free)
      let middle = Picture.Point(
        (free.x.lowerBound + free.x.upperBound) / 2, (free.y.lowerBound + free.y.upperBound) / 2 + 4
      )
      shapes.append(.text(text, middle, anchor: .middle, upright: false, look: .scale))
    }
    return shapes
  }

  /// Dots and lines, as small boxes along them.
  private var line: [Box] {
    func box(_ x: Double, _ y: Double, _ half: Double) -> Box {
      Box(x: x - half...x + half, y: y - half...y + half)
    }
    return (0..<place.count).flatMap { point -> [Box] in
      guard let value = series.value(point) else { return [] }
      let (x, y) = (place.x(point), place.y(value))
      let dot = box(x, y, series.note(point) == nil ? 4 : 7)
      guard point + 1 < place.count, let next = series.value(point + 1) else { return [dot] }
      let steps = max(4, Int(max(place.step, place.height) / 4))
      return [dot]
        + (1..<steps).map { step in
          let share = Double(step) / Double(steps)
          return box(x + place.step * share, y + (place.y(next) - y) * share, 2)
        }
    }
  }
}
