/// Writes sheets to be filled in through libxlsxwriter.
struct EntryWriter {
  private typealias Pointer = WorkbookLibrary.Pointer

  private let workbook: EntryWorkbook
  private let library: WorkbookLibrary
  private let file: Pointer
  private let formats: [EntrySheet.Look: Pointer]
  private let names: [String]

  /// Begins a file; nil where memory is short.
  init?(_ workbook: EntryWorkbook, _ path: String, _ library: WorkbookLibrary) {
    guard let file = path.withCString({ library.new($0) }) else { return nil }
    (self.workbook, self.library, self.file) = (workbook, library, file)
    formats = Self.formats(workbook, library, file)
    names = SheetNames.unique(workbook.sheets.map(\.title))
  }

  /// Writes everything and closes the file; 0, or what the library says went wrong.
  func write() -> Int {
    WorkbookText.setProperties(of: file, library, title: workbook.title, day: workbook.day)
    for (sheet, name) in zip(workbook.sheets, names) {
      guard let worksheet = name.withCString({ library.addSheet(file, $0) }) else { continue }
      write(sheet, to: worksheet)
    }
    return Int(library.close(file))
  }

  private func write(_ sheet: EntrySheet, to worksheet: Pointer) {
    for (index, column) in sheet.columns.enumerated() {
      set(column, UInt16(index), worksheet)
    }
    for (row, boxes) in sheet.rows.enumerated() {
      let height = RowHeight.of(boxes, sheet.columns)
      _ = library.setRow(worksheet, UInt32(row), height, nil)
      for (column, box) in boxes.enumerated() {
        write(box, to: worksheet, UInt32(row), UInt16(column))
      }
    }
    library.freeze(worksheet, UInt32(sheet.frozen.rows), UInt16(sheet.frozen.columns))
    library.setLandscape(worksheet)
    let (a4, allLines): (UInt8, UInt8) = (9, 0)
    library.setPaper(worksheet, a4)
    library.setLines(worksheet, allLines)
    library.fitToPages(worksheet, 1, 0)
    if sheet.frozen.rows > 0 {
      _ = library.repeatRows(worksheet, 0, UInt32(sheet.frozen.rows - 1))
    }
    protect(worksheet)
    if sheet.isHidden { library.hide(worksheet) }
  }

  private func set(_ column: EntrySheet.Column, _ at: UInt16, _ worksheet: Pointer) {
    // The first field of the library's `lxw_row_col_options` says that it is hidden.
    let memory = Pointer.allocate(byteCount: 16, alignment: 16)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: 16)
    memory.storeBytes(of: column.isHidden ? 1 : 0, as: UInt8.self)
    _ = library.setColumnOptions(worksheet, at, at, column.width, formats[.plain], memory)
  }

  private func write(
    _ box: EntrySheet.Box, to worksheet: Pointer, _ row: UInt32, _ column: UInt16
  ) {
    let format = formats[box.look]
    switch box.cell {
    case .empty: if box.look != .plain { _ = library.writeBlank(worksheet, row, column, format) }
    case .text(let text):
      WorkbookText.fitting(text).withCString {
        _ = library.writeText(worksheet, row, column, $0, format)
      }
    case .number(let number):
      if number.isFinite { _ = library.writeNumber(worksheet, row, column, number, format) }
    case .day(let day):
      _ = library.writeNumber(worksheet, row, column, Double(day.serial), format)
    }
    if let rule = box.rule { validate(rule, box.fault, worksheet, row, column) }
  }

  /// The wording is locked; rows and columns may be made wider.
  private func protect(_ worksheet: Pointer) {
    // Fields of the library's `lxw_protection`, a byte each: columns and rows may be formatted.
    let memory = Pointer.allocate(byteCount: 32, alignment: 16)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: 32)
    memory.storeBytes(of: 1, toByteOffset: 3, as: UInt8.self)
    memory.storeBytes(of: 1, toByteOffset: 4, as: UInt8.self)
    library.protect(worksheet, nil, memory)
  }

  /// Fills in the library's `lxw_data_validation`: its kind and comparison, a formula, the least
  /// number, and the sentence for what does not hold.
  private func validate(
    _ rule: EntrySheet.Rule, _ fault: String?, _ worksheet: Pointer, _ row: UInt32,
    _ column: UInt16
  ) {
    let (listOfFormula, numberOfDay, atLeast): (UInt8, UInt8, UInt8) = (6, 9, 7)
    let size = 256
    let memory = Pointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    var formula = ""
    switch rule {
    case .list(let sheet, let from, let first, let last):
      memory.storeBytes(of: listOfFormula, as: UInt8.self)
      let letters = Grid.letters(from)
      let name = names[sheet].split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      formula = "='\(name)'!$\(letters)$\(first + 1):$\(letters)$\(last + 1)"
    case .day:
      memory.storeBytes(of: numberOfDay, as: UInt8.self)
      memory.storeBytes(of: atLeast, toByteOffset: 1, as: UInt8.self)
      memory.storeBytes(of: 36_526, toByteOffset: 8, as: Double.self)
    }
    formula.withCString { formula in
      if !self.isEmpty(formula) {
        memory.storeBytes(of: formula, toByteOffset: 16, as: WorkbookLibrary.Text.self)
      }
      WorkbookText.cut(fault ?? "", to: Self.longestFault).withCString { fault in
        if !self.isEmpty(fault) {
          memory.storeBytes(of: fault, toByteOffset: 184, as: WorkbookLibrary.Text.self)
        }
        _ = library.validate(worksheet, row, column, row, column, memory)
      }
    }
  }

  private func isEmpty(_ text: WorkbookLibrary.Text) -> Bool { text.pointee == 0 }

  /// UTF-16 units of the longest sentence a spreadsheet shows.
  private static let longestFault = 255
}

extension EntryWriter {
  private static func formats(
    _ workbook: EntryWorkbook, _ library: WorkbookLibrary, _ file: Pointer
  ) -> [EntrySheet.Look: Pointer] {
    let (top, thin): (UInt8, UInt8) = (8, 1)
    var formats: [EntrySheet.Look: Pointer] = [:]
    for look in EntrySheet.Look.allCases {
      guard let format = library.addFormat(file) else { continue }
      library.setAlign(format, top)
      if look != .plain, look != .title { library.setWrap(format) }
      switch look {
      case .plain, .prose: break
      case .title:
        library.setBold(format)
        library.setSize(format, 16)
      case .header:
        library.setBold(format)
        library.setFill(format, workbook.header.ground)
        library.setInk(format, workbook.header.ink)
      case .heading:
        library.setBold(format)
        library.setSize(format, 13)
      case .indented: library.setIndent(format, 2)
      case .quiet: library.setInk(format, 0x555555)
      case .entry, .entryDay:
        library.setUnlocked(format)
        library.setFill(format, workbook.entry.ground)
        library.setInk(format, workbook.entry.ink)
        library.setBorder(format, thin)
        library.setBorderColor(format, 0xB0B0B0)
        // Typed texts stay texts: `=1` is no formula, `1-2` no day.
        library.setNumberFormat(format, look == .entry ? "@" : "yyyy-mm-dd")
      }
      formats[look] = format
    }
    return formats
  }
}
