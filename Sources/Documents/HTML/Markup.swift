/// The body of a page that another module lays out: tags are literals of its code, and every text
/// is escaped as it is in a document.
package struct Markup {
  private var writer: HTMLWriter
  private let title: String

  /// A page in a language, by its BCP 47 tag.
  package init(language: String, title: String) {
    writer = HTMLWriter(
      Document(language: language, cover: Cover(title: [.text(title)]), sections: []))
    self.title = title
  }

  /// Writes markup as it stands in the code.
  package mutating func raw(_ markup: StaticString) { writer.out.raw(markup) }

  /// Writes literal text.
  package mutating func text(_ text: String) { writer.out.text(text) }

  package mutating func number(_ number: Int) { writer.out.markup(String(number)) }

  /// Writes an attribute with the space before it.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    writer.out.text(value, in: .attribute)
    raw("\"")
  }

  /// Writes an element of literal text.
  package mutating func element(_ tag: String, _ text: String) {
    writer.directed(tag, [.text(text)])
  }

  /// Writes an element of authored text, which may hold Markdown's inline marks.
  package mutating func authored(_ tag: String, _ text: String) {
    writer.directed(tag, Inline.marked(text))
  }

  /// Writes what a text area holds, character by character.
  package mutating func field(_ text: String) { writer.out.field(text) }

  /// Writes the cover of a document.
  package mutating func cover(_ cover: Cover) { writer.write(cover) }

  /// The whole page: with the look of a report, rules that come after its, and one script, which is
  /// allowed by its SHA-256 in Base64.
  package func page(theme: Theme = Theme(), rules: String, script: String, hash: String) -> String {
    let styles = StyleSheet(theme: theme, tones: [], header: title, isHandout: true).text + rules
    var out = Output()
    HTMLHead(
      language: writer.document.language, isRightToLeft: writer.isRightToLeft, title: title,
      styles: styles, scriptHash: hash
    ).write(to: &out)
    out.bytes += writer.out.bytes
    out.raw("<script type=\"module\">")
    out.markup(script)
    out.raw("</script>\n</body>\n</html>\n")
    return out.string
  }
}
