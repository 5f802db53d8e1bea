/// Draws bars on an axis of time, and arrows between them.
struct RoadmapPicture {
  private static let width = 480.0
  private static let titleWidth = 204.0
  private static let bar = 14.0

  private let rows: [RoadmapRow]
  /// What of the rows is drawn.
  private let part: Range<Int>
  private let heading: RoadmapHeading
  private let time: RoadmapTime
  private let legend: Legend
  private let bands: [(from: Double, to: Double)]

  init(
    corner: String, axis: String, phases: [RoadmapPhase], rows: [RoadmapRow], part: Range<Int>,
    legend: [String]
  ) {
    self.rows = rows
    self.part = part
    time = RoadmapTime(left: Self.titleWidth, right: Self.width, phases: phases, rows: rows)
    heading = RoadmapHeading(corner: corner, axis: axis, phases: phases, time: time)
    self.legend = Legend(titles: legend, marks: .spans, width: Self.width)
    bands = time.bands(phases)
  }

  var picture: Picture {
    var words: [Picture.Shape] = []
    var bars: [RoadmapBar] = []
    var y = heading.height
    for row in rows[part] {
      let titles = TextFit.lines(row.title, width: Self.titleWidth - 10, size: 14, most: 3)
      let shown = TextFit.lines(row.shown, width: Self.titleWidth - 10, size: 12, most: 2)
      let height = max(38, Double(titles.count) * 17 + Double(shown.count) * 15 + 14)
      words.append(line(y))
      words += title(titles, shown, y: y, height: height)
      let span = time.bar(row)
      bars.append(
        RoadmapBar(
          left: span.from, right: span.to, top: y + (height - Self.bar) / 2,
          bottom: y + (height + Self.bar) / 2, rowEnd: y + height))
      y += height
    }
    words.append(line(y))
    let arrows = arrows(bars)
    return Picture(
      width: Self.width, height: y + 2 + legend.height,
      shapes: grounds(to: y) + heading.shapes + words + arrows.map(\.line)
        + zip(rows[part], bars).map { $1.shape(isMarked: $0.isMarked) } + arrows.map(\.head)
        + legend.shapes(y: y + 2))
  }

  /// Every second phase has a ground, so that neighbours differ without colour.
  private func grounds(to y: Double) -> [Picture.Shape] {
    bands.enumerated().flatMap { index, band -> [Picture.Shape] in
      let ground = Picture.Shape.rectangle(
        x: band.from, y: 0, width: band.to - band.from, height: y, radius: 0, look: .band)
      let edge = [Picture.Point(band.from, 0), Picture.Point(band.from, y)]
      return (index % 2 == 0 ? [ground] : []) + [.path(edge, closed: false, look: .grid)]
    }
  }

  private func line(_ y: Double) -> Picture.Shape {
    .path([Picture.Point(0, y), Picture.Point(Self.width, y)], closed: false, look: .grid)
  }

  private func title(
    _ titles: [String], _ shown: [String], y: Double, height: Double
  ) -> [Picture.Shape] {
    var y = y + (height - Double(titles.count) * 17 - Double(shown.count) * 15) / 2 - 4
    var shapes: [Picture.Shape] = []
    for line in titles {
      y += 17
      shapes.append(text(line, y: y, look: .label))
    }
    for line in shown {
      y += 15
      shapes.append(text(line, y: y + 0.5, look: .figureDimmed))
    }
    return shapes
  }

  private func text(_ text: String, y: Double, look: Picture.Look) -> Picture.Shape {
    .text(text, Picture.Point(0, y), anchor: .start, upright: false, look: look)
  }

  /// Between rows that are drawn.
  private func arrows(_ bars: [RoadmapBar]) -> [(line: Picture.Shape, head: Picture.Shape)] {
    part.flatMap { index in
      rows[index].needs(at: index).filter(part.contains).map {
        bars[$0 - part.lowerBound].arrow(to: bars[index - part.lowerBound])
      }
    }
  }
}
