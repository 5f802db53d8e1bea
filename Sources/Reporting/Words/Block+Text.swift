import Documents

extension Block {
  /// A paragraph of literal text.
  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  /// A paragraph of text that may hold marks.
  static func marked(_ text: String) -> Block { .paragraph(Inline.marked(text)) }

  /// A list of lines.
  static func bullets(_ items: [[Inline]]) -> Block {
    .list(items.map { [.paragraph($0)] }, ordered: false)
  }
}

extension Table.Column {
  init(_ title: String, _ alignment: Table.Alignment = .leading) {
    self.init([.text(title)], alignment)
  }
}
