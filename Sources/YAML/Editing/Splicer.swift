/// Puts an edit into the text of a layout.
struct Splicer {
  /// A stretch of the text with what takes its place.
  private struct Splice {
    var range: Range<Int>
    var text: String

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }

    init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }
  }

  /// A value with what an edit has to know of where it stands.
  private struct Spot {
    var piece: Layout.Piece
    /// Whether it is inside brackets.
    var isInFlow = false
    /// Where lines that belong to it would stand.
    var column = 0
    /// Whether it is an item of a list.
    var isItem = false
  }

  private let layout: Layout
  private let bytes: [UInt8]
  private let writer: ContentWriter
  private let newline: String

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
      guard case .set(let value) = edit.change else { return begin(edit) }
      return Self.keys(edit.path[...]).flatMap { append(.nested($0, value)) }
    }
    var spot = Spot(piece: root)
    var parent: (map: Spot, value: Int)?
    for (place, taken) in edit.path.enumerated() {
      switch taken {
      case .item(let index):
        guard spot.piece.kind == .list, spot.piece.children.indices.contains(index) else {
          return nil
        }
        parent = nil
        spot = Spot(
          piece: spot.piece.children[index], isInFlow: spot.isInFlow || spot.piece.isFlow,
          column: spot.piece.column + 2, isItem: true)
      case .key(let key):
        guard let value = spot.piece.value(of: key) else {
          guard let keys = Self.keys(edit.path[place...]) else { return nil }
          switch edit.change {
          case .set(let value): return add(.nested(keys, value), to: spot)
          case .append(let item): return add(.nested(keys, .list([item])), to: spot)
          case .remove: return nil
          }
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
    case .remove: return parent.flatMap { remove($0.value, from: $0.map) }
    }
  }

  // MARK: Adding

  private func begin(_ edit: Edit) -> [Splice]? {
    guard case .append(let item) = edit.change else { return nil }
    return Self.keys(edit.path[...]).flatMap { append(.nested($0, .list([item]))) }
  }

  /// What is not there yet goes after all that is.
  private func append(_ content: Content) -> [Splice] {
    let isOpen = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    let lines = writer.block(content, at: 0)
    let text = (lines.head.isEmpty ? lines.lines : [lines.head]).map { $0 + newline }.joined()
    return [Splice(at: bytes.count, (isOpen ? newline : "") + text)]
  }

  /// Adds the one entry that `content` has to a map, or to nothing.
  private func add(_ content: Content, to spot: Spot) -> [Splice]? {
    guard case .map(let pairs) = content, let pair = pairs.first else { return nil }
    let piece = spot.piece
    if piece.isBlank || piece.isEmpty && piece.kind == .map { return fill(spot, with: content) }
    guard piece.kind == .map, let last = piece.children.last else { return nil }
    if piece.isFlow { return [Splice(at: last.end, ", " + ContentWriter.flow(pair))] }
    let column = piece.children[0].column
    // A map beside one in braces is written in braces too.
    if case .map = pair.value, last.kind == .map, last.isFlow, !last.children.isEmpty {
      return [below(piece.end, [ContentWriter.pad(column) + ContentWriter.flow(pair)])]
    }
    return [below(piece.end, writer.entry(pair, at: column))]
  }

  private func append(_ item: Content, to spot: Spot) -> [Splice]? {
    let piece = spot.piece
    if piece.isBlank || piece.isEmpty && piece.kind == .list {
      return fill(spot, with: .list([item]))
    }
    guard piece.kind == .list, let last = piece.children.last else { return nil }
    if piece.isFlow { return [Splice(at: last.end, ", " + ContentWriter.flow(item))] }
    return [below(piece.end, writer.item(item, at: piece.column))]
  }

  /// Puts a list or map where nothing is written, or an empty one.
  private func fill(_ spot: Spot, with content: Content) -> [Splice] {
    let piece = spot.piece
    let range = piece.start..<piece.end
    if bytes[range].contains(UInt8(ascii: "#")) {
      // A comment inside the brackets stays there.
      return [
        Splice(at: piece.start + 1, String(ContentWriter.flow(content).dropFirst().dropLast()))
      ]
    }
    if spot.isInFlow || spot.isItem {
      return [Splice(range, (piece.isBlank ? " " : "") + ContentWriter.flow(content))]
    }
    if !piece.isBlank, isFirstOnLine(piece) {
      let lines = writer.block(content, at: piece.column).lines
      let first = String(lines[0].dropFirst(piece.column))
      return [Splice(range, first)]
        + (lines.count > 1 ? [below(piece.end, Array(lines[1...]))] : [])
    }
    if piece.isBlank, piece.start == lineStart(piece.start) { return append(content) }
    var start = piece.start
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let lines = writer.block(content, at: spot.column).lines
    return [Splice(start..<piece.end, ""), below(piece.end, lines)]
  }

  // MARK: Replacing and taking away

  private func replace(_ spot: Spot, with content: Content) -> [Splice]? {
    let piece = spot.piece
    let isSingle: Bool
    switch content {
    case .text, .list([]), .map([]): isSingle = true
    case .list, .map: isSingle = false
    }
    if !isSingle { return piece.isBlank || piece.isEmpty ? fill(spot, with: content) : nil }
    guard piece.kind == .plain || piece.kind == .quoted || piece.kind == .block || piece.isEmpty
    else { return nil }
    let written =
      spot.isInFlow
      ? ContentWriter.Written(head: ContentWriter.flow(content))
      : writer.block(content, at: spot.column)
    var splices = [Splice(piece.start..<piece.end, (piece.isBlank ? " " : "") + written.head)]
    if piece.kind == .block {
      // The header, then the lines, so that a comment after the header stays.
      let header = bytes[piece.start..<piece.end].prefix { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      splices = [Splice(header.startIndex..<header.endIndex, written.head)]
      splices.append(Splice(min(lineEnd(piece.start), piece.end)..<piece.end, ""))
    }
    if !written.lines.isEmpty {
      let lines = below(piece.end, written.lines)
      if piece.kind == .block {
        splices[1].text = lines.text
      } else {
        splices.append(lines)
      }
    }
    return splices
  }

  /// Takes away the entry of a value by its place among a map's children.
  private func remove(_ value: Int, from spot: Spot) -> [Splice]? {
    let map = spot.piece
    let key = map.children[value - 1]
    let end = map.children[value].end
    if map.children.count == 2 {
      return [Splice(map.isFlow ? map.start..<map.end : key.start..<end, "{}")]
    }
    let next = value + 1 < map.children.count ? map.children[value + 1].start : nil
    if map.isFlow {
      return [Splice(next.map { key.start..<$0 } ?? map.children[value - 2].end..<end, "")]
    }
    guard isFirstOnLine(key) else { return next.map { [Splice(key.start..<$0, "")] } }
    return [Splice(lineStart(key.start)..<afterBreak(lineEnd(end)), "")]
  }

  // MARK: Lines

  /// Lines below the one in which an offset stands; the last one of a file ends with a line break.
  private func below(_ offset: Int, _ lines: [String]) -> Splice {
    let end = lineEnd(offset)
    return Splice(
      at: end, lines.map { newline + $0 }.joined() + (end == bytes.count ? newline : ""))
  }

  private func isFirstOnLine(_ piece: Layout.Piece) -> Bool {
    bytes[lineStart(piece.start)..<piece.start].allSatisfy { $0 == 0x20 }
  }

  private func lineStart(_ offset: Int) -> Int {
    let first = layout.source.markLength
    return bytes[first..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? first
  }

  private func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private func afterBreak(_ offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// The keys of a path that has nothing but keys.
  private static func keys(_ path: ArraySlice<Edit.Step>) -> [String]? {
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
