/// The words around the plot of a matrix: titles, ends, and the amounts on its edges.
struct MatrixAxes {
  private static let widestTick = 60.0
  private static let line = 17.0

  let x: MatrixAxis
  let y: MatrixAxis
  let width: Double
  let xScale: MatrixScale
  let yScale: MatrixScale

  private var yTitle: [String] { TextFit.lines(y.title, width: width, size: 14, most: 2) }

  private var xTitle: [String] {
    TextFit.lines(x.title, width: width - left, size: 14, most: 2)
  }

  /// Of the plot.
  var left: Double { tickWidth + (y.low.isEmpty && y.high.isEmpty ? 2 : 22) }

  /// Of the plot.
  var top: Double { Double(yTitle.count) * Self.line + (yTitle.isEmpty ? 2 : 8) }

  /// What the words need below the plot.
  func height(_ frame: MatrixFrame) -> Double {
    ticksHeight + (xTitle.isEmpty && ends.isEmpty ? 4 : 6)
      + (ends.isEmpty ? 0 : 18) + Double(xTitle.count) * Self.line
  }

  func shapes(_ frame: MatrixFrame) -> [Picture.Shape] {
    var shapes = lines(yTitle, x: 0, y: 0, anchor: .start)
    shapes += yTicks(frame) + xTicks(frame)
    let room = (frame.bottom - frame.top) / 2 - 10
    for (word, place, anchor) in [
      (y.low, frame.bottom, Picture.Anchor.start), (y.high, frame.top, .end),
    ] {
      for line in TextFit.lines(word, width: room, size: 13, most: 1) {
        shapes.append(
          .text(
            line, Picture.Point(13, place), anchor: anchor, upright: true, look: .small))
      }
    }
    var below = frame.bottom + ticksHeight
    for (word, place, anchor) in ends {
      let fitted = TextFit.lines(word, width: (width - left) / 2 - 10, size: 13, most: 1)
      let point = Picture.Point(place, below + 17)
      shapes += fitted.map { .text($0, point, anchor: anchor, upright: false, look: .small) }
    }
    if !ends.isEmpty { below += 18 }
    return shapes + lines(xTitle, x: (left + width) / 2, y: below + 4, anchor: .middle)
  }

  private var ends: [(word: String, x: Double, anchor: Picture.Anchor)] {
    [(x.low, left, Picture.Anchor.start), (x.high, width, .end)].filter { !$0.0.isEmpty }
  }

  private func lines(
    _ lines: [String], x: Double, y: Double, anchor: Picture.Anchor
  ) -> [Picture.Shape] {
    lines.enumerated().map { index, line in
      let point = Picture.Point(x, y + 14 + Double(index) * Self.line)
      return .text(line, point, anchor: anchor, upright: false, look: .label)
    }
  }

  // MARK: amounts on the edges

  private var ticksHeight: Double { amounts(x, xScale).isEmpty ? 0 : 18 }

  private var tickWidth: Double {
    let widths = amounts(y, yScale).map { TextFit.width($0.text, size: 11.5) }
    return widths.isEmpty ? 0 : widths.reduce(0, max) + 8
  }

  /// The split first, since it stays where others would cover it.
  private func amounts(
    _ axis: MatrixAxis, _ scale: MatrixScale
  ) -> [(share: Double, text: String)] {
    ([axis.split] + axis.ticks).compactMap { amount in
      let share = scale.share(amount)
      let text = TextFit.lines(amount.shown, width: Self.widestTick, size: 11.5, most: 1).first
      guard share <= 1, let text else { return nil }
      return (share, text)
    }
  }

  private func yTicks(_ frame: MatrixFrame) -> [Picture.Shape] {
    var taken: [Double] = []
    return amounts(y, yScale).flatMap { share, text -> [Picture.Shape] in
      let y = frame.point(0, share).y
      guard taken.allSatisfy({ abs($0 - y) >= 14 }) else { return [] }
      taken.append(y)
      let point = Picture.Point(frame.left - 6, y + 4)
      return [
        .path(
          [Picture.Point(frame.left - 4, y), Picture.Point(frame.left, y)], closed: false,
          look: .axis), .text(text, point, anchor: .end, upright: false, look: .scale),
      ]
    }
  }

  private func xTicks(_ frame: MatrixFrame) -> [Picture.Shape] {
    var taken: [ClosedRange<Double>] = []
    return amounts(x, xScale).flatMap { share, text -> [Picture.Shape] in
      let x = frame.point(share, 0).x
      let half = TextFit.width(text, size: 11.5) / 2
      let middle = min(max(x, frame.left + half), frame.right - half)
      let span = middle - half - 4...middle + half + 4
      guard !taken.contains(where: { $0.overlaps(span) }) else { return [] }
      taken.append(span)
      let point = Picture.Point(middle, frame.bottom + 16)
      return [
        .path(
          [Picture.Point(x, frame.bottom), Picture.Point(x, frame.bottom + 4)], closed: false,
          look: .axis), .text(text, point, anchor: .middle, upright: false, look: .scale),
      ]
    }
  }
}
