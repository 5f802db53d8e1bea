/// Moves dots that would touch apart, each as little as those before it allow.
struct DotPlaces {
  private static let directions = 24
  private static let step = 3.0

  /// Where middles of dots may lie.
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Where the fields meet.
  let split: Picture.Point
  /// The least distance between the middles of two dots.
  let distance: Double

  /// Places for points, the first ones served first.
  func places(_ points: [Picture.Point]) -> [Picture.Point] {
    var places: [Picture.Point] = []
    for point in points { places.append(free(near: point, beside: places)) }
    return places
  }

  /// The nearest free place in the field of a point, else in any field.
  private func free(near point: Picture.Point, beside taken: [Picture.Point]) -> Picture.Point {
    func isFree(_ place: Picture.Point) -> Bool {
      taken.allSatisfy { other in
        let (x, y) = (other.x - place.x, other.y - place.y)
        return x * x + y * y >= distance * distance
      }
    }
    if isFree(point) { return point }
    return around(point) { isInSameField($0, point) && isFree($0) } ?? around(point, where: isFree)
      ?? point
  }

  /// The first place that serves, on rings around a point.
  private func around(
    _ point: Picture.Point, where serves: (Picture.Point) -> Bool
  ) -> Picture.Point? {
    let farthest = right - left + bottom - top
    for radius in stride(from: Self.step, through: farthest, by: Self.step) {
      for direction in 0..<Self.directions {
        let share = Double((direction + Self.directions / 4) % Self.directions)
        let place = Turn.point(share / Double(Self.directions), radius: radius, around: point)
        let isInside =
          place.x >= left && place.x <= right && place.y >= top && place.y <= bottom
        if isInside, serves(place) { return place }
      }
    }
    return nil
  }

  /// Whether a place lies in the field of its point, and crosses no edge that the point does not.
  private func isInSameField(_ place: Picture.Point, _ point: Picture.Point) -> Bool {
    func keeps(_ place: Double, _ point: Double, _ split: Double) -> Bool {
      (place <= split) == (point <= split)
        && abs(place - split) >= min(distance / 2, abs(point - split))
    }
    return keeps(place.x, point.x, split.x) && keeps(place.y, point.y, split.y)
  }
}
