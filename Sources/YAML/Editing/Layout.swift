import CLibYAML

/// Where the values of a source stand in its text.
struct Layout {
  /// A value by its bytes in the text.
  struct Piece {
    enum Kind { case plain, quoted, block, alias, list, map }

    var kind: Kind
    /// Whether it is a list or map in brackets.
    var isFlow = false
    var start: Int
    /// After its last byte; of a list or map without brackets, after its last value's.
    var end: Int
    /// 0-based, in code points.
    var column: Int
    /// Of a scalar.
    var text = ""
    /// Of a list its items; of a map keys and values in turn.
    var children: [Piece] = []

    /// Whether nothing is written where a value could be.
    var isBlank: Bool { kind == .plain && text.isEmpty }
    var isEmpty: Bool { (kind == .list || kind == .map) && children.isEmpty }

    /// The place of a key's value among the children of a map.
    func value(of key: String) -> Int? {
      guard kind == .map else { return nil }
      return stride(from: 0, to: children.count, by: 2).first { children[$0].text == key }
        .map { $0 + 1 }
    }
  }

  let source: Source
  /// Nil if the source holds nothing.
  private(set) var root: Piece?

  /// The layout of a source that `Composer` has read without refusal.
  init(_ source: Source) throws(Edit.Refusal) {
    self.source = source
    var ruler = Ruler(source)
    var open: [Piece] = []
    do {
      try source.bytes.withUnsafeBufferPointer { (bytes) throws(Composer.Refusal) in
        let events = Events(UnsafeBufferPointer(rebasing: bytes.dropFirst(source.markLength)))
        while let event = try events.next() { take(event.pointee, &open, &ruler) }
      }
    } catch {
      throw Edit.Refusal(reason: "has a mistake in line \(error.line + 1) and is left as it is")
    }
  }

  private mutating func take(_ event: yaml_event_t, _ open: inout [Piece], _ ruler: inout Ruler) {
    func piece(_ kind: Piece.Kind) -> Piece {
      let start = ruler.offset(of: event.start_mark.index)
      return Piece(
        kind: kind, start: start, end: ruler.offset(of: event.end_mark.index),
        column: event.start_mark.column)
    }
    var done: Piece
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: done = piece(.plain)
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
        done = piece(.block)
        done.end = ruler.lastText(done.start..<done.end)
      default: done = piece(.quoted)
      }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      done.text = String(decoding: bytes, as: UTF8.self)
    case YAML_ALIAS_EVENT: done = piece(.alias)
    case YAML_SEQUENCE_START_EVENT:
      var list = piece(.list)
      list.isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      return open.append(list)
    case YAML_MAPPING_START_EVENT:
      var map = piece(.map)
      map.isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      return open.append(map)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      done = open.removeLast()
      done.end =
        done.isFlow
        ? ruler.offset(of: event.end_mark.index) : done.children.last?.end ?? done.end
    default: return
    }
    if open.isEmpty { root = done } else { open[open.count - 1].children.append(done) }
  }
}

/// Turns libyaml's places, counted in code points, into bytes; quick where they rise.
private struct Ruler {
  private let bytes: [UInt8]
  private let first: Int
  private var known = (mark: 0, offset: 0)

  init(_ source: Source) {
    bytes = source.bytes
    first = source.markLength
    known.offset = first
  }

  mutating func offset(of mark: Int) -> Int {
    if mark < known.mark { known = (0, first) }
    while known.mark < mark, known.offset < bytes.count {
      known.offset += 1
      while known.offset < bytes.count, bytes[known.offset] & 0xC0 == 0x80 { known.offset += 1 }
      known.mark += 1
    }
    return known.offset
  }

  /// The end of a block scalar's last line; empty lines after it are its own only where its header
  /// keeps them with a `+`.
  func lastText(_ range: Range<Int>) -> Int {
    let header = bytes[range].prefix { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: "#") }
    let isKept = header.contains(UInt8(ascii: "+"))
    var end = range.upperBound
    let space: Set<UInt8> = isKept ? [0x0A, 0x0D] : [0x0A, 0x0D, 0x20, 0x09]
    let most = isKept ? (bytes[range].suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1) : Int.max
    while end > range.lowerBound, space.contains(bytes[end - 1]), range.upperBound - end < most {
      end -= 1
    }
    return end
  }
}
