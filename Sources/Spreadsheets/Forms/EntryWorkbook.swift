package import YAML

/// Sheets to be filled in, as one XLSX file whose wording is protected, without a password.
package struct EntryWorkbook: Sendable {
  package var sheets: [EntrySheet]
  package var title: String
  /// The day the file says it was made, so that the same sheets give the same file.
  package var day: Day?
  package var header: Workbook.Tint
  /// The ground of cells to be filled in.
  package var entry: Workbook.Tint

  package init(
    _ sheets: [EntrySheet], title: String, day: Day?, header: Workbook.Tint, entry: Workbook.Tint
  ) {
    (self.sheets, self.title, self.day) = (sheets, title, day)
    (self.header, self.entry) = (header, entry)
  }

  /// Writes the file, over one that may be there.
  package func write(to path: String) throws(Workbook.Refusal) {
    try write(to: path, WorkbookLibrary())
  }

  func write(to path: String, _ library: WorkbookLibrary?) throws(Workbook.Refusal) {
    guard let library else { throw .noLibrary }
    for sheet in sheets
    where sheet.rows.count > Grid.mostRows || sheet.columns.count > Grid.mostColumns {
      throw .tooLarge(sheet: sheet.title)
    }
    guard let writer = EntryWriter(self, path, library) else { throw .notWritten(0) }
    let code = writer.write()
    guard code == 0 else { throw .notWritten(code) }
  }
}
