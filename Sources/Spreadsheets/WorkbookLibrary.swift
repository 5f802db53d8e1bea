import Glibc

/// The functions of libxlsxwriter that a workbook is written with.
///
/// The library is opened when a workbook is first asked for, so that a program without it starts
/// and does everything else. What its structures hold is passed as plain memory: only fields that
/// all its versions have at the same place are set.
struct WorkbookLibrary {
  typealias Pointer = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>

  let new: @convention(c) (Text) -> Pointer?
  let close: @convention(c) (Pointer) -> CInt
  let setProperties: @convention(c) (Pointer, Pointer) -> CInt
  let addSheet: @convention(c) (Pointer, Text) -> Pointer?
  let addFormat: @convention(c) (Pointer) -> Pointer?

  let setBold: @convention(c) (Pointer) -> Void
  let setWrap: @convention(c) (Pointer) -> Void
  let setAlign: @convention(c) (Pointer, UInt8) -> Void
  let setBottom: @convention(c) (Pointer, UInt8) -> Void
  let setFill: @convention(c) (Pointer, UInt32) -> Void
  let setInk: @convention(c) (Pointer, UInt32) -> Void
  let setNumberFormat: @convention(c) (Pointer, Text) -> Void

  let writeNumber: @convention(c) (Pointer, UInt32, UInt16, Double, Pointer?) -> CInt
  let writeText: @convention(c) (Pointer, UInt32, UInt16, Text, Pointer?) -> CInt
  let setColumn: @convention(c) (Pointer, UInt16, UInt16, Double, Pointer?) -> CInt
  let setRow: @convention(c) (Pointer, UInt32, Double, Pointer?) -> CInt
  let freeze: @convention(c) (Pointer, UInt32, UInt16) -> Void
  let filter: @convention(c) (Pointer, UInt32, UInt16, UInt32, UInt16) -> CInt
  let condition: @convention(c) (Pointer, UInt32, UInt16, UInt32, UInt16, Pointer) -> CInt
  let setLandscape: @convention(c) (Pointer) -> Void
  let fitToPages: @convention(c) (Pointer, UInt16, UInt16) -> Void
  let repeatRows: @convention(c) (Pointer, UInt32, UInt32) -> CInt

  let setUnlocked: @convention(c) (Pointer) -> Void
  let setItalic: @convention(c) (Pointer) -> Void
  let setSize: @convention(c) (Pointer, Double) -> Void
  let setBorder: @convention(c) (Pointer, UInt8) -> Void
  let setBorderColor: @convention(c) (Pointer, UInt32) -> Void
  let setIndent: @convention(c) (Pointer, UInt8) -> Void
  let writeBlank: @convention(c) (Pointer, UInt32, UInt16, Pointer?) -> CInt
  let setColumnOptions: @convention(c) (Pointer, UInt16, UInt16, Double, Pointer?, Pointer) -> CInt
  let validate: @convention(c) (Pointer, UInt32, UInt16, UInt32, UInt16, Pointer) -> CInt
  let protect: @convention(c) (Pointer, Text?, Pointer?) -> Void
  let hide: @convention(c) (Pointer) -> Void
  let setLines: @convention(c) (Pointer, UInt8) -> Void
  let setPaper: @convention(c) (Pointer, UInt8) -> Void

  /// What the library's file is called, in its versions.
  static let names = (4...20).map { "libxlsxwriter.so.\($0)" } + ["libxlsxwriter.so"]

  /// Opens the first library there is of these names; nil if there is none with all the functions.
  init?(names: [String] = names) {
    guard let library = SharedLibrary(names, "workbook_new") else { return nil }
    new = library.function("workbook_new")
    close = library.function("workbook_close")
    setProperties = library.function("workbook_set_properties")
    addSheet = library.function("workbook_add_worksheet")
    addFormat = library.function("workbook_add_format")
    setBold = library.function("format_set_bold")
    setWrap = library.function("format_set_text_wrap")
    setAlign = library.function("format_set_align")
    setBottom = library.function("format_set_bottom")
    setFill = library.function("format_set_bg_color")
    setInk = library.function("format_set_font_color")
    setNumberFormat = library.function("format_set_num_format")
    writeNumber = library.function("worksheet_write_number")
    writeText = library.function("worksheet_write_string")
    setColumn = library.function("worksheet_set_column")
    setRow = library.function("worksheet_set_row")
    freeze = library.function("worksheet_freeze_panes")
    filter = library.function("worksheet_autofilter")
    condition = library.function("worksheet_conditional_format_range")
    setLandscape = library.function("worksheet_set_landscape")
    fitToPages = library.function("worksheet_fit_to_pages")
    repeatRows = library.function("worksheet_repeat_rows")
    setUnlocked = library.function("format_set_unlocked")
    setItalic = library.function("format_set_italic")
    setSize = library.function("format_set_font_size")
    setBorder = library.function("format_set_border")
    setBorderColor = library.function("format_set_border_color")
    setIndent = library.function("format_set_indent")
    writeBlank = library.function("worksheet_write_blank")
    setColumnOptions = library.function("worksheet_set_column_opt")
    validate = library.function("worksheet_data_validation_range")
    protect = library.function("worksheet_protect")
    hide = library.function("worksheet_hide")
    setLines = library.function("worksheet_gridlines")
    setPaper = library.function("worksheet_set_paper")
    guard library.isComplete else { return nil }
  }
}
