/// Names the series of a picture, in as many rows as they need.
struct Legend {
  enum Marks {
    case bars, lines
    /// A filled and an outlined disc or bar.
    case discs, spans
    /// A frame and a faint line.
    case panels
  }

  private static let rowHeight = 24.0

  let titles: [String]
  let marks: Marks
  let width: Double

  /// Width of a swatch.
  private var sample: Double { marks == .discs ? 19 : 30 }

  /// Zero without series.
  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * Self.rowHeight + 16 }

  /// Places of the samples: title, its line, its x and its row.
  private var rows: [[(index: Int, title: String, x: Double)]] {
    var rows: [[(index: Int, title: String, x: Double)]] = []
    var x = width
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let text = TextFit.lines(title, width: width - sample - 8, size: 13, most: 1)
      let title = text.first ?? ""
      let size = sample + 8 + TextFit.width(title, size: 13)
      if x + size > width {
        rows.append([])
        x = 2
      }
      rows[rows.count - 1].append((index, title, x))
      x += size + 24
    }
    return rows
  }

  func shapes(y: Double) -> [Picture.Shape] {
    rows.enumerated().flatMap { row, entries in
      entries.flatMap { entry -> [Picture.Shape] in
        let middle = y + 20 + Double(row) * Self.rowHeight
        let text = Picture.Point(entry.x + sample + 8, middle + 4.5)
        return swatch(entry.index, x: entry.x, y: middle) + [
          .text(entry.title, text, anchor: .start, upright: false, look: .small)
        ]
      }
    }
  }

  private func swatch(_ index: Int, x: Double, y: Double) -> [Picture.Shape] {
    switch marks {
    case .bars:
      let looks: [Picture.Look] = [.bar0, .bar1, .bar2, .bar3]
      return [
        .rectangle(
          x: x, y: y - 5, width: sample, height: 10, radius: 2,
          look: looks[index % looks.count])
      ]
    case .lines:
      let points = [Picture.Point(x, y), Picture.Point(x + sample, y)]
      let middle = Picture.Point(x + sample / 2, y)
      return [
        .path(points, closed: false, look: SeriesMark.line(index)),
        SeriesMark.shape(index, at: middle),
      ]
    case .discs:
      let look: Picture.Look = index == 0 ? .full : .open
      return [.circle(Picture.Point(x + 7, y), radius: 8, look: look)]
    case .spans:
      return [
        .rectangle(
          x: x, y: y - 6, width: sample, height: 12, radius: 3,
          look: index == 0 ? .full : .open)
      ]
    case .panels:
      let line = [Picture.Point(x, y), Picture.Point(x + sample, y)]
      return index == 0
        ? [
          .rectangle(
            x: x, y: y - 7, width: sample, height: 14, radius: 3, look: .frame)
        ]
        : [.path(line, closed: false, look: .grid)]
    }
  }
}
