extension Chart {
  /// The picture as an SVG file for paper and office programs: light, and without anything that
  /// only browsers know.
  package func paperSVG(_ theme: Theme) -> String {
    var shapes = PictureWriter()
    shapes.write(picture.shapes)
    var out = Output()
    // Fonts other than those measured may be a little wider.
    let margin = 14.0
    let (width, height) = (picture.width + 2 * margin, picture.height + 2 * margin)
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"")
    out.number(width)
    out.raw("\" height=\"")
    out.number(height)
    out.raw("\" viewBox=\"-14 -14 ")
    out.number(width)
    out.raw(" ")
    out.number(height)
    out.raw("\">\n<style>\n.chart text{font-family:")
    out.text(PaperStyle.fonts(theme.font == .serif ? .serif : .sans), in: .element)
    out.raw("}\n")
    out.markup(Chart.style(.light(theme), shapes.tones))
    // The outline would cover the letters where its order is not known.
    out.raw(".chart .scale{stroke:none}\n</style>\n")
    out.bytes += shapes.out.bytes
    out.raw("\n</svg>\n")
    return out.string
  }
}
