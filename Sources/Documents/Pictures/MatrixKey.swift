/// Lists what the marks of a matrix stand for, in two columns where every title fits one line.
struct MatrixKey {
  private static let line = 16.0

  let points: [MatrixPoint]
  let width: Double
  /// Of a dot.
  let radius: Double

  private var indent: Double { 2 * radius + 10 }

  private var isSplit: Bool {
    let room = width / 2 - indent - 12
    return points.count > 1 && points.allSatisfy { TextFit.width($0.title, size: 13) <= room }
  }

  private var perColumn: Int { isSplit ? (points.count + 1) / 2 : points.count }

  private var titles: [[String]] {
    let room = (isSplit ? width / 2 - 12 : width) - indent
    return points.map { TextFit.lines($0.title, width: room, size: 13, most: 2) }
  }

  private func height(_ lines: [String]) -> Double {
    max(2 * radius + 5, Double(lines.count) * Self.line + 7)
  }

  var height: Double {
    points.isEmpty ? 0 : titles.prefix(perColumn).reduce(10) { $0 + height($1) }
  }

  func shapes(y: Double) -> [Picture.Shape] {
    var shapes: [Picture.Shape] = []
    var (x, top) = (0.0, y + 10)
    for (index, (point, lines)) in zip(points, titles).enumerated() {
      if index == perColumn { (x, top) = (width / 2 + 6, y + 10) }
      let middle = top + height(lines) / 2
      shapes += MatrixDot(point: point, radius: radius)
        .shapes(at: Picture.Point(x + radius + 1, middle))
      let first = middle - Double(lines.count - 1) * Self.line / 2 + 4.5
      for (number, line) in lines.enumerated() {
        let place = Picture.Point(x + indent, first + Double(number) * Self.line)
        shapes.append(.text(line, place, anchor: .start, upright: false, look: .small))
      }
      top += height(lines)
    }
    return shapes
  }
}
