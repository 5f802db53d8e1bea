/// The lines of a source, found once and shown in diagnostics.
struct Excerpt {
  /// Columns shown of a line.
  static let width = 120

  private let bytes: [UInt8]
  /// Byte offset at which each line starts.
  private let starts: [UInt32]

  init(_ source: Source) {
    bytes = source.bytes
    var starts = [UInt32(source.markLength)]
    var at = source.markLength
    while at < bytes.count {
      let next = at + Self.breakLength(bytes, at)
      if next > at {
        starts.append(UInt32(next))
        at = next
      } else {
        at += 1
      }
    }
    self.starts = starts
  }

  /// Length in bytes of the line break at an offset as YAML 1.1 counts lines, 0 for none.
  private static func breakLength(_ bytes: [UInt8], _ at: Int) -> Int {
    switch bytes[at] {
    case 0x0A: return 1
    case 0x0D: return at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isBreak =
        at + 2 < bytes.count && bytes[at + 1] == 0x80
        && (bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9)
      return isBreak ? 3 : 0
    default: return 0
    }
  }

  /// The text of a line, 1-based, made safe for a terminal: what is not a letter to see is `�`.
  func line(_ number: Int) -> String? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = Int(starts[number - 1])
    let end = number < starts.count ? Int(starts[number]) : bytes.count
    let piece = bytes[start..<min(end, start + 4 * Self.width + 4)]
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      if scalars.count == Self.width { break }
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: continue
      case 0x09: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// Line and column, both 1-based, of a byte offset.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = Int(starts[low])
    let before = bytes[start..<min(max(offset, start), bytes.count)]
    let column = before.reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    return (low + 1, column)
  }
}
