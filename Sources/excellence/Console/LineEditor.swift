/// A text of one line while it is typed, with the place of the cursor in it.
struct LineEditor {
  /// The longest text, in bytes; what is more is not taken.
  private static let longest = 8000

  private(set) var before: String
  private(set) var after = ""

  init(_ text: String = "") { before = text }

  var text: String { before + after }

  /// Takes a key; whether it was one that edits.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    // Lines put in at once become one.
    case .paste(let text): insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .backspace, .control("h"): if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"): if let last = before.popLast() { after = String(last) + after }
    case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"):
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " " { before.removeLast() }
    default: return false
    }
    return true
  }

  private mutating func insert(_ new: String) {
    let typed = new.unicodeScalars.filter {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
    }
    let room = Self.longest - text.utf8.count
    guard typed.count <= room else { return }
    before += String(String.UnicodeScalarView(typed))
  }

  /// The text in lines of so many cells, at most so many lines around the cursor, and where the
  /// cursor stands in them.
  func shown(width: Int, height: Int) -> (lines: [String], row: Int, column: Int) {
    var lines = [""]
    var used = 0
    var cursor = (row: 0, column: 0)
    func add(_ character: Character) {
      let letter = String(character).visible
      let size = CellText.width(letter)
      if used + size > width {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1] += letter
      used += size
    }
    before.forEach(add)
    if used >= width, !after.isEmpty || used > 0 {
      lines.append("")
      used = 0
    }
    cursor = (lines.count - 1, used)
    after.forEach(add)
    let first = min(max(0, cursor.row - height + 1), max(0, lines.count - height))
    return (Array(lines[first...].prefix(height)), cursor.row - first, cursor.column)
  }
}
