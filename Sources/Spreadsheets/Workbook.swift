package import YAML

/// Sheets as one XLSX file: typed cells, frozen header rows, filters, and marks tinted by their
/// letters.
package struct Workbook: Sendable {
  /// Why no file was written.
  package enum Refusal: Error, Hashable {
    case noLibrary
    /// A sheet has more rows or columns than the format can hold.
    case tooLarge(sheet: String)
    /// What the library says by this number.
    case notWritten(Int)
  }

  /// A ground with the letters that read on it, both `0xRRGGBB`.
  package struct Tint: Hashable, Sendable {
    package var ground: UInt32
    package var ink: UInt32

    package init(ground: UInt32, ink: UInt32) {
      self.ground = ground
      self.ink = ink
    }
  }

  package var sheets: [Worksheet]
  package var title: String
  /// The day the file says it was made, so that the same sheets give the same file.
  package var day: Day?
  package var header: Tint
  /// The tint of a place on a scale, 0 the lowest, of a number of places.
  package var tint: @Sendable (_ place: Int, _ of: Int) -> Tint

  package init(
    _ sheets: [Worksheet], title: String, day: Day?, header: Tint,
    tint: @escaping @Sendable (_ place: Int, _ of: Int) -> Tint
  ) {
    self.sheets = sheets
    self.title = title
    self.day = day
    self.header = header
    self.tint = tint
  }

  /// Writes the file, over one that may be there.
  package func write(to path: String) throws(Refusal) {
    try write(to: path, WorkbookLibrary())
  }

  func write(to path: String, _ library: WorkbookLibrary?) throws(Refusal) {
    guard let library else { throw .noLibrary }
    for sheet in sheets
    where sheet.rows.count >= Self.mostRows || sheet.columns.count > Self.mostColumns {
      throw .tooLarge(sheet: sheet.id)
    }
    guard let writer = WorkbookWriter(self, path, library) else { throw .notWritten(0) }
    let code = writer.write()
    guard code == 0 else { throw .notWritten(code) }
  }

  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
}
