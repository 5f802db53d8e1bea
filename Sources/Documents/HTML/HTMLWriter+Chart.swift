extension HTMLWriter {
  /// A wider picture scrolls where the page is narrow, so that its letters stay readable.
  private static let widePicture = 620.0

  mutating func write(_ chart: Chart) {
    if isPaper { return writePaper(chart) }
    out.raw("<figure")
    anchor(chart.id)
    out.raw(">\n<figcaption><strong>")
    out.text(chart.title)
    out.raw("</strong> <span>")
    out.text(chart.description)
    out.raw("</span></figcaption>\n")
    let isWide = chart.picture.width > Self.widePicture
    if isWide { openRegion(chart.title) }
    picture(chart, isWide: isWide)
    if isWide { out.raw("</div>\n") }
    out.raw("<details>\n<summary>")
    out.text(document.wording.figures)
    out.raw("<span class=\"vh\">: ")
    out.text(chart.title)
    out.raw("</span></summary>\n<div class=\"folded\">\n")
    writeTwin(chart.table)
    out.raw("</div>\n</details>\n</figure>\n")
  }

  private mutating func picture(_ chart: Chart, isWide: Bool) {
    let (width, height) = (chart.picture.width, chart.picture.height)
    out.markup("<svg class=\"chart\(isWide ? " wide" : "")\" role=\"img\" viewBox=\"0 0 ")
    out.number(width)
    out.raw(" ")
    out.number(height)
    out.raw("\" style=\"--width:")
    out.number(width)
    out.raw("\" aria-labelledby=\"")
    out.text("\(chart.id)-title \(chart.id)-desc", in: .attribute)
    out.raw("\">\n<title id=\"")
    out.text(chart.id, in: .attribute)
    out.raw("-title\">")
    out.text(chart.title, in: .attribute)
    out.raw("</title>\n<desc id=\"")
    out.text(chart.id, in: .attribute)
    out.raw("-desc\">")
    out.text(chart.description, in: .attribute)
    out.raw("</desc>\n")
    var shapes = PictureWriter()
    shapes.write(chart.picture.shapes)
    for tone in shapes.tones { meet(tone) }
    out.bytes += shapes.out.bytes
    out.raw("\n</svg>\n")
  }
}
