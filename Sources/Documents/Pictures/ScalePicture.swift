/// Draws each axis as a level line from 0 to 100 with one mark per series.
struct ScalePicture {
  private static let width = 480.0

  let axes: [String]
  let series: [RadarSeries]

  var picture: Picture {
    var shapes: [Picture.Shape] = []
    var y = 0.0
    for (index, axis) in axes.enumerated() {
      for line in TextFit.lines(axis, width: Self.width, size: 14, most: 2) {
        y += 19
        shapes.append(text(line, 0, y, .start, .label))
      }
      y += 24
      shapes += scale(y)
      for (number, one) in series.enumerated() {
        guard index < one.values.count, let value = one.values[index] else { continue }
        let point = Picture.Point(8 + (Self.width - 16) * value.share, y)
        shapes.append(SeriesMark.shape(number, at: point))
      }
      y += 34
    }
    let legend = Legend(titles: series.map(\.title), marks: .lines, width: Self.width)
    return Picture(
      width: Self.width, height: y + legend.height, shapes: shapes + legend.shapes(y: y))
  }

  private func scale(_ y: Double) -> [Picture.Shape] {
    let line = [Picture.Point(8, y), Picture.Point(Self.width - 8, y)]
    return [.path(line, closed: false, look: .axis)]
      + [0, 25, 50, 75, 100].flatMap { value -> [Picture.Shape] in
        let x = 8 + (Self.width - 16) * Double(value) / 100
        let mark = [Picture.Point(x, y - 5), Picture.Point(x, y + 5)]
        let anchor: Picture.Anchor = value == 0 ? .start : value == 100 ? .end : .middle
        let edge = value == 0 ? x - 8 : value == 100 ? x + 8 : x
        return [
          .path(mark, closed: false, look: .axis),
          text(String(value), edge, y + 20, anchor, .small),
        ]
      }
  }

  private func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Picture.Anchor, _ look: Picture.Look
  ) -> Picture.Shape {
    .text(text, Picture.Point(x, y), anchor: anchor, upright: false, look: look)
  }
}
