import YAML

/// Writes the sheets of a workbook through libxlsxwriter.
struct WorkbookWriter {
  private typealias Pointer = WorkbookLibrary.Pointer

  private let workbook: Workbook
  private let library: WorkbookLibrary
  private let file: Pointer
  private let header: Pointer?
  private let formats: WorkbookFormats

  /// Begins a file; nil where memory is short.
  init?(_ workbook: Workbook, _ path: String, _ library: WorkbookLibrary) {
    guard let file = path.withCString({ library.new($0) }) else { return nil }
    (self.workbook, self.library, self.file) = (workbook, library, file)
    formats = WorkbookFormats(library, file)
    header = formats.header(workbook.header)
  }

  /// Writes everything and closes the file; 0, or what the library says went wrong.
  func write() -> Int {
    WorkbookText.setProperties(of: file, library, title: workbook.title, day: workbook.day)
    for (sheet, name) in zip(workbook.sheets, SheetNames.unique(workbook.sheets.map(\.title))) {
      guard let worksheet = name.withCString({ library.addSheet(file, $0) }) else { continue }
      write(sheet, to: worksheet)
    }
    return Int(library.close(file))
  }

  private func write(_ sheet: Worksheet, to worksheet: Pointer) {
    for (index, column) in sheet.columns.enumerated() {
      let (at, format) = (UInt16(index), formats.format(column.kind))
      let width = ColumnWidth.of(column, cells: sheet.rows.lazy.map { $0[index] })
      _ = library.setColumn(worksheet, at, at, width, format)
      write(column.title, to: worksheet, 0, at, header)
    }
    let columns = sheet.columns.map { formats.format($0.kind) }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        write(cell, to: worksheet, UInt32(row + 1), UInt16(column), columns[column])
      }
    }
    finish(sheet, worksheet)
  }

  @inline(__always)
  private func write(
    _ cell: Cell, to worksheet: Pointer, _ row: UInt32, _ column: UInt16, _ format: Pointer?
  ) {
    switch cell {
    case .empty: break
    case .text(let text): write(text, to: worksheet, row, column, format)
    case .number(let number):
      if number.isFinite { _ = library.writeNumber(worksheet, row, column, number, format) }
    case .day(let day):
      _ = library.writeNumber(worksheet, row, column, Double(day.serial), format)
    }
  }

  @inline(__always)
  private func write(
    _ text: String, to worksheet: Pointer, _ row: UInt32, _ column: UInt16, _ format: Pointer?
  ) {
    WorkbookText.fitting(text).withCString {
      _ = library.writeText(worksheet, row, column, $0, format)
    }
  }

  /// What holds for the sheet as a whole: its frozen header, its filter, its tints and its paper.
  private func finish(_ sheet: Worksheet, _ worksheet: Pointer) {
    library.freeze(worksheet, 1, 0)
    library.setLandscape(worksheet)
    library.fitToPages(worksheet, 1, 0)
    _ = library.repeatRows(worksheet, 0, 0)
    guard let last = sheet.columns.indices.last, !sheet.rows.isEmpty else { return }
    let end = UInt32(sheet.rows.count)
    _ = library.filter(worksheet, 0, 0, end, UInt16(last))
    for (index, column) in sheet.columns.enumerated() {
      guard case .mark(let scale) = column.kind else { continue }
      for (place, letters) in scale.enumerated() {
        tint(letters, workbook.tint(place, scale.count), worksheet, UInt16(index), end)
      }
    }
  }

  /// Tints the cells of a column that hold some letters.
  private func tint(
    _ letters: String, _ tint: Workbook.Tint, _ worksheet: Pointer, _ column: UInt16, _ end: UInt32
  ) {
    guard let format = formats.tint(tint) else { return }
    // The first fields of the library's `lxw_conditional_format`: kind, comparison, text, format.
    let (size, cell, equals): (Int, UInt8, UInt8) = (512, 1, 1)
    let memory = Pointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    memory.storeBytes(of: cell, as: UInt8.self)
    memory.storeBytes(of: equals, toByteOffset: 1, as: UInt8.self)
    memory.storeBytes(of: format, toByteOffset: 24, as: Pointer.self)
    let quoted =
      "\""
      + letters.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
    quoted.withCString { text in
      memory.storeBytes(of: text, toByteOffset: 16, as: WorkbookLibrary.Text.self)
      _ = library.condition(worksheet, 1, column, end, column, memory)
    }
  }
}
