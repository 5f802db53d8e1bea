/// A piece that stands on lines of its own.
package indirect enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// The sentence a hurried reader should read, set larger.
  case lead([Inline])
  case list([[Block]], ordered: Bool)
  case facts([Fact])
  case table(Table)
  case callout(Callout)
  /// Somebody's own words, with who said them (empty: not said).
  case quote([Inline], by: [Inline])
  case chart(Chart)
  /// Folded away on screen until opened, always open on paper and in Markdown.
  case details(id: String?, summary: [Inline], [Block])
  /// A small heading that is in no table of contents.
  case heading([Inline])
  /// So many empty lines to be written on by hand.
  case lines(Int)
}

/// A boxed remark.
package struct Callout: Hashable, Sendable {
  package var tone: Tone
  package var title: [Inline]
  package var blocks: [Block]

  package init(_ tone: Tone, title: [Inline], blocks: [Block]) {
    self.tone = tone
    self.title = title
    self.blocks = blocks
  }
}

/// Rows under named columns.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, center, trailing
    /// Left empty, to be written in by hand.
    case writing
  }

  package struct Column: Hashable, Sendable {
    package var title: [Inline]
    package var alignment: Alignment

    package init(_ title: [Inline], _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  package struct Row: Hashable, Sendable {
    /// Anchor of the row, unique in the document; nil for none.
    package var id: String?
    /// As many as there are columns.
    package var cells: [[Inline]]

    package init(id: String? = nil, _ cells: [[Inline]]) {
      self.id = id
      self.cells = cells
    }
  }

  package var caption: [Inline]
  package var columns: [Column]
  package var rows: [Row]
  /// Whether the first cell of each row names the row.
  package var hasRowHeaders: Bool

  package init(
    caption: [Inline], columns: [Column], rows: [Row], hasRowHeaders: Bool = true
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
  }
}
