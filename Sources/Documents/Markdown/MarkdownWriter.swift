/// Writes a document line by line.
struct MarkdownWriter {
  var out = Output()
  let wording: Wording
  /// The path of a chart's picture; nil to leave pictures out.
  let picture: ((Chart) -> String)?
  /// Level of the section being written: 2 for the first below the title.
  var level = 1
  /// What every line begins with inside lists and quotations.
  private var prefix = ""
  /// What the next line begins with instead: the marker of a list item.
  private var marker: String?
  private var needsBlank = false

  init(wording: Wording, picture: ((Chart) -> String)?) {
    self.wording = wording
    self.picture = picture
  }

  mutating func write(_ section: Section) {
    level += 1
    anchor(section.id)
    if !section.title.plain.isEmpty { heading(section.title, level: level) }
    write(section.blocks)
    for section in section.sections { write(section) }
    level -= 1
  }

  mutating func heading(_ title: [Inline], level: Int) {
    let signs = String(repeating: "#", count: min(level, 6))
    block(signs + " " + MarkdownLine.text(title, in: .heading))
  }

  mutating func paragraph(_ parts: [Inline]) {
    block(MarkdownLine.text(parts, in: .paragraph))
  }

  mutating func anchor(_ id: String?) {
    guard let id else { return }
    block(Self.anchor(id))
  }

  static func anchor(_ id: String) -> String {
    var out = Output()
    out.raw("<a id=\"")
    out.text(id, in: .attribute)
    out.raw("\"></a>")
    return out.string
  }

  /// Writes lines with a blank one after; nothing for no text.
  mutating func block(_ text: String) {
    guard !text.isEmpty else { return }
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(part) }
    blank()
  }

  mutating func line(_ text: some StringProtocol) {
    writeBlank()
    out.markup(marker ?? prefix)
    marker = nil
    out.markup(String(text))
    while text.isEmpty, out.bytes.last == UInt8(ascii: " ") { out.bytes.removeLast() }
    out.raw("\n")
  }

  private mutating func writeBlank() {
    if needsBlank, !out.bytes.isEmpty {
      out.markup(prefix)
      while out.bytes.last == UInt8(ascii: " ") { out.bytes.removeLast() }
      out.raw("\n")
    }
    needsBlank = false
  }

  /// Asks for a blank line before the next one.
  mutating func blank() { needsBlank = true }

  /// Asks for none.
  mutating func close() { needsBlank = false }

  /// Writes with a longer beginning of every line, and another one for the first.
  mutating func indented(
    by indent: String, first: String? = nil, _ write: (inout MarkdownWriter) -> Void
  ) {
    writeBlank()
    let outer = prefix
    prefix = outer + indent
    if let first { marker = (marker ?? outer) + first }
    write(&self)
    if marker != nil, first != nil { line("") }
    prefix = outer
  }
}
