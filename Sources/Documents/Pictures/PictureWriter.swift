/// Writes the shapes of a picture as SVG elements.
struct PictureWriter {
  var out = Output()
  /// Tones met, whose colours the style sheet has to hold.
  private(set) var tones: Set<Tone> = []

  mutating func write(_ shapes: [Picture.Shape]) {
    for shape in shapes { write(shape) }
  }

  private mutating func write(_ shape: Picture.Shape) {
    switch shape {
    case .rectangle(let x, let y, let width, let height, let radius, let look):
      open("rect", look)
      attributes([("x", x), ("y", y), ("width", width), ("height", height), ("rx", radius)])
      out.raw("/>")
    case .path(let points, let closed, let look):
      open(closed ? "polygon" : "polyline", look)
      out.raw(" points=\"")
      for (index, point) in points.enumerated() {
        if index > 0 { out.raw(" ") }
        out.number(point.x)
        out.raw(",")
        out.number(point.y)
      }
      out.raw("\"/>")
    case .circle(let center, let radius, let look):
      open("circle", look)
      attributes([("cx", center.x), ("cy", center.y), ("r", radius)])
      out.raw("/>")
    case .text(let text, let point, let anchor, let upright, let look):
      write(text, point, anchor, upright, look)
    case .toned(let tone, let shapes):
      tones.insert(tone)
      out.markup("<g class=\"\(tone.name)\">")
      write(shapes)
      out.raw("</g>")
    }
  }

  private mutating func write(
    _ text: String, _ point: Picture.Point, _ anchor: Picture.Anchor, _ upright: Bool,
    _ look: Picture.Look
  ) {
    open("text", look)
    if upright {
      out.raw(" transform=\"translate(")
      out.number(point.x)
      out.raw(",")
      out.number(point.y)
      out.raw(") rotate(-90)\"")
    } else {
      attributes([("x", point.x), ("y", point.y)])
    }
    if anchor != .start { out.markup(" text-anchor=\"\(anchor.rawValue)\"") }
    out.raw(">")
    out.text(text, in: .attribute)
    out.raw("</text>")
  }

  private mutating func open(_ name: String, _ look: Picture.Look) {
    out.markup("<\(name) class=\"\(look.rawValue)\"")
  }

  private mutating func attributes(_ list: [(name: String, value: Double)]) {
    for (name, value) in list {
      out.markup(" \(name)=\"")
      out.number(value)
      out.raw("\"")
    }
  }
}
