/// Directions from a centre, by series, so that every platform computes the same digits.
enum Turn {
  /// The point at a share (0 to 1) of a full clockwise turn that starts at twelve o'clock.
  static func point(_ share: Double, radius: Double, around center: Picture.Point) -> Picture.Point
  {
    let angle = (share > 0.5 ? share - 1 : share) * 2 * Double.pi
    return Picture.Point(center.x + radius * sine(angle), center.y - radius * cosine(angle))
  }

  private static func sine(_ angle: Double) -> Double { series(first: angle, angle, from: 1) }

  private static func cosine(_ angle: Double) -> Double { series(first: 1, angle, from: 0) }

  /// Taylor's series: exact to the last digits for angles within half a turn.
  private static func series(first: Double, _ angle: Double, from start: Int) -> Double {
    var term = first
    var sum = first
    for step in stride(from: start, to: start + 30, by: 2) {
      term *= -angle * angle / Double((step + 1) * (step + 2))
      sum += term
    }
    return sum
  }
}
