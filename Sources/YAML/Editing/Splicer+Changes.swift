/// What is to be spliced for each kind of change.
extension Splicer {
  /// What is not there yet goes after all that is.
  func writeLast(_ content: Content) -> [Splice] {
    let isOpen = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    let lines = writer.block(content, at: 0)
    let text = (lines.head.isEmpty ? lines.lines : [lines.head]).map { $0 + newline }.joined()
    return [Splice(at: bytes.count, (isOpen ? newline : "") + text)]
  }

  /// Adds the one entry that `content` has to a map, or to nothing.
  func add(_ content: Content, to spot: Spot) -> [Splice]? {
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

  /// Adds an item to a list, or to nothing.
  func append(_ item: Content, to spot: Spot) -> [Splice]? {
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
    if piece.isBlank, piece.start == lineStart(piece.start) { return writeLast(content) }
    var start = piece.start
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let lines = writer.block(content, at: spot.column).lines
    return [Splice(start..<piece.end, ""), below(piece.end, lines)]
  }

  /// Puts a value in place of one that holds nothing more.
  func replace(_ spot: Spot, with content: Content) -> [Splice]? {
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
  func remove(_ value: Int, from spot: Spot) -> [Splice]? {
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

  /// Takes away an item of a list by its place.
  func remove(item: Int, from list: Layout.Piece) -> [Splice]? {
    let piece = list.children[item]
    if list.children.count == 1 { return [Splice(list.start..<list.end, "[]")] }
    if list.isFlow {
      return item + 1 < list.children.count
        ? [Splice(piece.start..<list.children[item + 1].start, "")]
        : [Splice(list.children[item - 1].end..<piece.end, "")]
    }
    let start = lineStart(piece.start)
    guard bytes[start..<piece.start].filter({ $0 != 0x20 }) == [UInt8(ascii: "-")] else {
      return nil
    }
    return [Splice(start..<afterBreak(lineEnd(piece.end)), "")]
  }
}
