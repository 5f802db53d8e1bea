/// The plot of a matrix: its edges, the room for dots within, and where the fields meet.
struct MatrixFrame {
  /// Between lines of a field's name.
  static let line = 16.0
  private static let least = 260.0

  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Above and below the dots, for the names of the fields.
  private let band: Double
  private let shares: (x: Double, y: Double)
  private let radius: Double

  /// Grows with the dots, so that there is always room to move them apart, and with the lines that
  /// the names of its fields need.
  init(
    left: Double, right: Double, top: Double, count: Int, radius: Double,
    names: Int, split: (x: Double, y: Double)
  ) {
    band = Double(names) * Self.line + 8
    let side = 2 * radius + 3
    let needed = Double(count) * side * side * 1.9 / (right - left - 2 * (radius + 8))
    self.left = left
    self.right = right
    self.top = top
    self.radius = radius
    bottom = top + 2 * band + 2 * radius + max(Self.least, needed)
    shares = split
  }

  /// Where the fields meet.
  var split: Picture.Point { point(shares.x, shares.y) }

  var places: DotPlaces {
    DotPlaces(
      left: inner.left, right: inner.right, top: inner.top, bottom: inner.bottom, split: split,
      distance: 2 * radius + 3)
  }

  /// Where the shares of two axes meet.
  func point(_ x: Double, _ y: Double) -> Picture.Point {
    let room = inner
    return Picture.Point(
      room.left + (room.right - room.left) * x, room.bottom - (room.bottom - room.top) * y)
  }

  private var inner: (left: Double, right: Double, top: Double, bottom: Double) {
    (
      left + radius + 8, right - radius - 8, top + band + radius,
      bottom - band - radius
    )
  }
}
