/// One table: named columns, and rows of typed cells.
package struct Worksheet: Hashable, Sendable {
  /// Part of file names, unique among the sheets of a workbook: `[a-z0-9-]+`.
  package var id: String
  package var title: String
  package var columns: [Column]
  /// Each as long as `columns`.
  package var rows: [[Cell]]

  package init(id: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension Worksheet {
  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Names, ids and words.
      case text
      /// Sentences, wrapped in a wide column.
      case prose
      /// Figures that are shown with as many digits as they have.
      case number
      /// Figures shown without decimals.
      case whole
      /// Percent, 0 to 100, shown with one decimal.
      case percent
      /// Shares, 0 to 1, shown as percent.
      case share
      case day
      /// Letters, each tinted by its place on a scale, lowest first.
      case mark([String])
    }

    /// Name for programs: `[a-z0-9-]+`.
    package var id: String
    /// Name for people.
    package var title: String
    package var kind: Kind

    package init(_ id: String, _ title: String, _ kind: Kind = .text) {
      self.id = id
      self.title = title
      self.kind = kind
    }
  }
}
