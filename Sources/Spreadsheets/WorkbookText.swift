import YAML

/// Texts as a workbook can hold them.
enum WorkbookText {
  private typealias Pointer = WorkbookLibrary.Pointer

  /// Sets the title and the day of a file: the first and the last field of the library's
  /// `lxw_doc_properties`.
  static func setProperties(
    of file: UnsafeMutableRawPointer, _ library: WorkbookLibrary, title: String, day: Day?
  ) {
    let size = 256
    let memory = Pointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    legal(title, controls: false).withCString { title in
      memory.storeBytes(of: title, as: WorkbookLibrary.Text.self)
      let seconds = (day?.daysSinceEpoch ?? 0) * 86_400
      memory.storeBytes(of: max(seconds, 1), toByteOffset: 80, as: Int.self)
      _ = library.setProperties(file, memory)
    }
  }

  /// A text for a cell: without what XML cannot hold, cut where it is too long.
  @inline(__always)
  static func fitting(_ text: String) -> String {
    let text = legal(text, controls: true)
    if text.utf8.count <= longestText { return text }
    return cut(text, to: longestText)
  }

  /// A text of at most so many UTF-16 units; an ellipsis is in place of what is left out.
  static func cut(_ text: String, to length: Int) -> String {
    if text.utf16.count <= length { return text }
    var cut = text
    while cut.utf16.count >= length { cut.removeLast(max(1, (cut.utf16.count - length) / 4)) }
    return cut + "…"
  }

  /// A text without what XML cannot hold, put as U+FFFD; control characters stay where the library
  /// writes them in a way of its own.
  private static func legal(_ text: String, controls: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != 0xEF && byte != 0
        && (controls || byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D)
    }
    if isPlain { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0, 0xFFFE, 0xFFFF: "\u{FFFD}"
          case 0x09, 0x0A, 0x0D: scalar
          case 0..<0x20 where !controls: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  /// UTF-16 units of the longest text a cell can hold.
  private static let longestText = 32_767
}
