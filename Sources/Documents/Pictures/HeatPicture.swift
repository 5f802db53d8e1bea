/// Draws a grid of tinted fields.
struct HeatPicture {
  private static let titleWidth = 176.0
  private static let gap = 3.0

  let corner: String
  let columns: [String]
  let rows: [HeatRow]

  /// Wide fields for few columns, so that the picture keeps its size.
  private var cellWidth: Double {
    min(max((512 - Self.titleWidth) / Double(max(columns.count, 1)), 56), 84)
  }

  private var width: Double {
    max(Self.titleWidth + Double(columns.count) * cellWidth, 320)
  }

  var picture: Picture {
    let heading = HeatHeading(corner: corner, columns: columns, cellWidth: cellWidth)
    var shapes = heading.shapes(start: Self.titleWidth)
    var y = heading.height
    for row in rows {
      let lines = TextFit.lines(row.title, width: Self.titleWidth - 12, size: 14, most: 4)
      let height = max(48, Double(lines.count) * 17 + 14)
      shapes += title(lines, y: y, height: height)
      for (index, cell) in row.cells.prefix(columns.count).enumerated() {
        shapes += field(
          cell, x: Self.titleWidth + Double(index) * cellWidth, y: y, height: height)
      }
      y += height
    }
    return Picture(width: width, height: y + 2, shapes: shapes)
  }

  private func title(_ lines: [String], y: Double, height: Double) -> [Picture.Shape] {
    let first = y + height / 2 - Double(lines.count - 1) * 8.5 + 5
    return lines.enumerated().map { index, line in
      .text(
        line, Picture.Point(0, first + Double(index) * 17), anchor: .start, upright: false,
        look: .label)
    }
  }

  private func field(_ cell: HeatCell, x: Double, y: Double, height: Double) -> [Picture.Shape] {
    let box = Picture.Shape.rectangle(
      x: x + Self.gap / 2, y: y + Self.gap / 2, width: cellWidth - Self.gap,
      height: height - Self.gap, radius: 3, look: cell.isDimmed ? .dimmed : .tint)
    let middle = Picture.Point(x + cellWidth / 2, y + height / 2)
    let words = words(cell, around: middle)
    return cell.isDimmed ? [box] + words : [.toned(cell.tone, [box] + words)]
  }

  /// The mark above the figure; either alone stands in the middle.
  private func words(_ cell: HeatCell, around middle: Picture.Point) -> [Picture.Shape] {
    let figures = TextFit.lines(
      cell.shown, width: cellWidth - 6, size: 12, most: cell.mark.isEmpty ? 2 : 1)
    let mark = TextFit.lines(cell.mark, width: cellWidth - 6, size: 17, most: 1)
    let height = Double(mark.count) * 18 + Double(figures.count) * 14
    var y = middle.y - height / 2
    var shapes: [Picture.Shape] = []
    for line in mark {
      let look: Picture.Look = cell.isDimmed ? .markDimmed : .mark
      let point = Picture.Point(middle.x, y + 15)
      shapes.append(.text(line, point, anchor: .middle, upright: false, look: look))
      y += 18
    }
    for line in figures {
      let look: Picture.Look = cell.isDimmed ? .figureDimmed : .figure
      let point = Picture.Point(middle.x, y + 11.5)
      shapes.append(.text(line, point, anchor: .middle, upright: false, look: look))
      y += 14
    }
    return shapes
  }
}
