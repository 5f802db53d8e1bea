extension WordWriter {
  mutating func write(_ parts: [Inline]) {
    for part in parts { write(part) }
  }

  private mutating func write(_ part: Inline) {
    switch part {
    case .text(let text): out.text(text)
    case .strong(let parts): wrap("strong", parts)
    case .emphasis(let parts): wrap("em", parts)
    case .code(let code):
      out.raw("<code>")
      out.text(code)
      out.raw("</code>")
    case .link(let parts, let destination): link(parts, to: destination)
    case .badge(let letters, let tone):
      tones.insert(tone)
      out.raw("<span data-custom-style=\"")
      out.text(WordTemplate.badgeStyle(tone), in: .attribute)
      out.raw("\">\u{A0}")
      out.text(letters)
      out.raw("\u{A0}</span>")
    case .lineBreak: out.raw("<br>")
    }
  }

  private mutating func wrap(_ tag: String, _ parts: [Inline]) {
    out.open(tag)
    out.raw(">")
    write(parts)
    out.close(tag)
  }

  private mutating func link(_ parts: [Inline], to destination: String) {
    guard !isInLink, LinkTarget.isSafe(destination) else { return write(parts) }
    out.raw("<a href=\"")
    out.text(destination, in: .attribute)
    out.raw("\">")
    isInLink = true
    write(parts)
    isInLink = false
    out.raw("</a>")
  }
}
