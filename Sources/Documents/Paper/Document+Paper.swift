extension Document {
  /// The document as HTML for WeasyPrint: the same text and order, everything open, and pictures
  /// that carry their own look.
  package func paper() -> String {
    var body = HTMLWriter(self)
    body.isPaper = true
    body.write()
    var out = Output()
    out.bytes.reserveCapacity(body.out.bytes.count + 24_000)
    out.raw("<!DOCTYPE html>\n<html lang=\"")
    out.text(language, in: .attribute)
    out.raw(body.isRightToLeft ? "\" dir=\"rtl\">\n" : "\">\n")
    out.raw("<head>\n<meta charset=\"utf-8\">\n<title>")
    let title = [cover.title.plain, cover.kicker.plain].filter { !$0.isEmpty }
    out.text(title.joined(separator: " – "), in: .attribute)
    out.raw("</title>\n<style>\n")
    let sheet = StyleSheet(
      theme: theme, tones: body.tones, header: cover.title.plain, isHandout: isHandout)
    out.markup(sheet.text)
    out.markup(PaperStyle(theme: theme).rules)
    out.raw("</style>\n</head>\n")
    out.bytes += body.out.bytes
    out.raw("</html>\n")
    return out.string
  }
}
