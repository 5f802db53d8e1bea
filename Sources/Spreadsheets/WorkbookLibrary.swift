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

  /// What the library's file is called, in its versions.
  static let names = (4...20).map { "libxlsxwriter.so.\($0)" } + ["libxlsxwriter.so"]

  /// Opens the first library there is of these names; nil if there is none with all the functions.
  init?(names: [String] = names) {
    var opened: Pointer?
    for name in names where opened == nil { opened = dlopen(name, RTLD_NOW | RTLD_LOCAL) }
    guard let library = opened else { return nil }
    var isComplete = true
    func function<Function>(_ name: String, _ type: Function.Type = Function.self) -> Function {
      guard let pointer = dlsym(library, name) else {
        isComplete = false
        return unsafeBitCast(dlsym(library, "workbook_new"), to: Function.self)
      }
      return unsafeBitCast(pointer, to: Function.self)
    }
    guard dlsym(library, "workbook_new") != nil else { return nil }
    new = function("workbook_new")
    close = function("workbook_close")
    setProperties = function("workbook_set_properties")
    addSheet = function("workbook_add_worksheet")
    addFormat = function("workbook_add_format")
    setBold = function("format_set_bold")
    setWrap = function("format_set_text_wrap")
    setAlign = function("format_set_align")
    setBottom = function("format_set_bottom")
    setFill = function("format_set_bg_color")
    setInk = function("format_set_font_color")
    setNumberFormat = function("format_set_num_format")
    writeNumber = function("worksheet_write_number")
    writeText = function("worksheet_write_string")
    setColumn = function("worksheet_set_column")
    setRow = function("worksheet_set_row")
    freeze = function("worksheet_freeze_panes")
    filter = function("worksheet_autofilter")
    condition = function("worksheet_conditional_format_range")
    setLandscape = function("worksheet_set_landscape")
    fitToPages = function("worksheet_fit_to_pages")
    repeatRows = function("worksheet_repeat_rows")
    guard isComplete else { return nil }
  }
}
