/// Moves dots that would touch apart, each as little as those before it allow.
struct DotPlaces {
  private static let directions = 24
  private static let step = 3.0
  /// Beyond this distance a dot may leave its field.
  private static let reach = 90.0

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

  private func free(near point: Picture.Point, beside taken: [Picture.Point]) -> Picture.Point {
    func isFree(_ place: Picture.Point) -> Bool {
      taken.allSatisfy { other in
        let (x, y) = (other.x - place.x, other.y - place.y)
        return x * x + y * y >= distance * distance
      }
    }
    if isFree(point) { return point }
    let farthest = right - left + bottom - top
    for radius in stride(from: Self.step, through: farthest, by: Self.step) {
      for direction in 0..<Self.directions {
        let share = Double((direction + Self.directions / 4) % Self.directions)
        let place = Turn.point(share / Double(Self.directions), radius: radius, around: point)
        let isInside =
          place.x >= left && place.x <= right && place.y >= top && place.y <= bottom
        let isAllowed = radius > Self.reach || isInSameField(place, point)
        if isInside, isAllowed, isFree(place) { return place }
      }
    }
    return point
  }

  private func isInSameField(_ one: Picture.Point, _ other: Picture.Point) -> Bool {
    (one.x <= split.x) == (other.x <= split.x) && (one.y <= split.y) == (other.y <= split.y)
  }
}
