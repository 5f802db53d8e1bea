/// Tells series apart by dash and shape as well as by colour.
enum SeriesMark {
  static func line(_ index: Int) -> Picture.Look {
    [.line0, .line1, .line2, .line3][index % 4]
  }

  /// A disc, a hollow diamond, a square, a hollow triangle.
  static func shape(_ index: Int, at center: Picture.Point) -> Picture.Shape {
    func corner(_ x: Double, _ y: Double) -> Picture.Point {
      Picture.Point(center.x + x, center.y + y)
    }
    switch index % 4 {
    case 0: return .circle(center, radius: 4.5, look: .dot0)
    case 1:
      let corners = [corner(0, -6), corner(6, 0), corner(0, 6), corner(-6, 0)]
      return .path(corners, closed: true, look: .dot1)
    case 2:
      let corners = [corner(-4, -4), corner(4, -4), corner(4, 4), corner(-4, 4)]
      return .path(corners, closed: true, look: .dot2)
    default:
      let corners = [corner(0, -5.5), corner(5.5, 4.5), corner(-5.5, 4.5)]
      return .path(corners, closed: true, look: .dot3)
    }
  }
}
