extension Document {
  /// The document as one HTML file that asks no network and is whole without its one script.
  package func html() -> String {
    var body = HTMLWriter(self)
    body.write()
    var out = Output()
    out.bytes.reserveCapacity(body.out.bytes.count + 24_000)
    head(body).write(to: &out)
    out.bytes += body.out.bytes
    out.raw("</html>\n")
    return out.string
  }

  private func head(_ body: HTMLWriter) -> HTMLHead {
    let title = [cover.title.plain, cover.kicker.plain].filter { !$0.isEmpty }
    let styles = StyleSheet(
      theme: theme, tones: body.tones, header: cover.title.plain, isHandout: isHandout,
      hasWriting: body.hasWriting)
    return HTMLHead(
      language: language, isRightToLeft: body.isRightToLeft, title: title.joined(separator: " – "),
      styles: styles.text, scriptHash: PageScript.hash)
  }
}
