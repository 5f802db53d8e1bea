/// A drawing as a tree of shapes; classes name a look that the style sheet knows.
package struct Picture: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Which end of a text stands at its point.
  package enum Anchor: String, Hashable, Sendable { case start, middle, end }

  package indirect enum Shape: Hashable, Sendable {
    case rectangle(x: Double, y: Double, width: Double, height: Double, radius: Double, look: Look)
    case path([Point], closed: Bool, look: Look)
    case circle(Point, radius: Double, look: Look)
    /// One line of text on its baseline; upright text reads from bottom to top.
    case text(String, Point, anchor: Anchor, upright: Bool, look: Look)
    /// Shapes that share the colours of a tone.
    case toned(Tone, [Shape])
  }

  /// Size in units of which one is about a pixel.
  package var width: Double
  package var height: Double
  package var shapes: [Shape]

  package init(width: Double, height: Double, shapes: [Shape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
  }
}
