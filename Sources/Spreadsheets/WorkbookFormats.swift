/// The looks of cells: one for each kind of column.
struct WorkbookFormats {
  typealias Pointer = WorkbookLibrary.Pointer

  private let library: WorkbookLibrary
  private let file: Pointer
  private let formats: [Look: Pointer]

  private enum Look: Hashable, CaseIterable {
    case text, prose, number, whole, percent, share, day, mark
  }

  private enum Align { static let (center, top): (UInt8, UInt8) = (2, 8) }

  init(_ library: WorkbookLibrary, _ file: Pointer) {
    (self.library, self.file) = (library, file)
    var formats: [Look: Pointer] = [:]
    for look in Look.allCases {
      guard let format = library.addFormat(file) else { continue }
      library.setAlign(format, Align.top)
      switch look {
      case .text, .number: break
      case .prose: library.setWrap(format)
      case .whole: library.setNumberFormat(format, "0")
      case .percent: library.setNumberFormat(format, "0.0")
      case .share: library.setNumberFormat(format, "0%")
      case .day: library.setNumberFormat(format, "yyyy-mm-dd")
      case .mark: library.setAlign(format, Align.center)
      }
      formats[look] = format
    }
    self.formats = formats
  }

  func format(_ kind: Worksheet.Column.Kind) -> Pointer? {
    switch kind {
    case .text: formats[.text]
    case .prose: formats[.prose]
    case .number: formats[.number]
    case .whole: formats[.whole]
    case .percent: formats[.percent]
    case .share: formats[.share]
    case .day: formats[.day]
    case .mark: formats[.mark]
    }
  }

  func header(_ tint: Workbook.Tint) -> Pointer? {
    guard let format = self.tint(tint) else { return nil }
    let medium: UInt8 = 1
    library.setBold(format)
    library.setWrap(format)
    library.setAlign(format, Align.top)
    library.setBottom(format, medium)
    return format
  }

  func tint(_ tint: Workbook.Tint) -> Pointer? {
    guard let format = library.addFormat(file) else { return nil }
    library.setFill(format, tint.ground)
    library.setInk(format, tint.ink)
    return format
  }
}
