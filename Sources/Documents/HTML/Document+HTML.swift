extension Document {
  /// The document as one HTML file that asks no network and is whole without its one script.
  package func html() -> String {
    var body = HTMLWriter(self)
    body.write()
    var out = Output()
    out.bytes.reserveCapacity(body.out.bytes.count + 24_000)
    head(body, in: &out)
    out.bytes += body.out.bytes
    out.raw("</html>\n")
    return out.string
  }

  private func head(_ body: HTMLWriter, in out: inout Output) {
    out.raw("<!DOCTYPE html>\n<html lang=\"")
    out.text(language, in: .attribute)
    out.raw(body.isRightToLeft ? "\" dir=\"rtl\">\n" : "\">\n")
    out.raw(
      """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none';style-src 'unsafe-inline';img-src data:;font-src data:;\
      base-uri 'none';form-action 'none';script-src 'sha256-
      """)
    out.markup(PageScript.hash)
    out.raw("'\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
    let title = [cover.title.plain, cover.kicker.plain].filter { !$0.isEmpty }
    out.text(title.joined(separator: " – "), in: .attribute)
    out.raw("</title>\n<style>\n")
    out.markup(
      StyleSheet(theme: theme, tones: body.tones, header: cover.title.plain, isHandout: isHandout)
        .text)
    out.raw("</style>\n</head>\n")
  }
}
