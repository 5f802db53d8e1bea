/// The names over the columns of a heat map: level where their words fit, else upright.
struct HeatHeading {
  private static let size = 13.0
  private static let line = 15.0
  private static let longest = 132.0

  let corner: String
  let columns: [String]
  let cellWidth: Double

  private var isUpright: Bool {
    !columns.allSatisfy {
      TextFit.fitsWords($0, width: cellWidth - 6, size: Self.size)
        && TextFit.lines($0, width: cellWidth - 6, size: Self.size, most: 5).count < 5
    }
  }

  private var titles: [[String]] {
    isUpright
      ? columns.map {
        TextFit.lines(
          $0, width: Self.longest, size: Self.size, most: Int((cellWidth - 4) / Self.line))
      }
      : columns.map { TextFit.lines($0, width: cellWidth - 6, size: Self.size, most: 4) }
  }

  var height: Double {
    if isUpright {
      let widths = titles.joined().map { TextFit.width($0, size: Self.size) }
      return (widths.max() ?? 0) + 12
    }
    return Double(max(titles.map(\.count).max() ?? 0, 1)) * Self.line + 10
  }

  func shapes(start: Double) -> [Picture.Shape] {
    let corner = TextFit.lines(corner, width: start - 12, size: Self.size, most: 2)
    var shapes = corner.enumerated().map { index, line in
      let lift = Double(corner.count - 1 - index) * Self.line
      return text(line, Picture.Point(0, height - 8 - lift), anchor: .start)
    }
    for (index, lines) in titles.enumerated() {
      let middle = start + (Double(index) + 0.5) * cellWidth
      for (number, line) in lines.enumerated() {
        if isUpright {
          let x = middle + 4.5 + (Double(number) - Double(lines.count - 1) / 2) * Self.line
          shapes.append(text(line, Picture.Point(x, height - 6), anchor: .start, upright: true))
        } else {
          let y = height - 8 - Double(lines.count - 1 - number) * Self.line
          shapes.append(text(line, Picture.Point(middle, y), anchor: .middle))
        }
      }
    }
    return shapes
  }

  private func text(
    _ text: String, _ point: Picture.Point, anchor: Picture.Anchor, upright: Bool = false
  ) -> Picture.Shape {
    .text(text, point, anchor: anchor, upright: upright, look: .small)
  }
}
