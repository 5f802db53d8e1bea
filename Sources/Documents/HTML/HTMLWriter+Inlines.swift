extension HTMLWriter {
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
      meet(tone)
      out.raw("<b class=\"badge ")
      out.markup(tone.name)
      out.raw("\">")
      out.text(letters)
      out.raw("</b>")
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

  /// An element of user text, which sets its own direction where that can differ from the page's.
  mutating func directed(_ tag: String, _ parts: [Inline]) {
    out.open(tag)
    let place = out.bytes.count
    out.raw(">")
    directed(at: place, parts)
    out.close(tag)
  }

  /// Writes the content of an element and, where needed, the direction into its tag, which ends at
  /// a place.
  mutating func directed(at place: Int, _ parts: [Inline]) {
    let before = out.sawRightToLeft
    out.sawRightToLeft = isRightToLeft
    write(parts)
    if out.sawRightToLeft { out.bytes.insert(contentsOf: " dir=\"auto\"".utf8, at: place) }
    out.sawRightToLeft = before
  }
}
