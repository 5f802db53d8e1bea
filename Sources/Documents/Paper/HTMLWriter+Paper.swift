extension HTMLWriter {
  /// A picture as an image with its description, and its figures open beneath it.
  mutating func writePaper(_ chart: Chart) {
    out.raw("<figure")
    anchor(chart.id)
    out.raw(">\n<figcaption><strong>")
    out.text(chart.title)
    out.raw("</strong> <span>")
    out.text(chart.description)
    out.raw("</span></figcaption>\n<img class=\"chart\" alt=\"")
    out.text("\(chart.title). \(chart.description)", in: .attribute)
    out.raw("\" style=\"width:")
    out.number(chart.picture.width)
    out.raw("px\" src=\"data:image/svg+xml,")
    percentEncoded(chart.paperSVG(document.theme))
    out.raw("\">\n<div class=\"folded\">\n")
    writeTwin(chart.table)
    out.raw("</div>\n</figure>\n")
  }

  private mutating func percentEncoded(_ text: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ","),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"):
        out.bytes.append(byte)
      default: out.bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
