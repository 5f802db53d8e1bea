/// The line of a panel in the pieces that its missing figures leave, with a dot at each figure and a
/// diamond where there is a note.
struct TrendLine {
  let series: TrendSeries
  let place: TrendPlace

  var shapes: [Picture.Shape] {
    let dots = (0..<place.count).map { point -> Picture.Point? in
      series.value(point).map { Picture.Point(place.x(point), place.y($0)) }
    }
    let pieces = dots.split(separator: nil).map { $0.compactMap { $0 } }
    return pieces.filter { $0.count > 1 }.map { .path($0, closed: false, look: .line0) }
      + dots.enumerated().compactMap { point, dot in dot.map { mark($0, point) } }
  }

  private func mark(_ dot: Picture.Point, _ point: Int) -> Picture.Shape {
    guard series.note(point) != nil else { return .circle(dot, radius: 3.5, look: .dot0) }
    let corners = [(0.0, -6.0), (6, 0), (0, 6), (-6, 0)].map {
      Picture.Point(dot.x + $0, dot.y + $1)
    }
    return .path(corners, closed: true, look: .open)
  }
}
