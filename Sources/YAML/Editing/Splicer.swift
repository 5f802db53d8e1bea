/// Puts an edit into the text of a layout.
struct Splicer {
  /// A stretch of the text with what takes its place.
  struct Splice {
    var range: Range<Int>
    var text: String

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }

    init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }
  }

  /// A value with what an edit has to know of where it stands.
  struct Spot {
    var piece: Layout.Piece
    /// Whether it is inside brackets.
    var isInFlow = false
    /// Where lines that belong to it would stand.
    var column = 0
    /// Whether it is an item of a list.
    var isItem = false
  }

  let layout: Layout
  let bytes: [UInt8]
  let writer: ContentWriter
  let newline: String

  /// `hasBlocks`: whether a text of several lines is written as such.
  init(_ layout: Layout, hasBlocks: Bool) {
    self.layout = layout
    bytes = layout.source.bytes
    writer = ContentWriter(
      step: layout.root.flatMap { Self.step($0) } ?? 2, hasBlocks: hasBlocks)
    let firstBreak = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    switch firstBreak {
    case let at? where bytes[at] == 0x0A: newline = "\n"
    case let at?: newline = at + 1 < bytes.count && bytes[at + 1] == 0x0A ? "\r\n" : "\r"
    case nil: newline = "\n"
    }
  }

  /// The text after an edit, not yet proven; nil if there is no place for it.
  func applying(_ edit: Edit) -> [UInt8]? {
    guard let splices = splices(edit) else { return nil }
    var result = bytes
    // From the end, so that places before stay; of two at one place the first comes first.
    let order = splices.indices.sorted {
      (splices[$0].range.lowerBound, $0) > (splices[$1].range.lowerBound, $1)
    }
    for splice in order.map({ splices[$0] }) {
      result.replaceSubrange(splice.range, with: Array(splice.text.utf8))
    }
    return result
  }

  private func splices(_ edit: Edit) -> [Splice]? {
    guard let root = layout.root else {
      return edit.change.fresh.flatMap { value in
        Self.keys(edit.path[...]).map { writeLast(.nested($0, value)) }
      }
    }
    var spot = Spot(piece: root)
    var parent: (spot: Spot, child: Int)?
    for (place, taken) in edit.path.enumerated() {
      switch taken {
      case .item(let index):
        guard spot.piece.kind == .list, spot.piece.children.indices.contains(index) else {
          return nil
        }
        parent = (spot, index)
        spot = Spot(
          piece: spot.piece.children[index], isInFlow: spot.isInFlow || spot.piece.isFlow,
          column: spot.piece.column + 2, isItem: true)
      case .key(let key):
        guard let value = spot.piece.value(of: key) else {
          guard let keys = Self.keys(edit.path[place...]), let value = edit.change.fresh else {
            return nil
          }
          return add(.nested(keys, value), to: spot)
        }
        parent = (spot, value)
        spot = Spot(
          piece: spot.piece.children[value], isInFlow: spot.isInFlow || spot.piece.isFlow,
          column: spot.piece.children[value - 1].column + writer.step)
      }
    }
    switch edit.change {
    case .set(let value): return replace(spot, with: value)
    case .append(let item): return append(item, to: spot)
    case .remove:
      return parent.flatMap {
        $0.spot.piece.kind == .list
          ? remove(item: $0.child, from: $0.spot.piece) : remove($0.child, from: $0.spot)
      }
    }
  }

  // MARK: Lines

  /// Lines below the one in which an offset stands; the last one of a file ends with a line break.
  func below(_ offset: Int, _ lines: [String]) -> Splice {
    let end = lineEnd(offset)
    return Splice(
      at: end, lines.map { newline + $0 }.joined() + (end == bytes.count ? newline : ""))
  }

  func isFirstOnLine(_ piece: Layout.Piece) -> Bool {
    bytes[lineStart(piece.start)..<piece.start].allSatisfy { $0 == 0x20 }
  }

  func lineStart(_ offset: Int) -> Int {
    let first = layout.source.markLength
    return bytes[first..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? first
  }

  func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  func afterBreak(_ offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// The keys of a path that has nothing but keys.
  static func keys(_ path: ArraySlice<Edit.Step>) -> [String]? {
    var keys: [String] = []
    for step in path {
      guard case .key(let key) = step else { return nil }
      keys.append(key)
    }
    return keys
  }

  /// How much further in a map stands than the map it is a value of, where the file has one.
  private static func step(_ piece: Layout.Piece) -> Int? {
    let isMap = piece.kind == .map && !piece.isFlow
    if isMap {
      for value in piece.children.indices where value % 2 == 1 {
        let inner = piece.children[value]
        let distance = inner.column - piece.children[value - 1].column
        if inner.kind == .map, !inner.isFlow, distance > 0 { return distance }
      }
    }
    return piece.isFlow ? nil : piece.children.lazy.compactMap { step($0) }.first
  }
}

extension Edit.Change {
  /// What it puts where nothing is yet.
  fileprivate var fresh: Content? {
    switch self {
    case .set(let value): value
    case .append(let item): .list([item])
    case .remove: nil
    }
  }
}
