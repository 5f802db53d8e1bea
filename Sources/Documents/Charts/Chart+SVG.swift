extension Chart {
  /// The picture as a file of its own, which follows light and dark schemes by itself.
  package func svg(_ theme: Theme = Theme()) -> String {
    var shapes = PictureWriter()
    shapes.write(picture.shapes)
    var out = Output()
    let margin = 12.0
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" width=\"")
    out.number(picture.width + 2 * margin)
    out.raw("\" height=\"")
    out.number(picture.height + 2 * margin)
    out.raw("\" viewBox=\"-12 -12 ")
    out.number(picture.width + 2 * margin)
    out.raw(" ")
    out.number(picture.height + 2 * margin)
    out.raw("\" aria-labelledby=\"chart-title chart-desc\">\n<title id=\"chart-title\">")
    out.text(title, in: .attribute)
    out.raw("</title>\n<desc id=\"chart-desc\">")
    out.text(description, in: .attribute)
    out.raw("</desc>\n<style>\n.chart{font-family:system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",")
    out.raw("Arial,sans-serif;font-variant-numeric:tabular-nums}\n")
    out.markup(Chart.style(.light(theme), shapes.tones))
    out.raw("@media (prefers-color-scheme:dark){\n")
    out.markup(Chart.style(.dark(theme), shapes.tones))
    out.raw("}\n</style>\n")
    out.raw("<rect class=\"ground\" x=\"-12\" y=\"-12\" width=\"100%\" height=\"100%\"/>\n")
    out.bytes += shapes.out.bytes
    out.raw("\n</svg>\n")
    return out.string
  }

  static func style(_ palette: Palette, _ tones: Set<Tone>) -> String {
    tones.inOrder.reduce(
      ChartStyle { $0.color(in: palette).hex }.rules + ".ground{fill:\(palette.page.hex)}\n"
    ) { rules, tone in
      let pair = palette.pair(tone)
      return rules + ".\(tone.name) .tint{fill:\(pair.tint.hex)}\n"
        + ".chart .\(tone.name) text{fill:\(pair.ink.hex)}\n"
    }
  }
}
