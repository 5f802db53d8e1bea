/// A sheet that people fill in: its wording is locked, the cells for answers are not.
package struct EntrySheet: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// In digits.
    package var width: Double
    package var isHidden: Bool

    package init(width: Double, isHidden: Bool = false) {
      (self.width, self.isHidden) = (width, isHidden)
    }
  }

  /// How a cell looks, and whether it is filled in.
  package enum Look: Hashable, Sendable, CaseIterable {
    case plain, title, header, heading, prose, indented, quiet
    /// To be filled in.
    case entry
    /// To be filled in with a day.
    case entryDay

    var isEntry: Bool { self == .entry || self == .entryDay }
  }

  /// What may be filled in.
  package enum Rule: Hashable, Sendable {
    /// One of the texts in a column of another sheet: rows from 0, both included.
    case list(sheet: Int, column: Int, first: Int, last: Int)
    case day
  }

  package struct Box: Hashable, Sendable {
    package var cell: Cell
    package var look: Look
    package var rule: Rule?
    /// What a spreadsheet says when something else is filled in.
    package var fault: String?

    package init(_ cell: Cell, _ look: Look, _ rule: Rule? = nil, fault: String? = nil) {
      (self.cell, self.look, self.rule, self.fault) = (cell, look, rule, fault)
    }
  }

  package var title: String
  package var columns: [Column]
  package var rows: [[Box]]
  /// Rows and columns that stay when the rest is scrolled.
  package var frozen: (rows: Int, columns: Int) {
    get { (frozenRows, frozenColumns) }
    set { (frozenRows, frozenColumns) = newValue }
  }
  private var frozenRows = 0
  private var frozenColumns = 0
  package var isHidden = false

  package init(title: String, columns: [Column], rows: [[Box]] = []) {
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }
}
