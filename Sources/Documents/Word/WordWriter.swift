/// Writes a document as HTML whose every piece names a style of `WordTemplate`.
struct WordWriter {
  var out = Output()
  let document: Document
  /// Files of pictures by the ids of their charts.
  let pictures: [String: String]
  /// Tones met, which need styles of their own.
  var tones: Set<Tone> = []
  /// Whether a link around forbids another one inside.
  var isInLink = false

  init(_ document: Document, _ pictures: [(id: String, file: String)]) {
    self.document = document
    self.pictures = Dictionary(pictures.map { ($0.id, $0.file) }) { first, _ in first }
  }

  mutating func write() {
    out.raw("<!DOCTYPE html>\n<html lang=\"")
    out.text(document.language, in: .attribute)
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    out.text(document.cover.title.plain, in: .attribute)
    out.raw("</title>\n")
    subtitle()
    out.raw("</head>\n<body>\n")
    write(document.cover)
    contents()
    for section in document.sections { write(section, level: 1) }
    out.raw("</body>\n</html>\n")
  }

  /// What stands beneath the title: the kind of document, and what it says of itself.
  private mutating func subtitle() {
    let parts = [document.cover.kicker.plain, document.cover.subtitle.plain].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    out.raw("<meta name=\"subtitle\" content=\"")
    out.text(parts.joined(separator: " – "), in: .attribute)
    out.raw("\">\n")
  }

  private mutating func write(_ cover: Cover) {
    if !cover.notice.isEmpty { styled("Notice", cover.notice) }
    write(cover.facts)
  }

  /// The sections of two levels as links.
  private mutating func contents() {
    guard !document.sections.isEmpty, !document.isHandout else { return }
    styled("Contents Title", [.text(document.wording.contents)])
    for section in document.sections where !section.title.plain.isEmpty {
      entry(section, "Contents 1")
      for section in section.sections where !section.title.plain.isEmpty {
        entry(section, "Contents 2")
      }
    }
  }

  private mutating func entry(_ section: Section, _ style: String) {
    styled(style, [.link([.text(section.title.plain)], to: "#\(section.id)")])
  }

  private mutating func write(_ section: Section, level: Int) {
    let tag = "h\(min(level, 6))"
    // Titles of the first level are on a new page by their style.
    if section.startsPage, level > 1, !document.isHandout { styled("New Page", [.text("\u{A0}")]) }
    if !section.title.plain.isEmpty {
      out.open(tag)
      anchor(section.id)
      out.raw(">")
      write(section.title)
      out.close(tag)
      out.raw("\n")
    }
    write(section.blocks)
    for section in section.sections { write(section, level: level + 1) }
  }

  /// A paragraph in a style.
  mutating func styled(_ style: String, id: String? = nil, _ parts: [Inline]) {
    open(style, id: id)
    out.raw("<p>")
    write(parts)
    out.raw("</p></div>\n")
  }

  /// The beginning of a part in a style, which ends with `</div>`.
  mutating func open(_ style: String, id: String? = nil) {
    out.raw("<div data-custom-style=\"")
    out.text(style, in: .attribute)
    out.raw("\"")
    anchor(id)
    out.raw(">")
  }

  mutating func anchor(_ id: String?) {
    guard let id else { return }
    out.raw(" id=\"")
    out.text(id, in: .attribute)
    out.raw("\"")
  }
}
