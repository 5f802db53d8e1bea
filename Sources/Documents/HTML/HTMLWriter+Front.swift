extension HTMLWriter {
  mutating func write(_ cover: Cover) {
    out.raw("<header class=\"cover\">\n<div class=\"cover-title\">\n")
    if let logo = document.theme.logo { write(logo) }
    paragraph(cover.kicker, class: "kicker")
    out.raw("<h1>")
    write(cover.title)
    out.raw("</h1>\n")
    paragraph(cover.subtitle, class: "subtitle")
    out.raw("</div>\n")
    paragraph(cover.notice, class: "notice")
    if !cover.facts.isEmpty { write(cover.facts, class: "cover-facts") }
    out.raw("</header>\n")
  }

  private mutating func write(_ logo: Theme.Logo) {
    out.raw("<p class=\"logo\"><img src=\"")
    out.markup(logo.image.address)
    out.raw("\" alt=\"")
    out.text(logo.alt, in: .attribute)
    out.raw("\"></p>\n")
  }

  /// Two levels of sections; open, so that it needs neither script nor a click.
  mutating func writeContents() {
    guard !document.sections.isEmpty, !document.isHandout else { return }
    out.raw("<nav aria-label=\"")
    out.text(document.wording.contents, in: .attribute)
    out.raw("\">\n<details open>\n<summary>")
    out.text(document.wording.contents)
    out.raw("</summary>\n")
    writeContents(document.sections, deeper: true)
    out.raw("</details>\n</nav>\n")
  }

  private mutating func writeContents(_ sections: [Section], deeper: Bool) {
    out.raw("<ol>\n")
    for section in sections where !section.title.plain.isEmpty {
      out.raw("<li><a href=\"#")
      out.text(section.id, in: .attribute)
      out.raw("\">")
      isInLink = true
      write(section.title)
      isInLink = false
      out.raw("</a>")
      if deeper, !section.sections.isEmpty {
        out.raw("\n")
        writeContents(section.sections, deeper: false)
      }
      out.raw("</li>\n")
    }
    out.raw("</ol>\n")
  }

  private mutating func paragraph(_ parts: [Inline], class name: String) {
    guard !parts.isEmpty else { return }
    out.markup("<p class=\"\(name)\">")
    write(parts)
    out.raw("</p>\n")
  }
}
