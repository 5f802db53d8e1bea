/// Draws steps beside their words and bars.
struct PyramidPicture {
  private static let width = 480.0
  private static let base = 172.0
  private static let top = 22.0
  private static let textStart = 192.0
  private static let barWidth = 226.0
  private static let gap = 4.0

  let series: [String]
  let steps: [PyramidStep]

  var picture: Picture {
    let titles = steps.map {
      TextFit.lines($0.title, width: Self.width - Self.textStart, size: 15, most: 3)
    }
    let heights = titles.map {
      max(64, Double($0.count) * 19 + 20 + Double(series.count) * 18 + 18)
    }
    let total = heights.reduce(0, +)
    var shapes: [Picture.Shape] = []
    var bottom = total
    for (step, (lines, height)) in zip(steps, zip(titles, heights)) {
      let y = bottom - height
      shapes += slab(step, from: y, to: bottom, total: total)
      if y > 0 { shapes.append(divider(y)) }
      shapes += words(step, lines, y: y)
      bottom = y
    }
    let legend = Legend(titles: series, marks: .bars, width: Self.width)
    return Picture(
      width: Self.width, height: total + legend.height,
      shapes: shapes + legend.shapes(y: total))
  }

  /// The part of the pyramid between two heights.
  private func slab(
    _ step: PyramidStep, from top: Double, to bottom: Double, total: Double
  ) -> [Picture.Shape] {
    let center = 2 + Self.base / 2
    let (upper, lower) = (top + Self.gap / 2 + 1, bottom - Self.gap / 2 - 1)
    func half(_ y: Double) -> Double { (Self.top + (Self.base - Self.top) * y / total) / 2 }
    let corners = [
      Picture.Point(center - half(upper), upper), Picture.Point(center + half(upper), upper),
      Picture.Point(center + half(lower), lower), Picture.Point(center - half(lower), lower),
    ]
    let look: Picture.Look = step.isReached ? .full : step.isDimmed ? .faint : .hollow
    var shapes: [Picture.Shape] = [.path(corners, closed: true, look: look)]
    if step.isReached {
      let y = (upper + lower) / 2
      let tick = [
        Picture.Point(center - 8, y), Picture.Point(center - 2.5, y + 6),
        Picture.Point(center + 8.5, y - 7),
      ]
      shapes.append(.path(tick, closed: false, look: .tick))
    }
    return shapes
  }

  private func divider(_ y: Double) -> Picture.Shape {
    .path(
      [Picture.Point(Self.textStart, y), Picture.Point(Self.width, y)], closed: false, look: .grid)
  }

  /// Title, state and bars of a step.
  private func words(_ step: PyramidStep, _ lines: [String], y: Double) -> [Picture.Shape] {
    var shapes: [Picture.Shape] = []
    var y = y + 25
    for line in lines {
      let look: Picture.Look = step.isDimmed ? .titleMuted : .title
      shapes.append(text(line, y: y, look: look))
      y += 19
    }
    shapes.append(text(fitted(step.state), y: y, look: .small))
    y += 10
    for (index, value) in step.values.prefix(series.count).enumerated() {
      shapes += bar(value, index: index, y: y)
      y += 18
    }
    return shapes
  }

  private func fitted(_ state: String) -> String {
    TextFit.lines(state, width: Self.width - Self.textStart, size: 13, most: 1).first ?? ""
  }

  private func bar(_ value: Measure?, index: Int, y: Double) -> [Picture.Shape] {
    let looks: [Picture.Look] = [.bar0, .bar1, .bar2, .bar3]
    var shapes: [Picture.Shape] = [
      .rectangle(
        x: Self.textStart, y: y, width: Self.barWidth, height: 10, radius: 2, look: .track)
    ]
    if let value, value.share > 0 {
      shapes.append(
        .rectangle(
          x: Self.textStart, y: y, width: max(2, Self.barWidth * value.share), height: 10,
          radius: 2, look: looks[index % looks.count]))
    }
    let room = Self.width - Self.textStart - Self.barWidth - 6
    let shown = TextFit.lines(value?.shown ?? "–", width: room, size: 12, most: 1)
    shapes.append(
      .text(
        shown.first ?? "", Picture.Point(Self.width - 2, y + 10), anchor: .end, upright: false,
        look: .figure))
    return shapes
  }

  private func text(_ text: String, y: Double, look: Picture.Look) -> Picture.Shape {
    .text(text, Picture.Point(Self.textStart, y), anchor: .start, upright: false, look: look)
  }
}
