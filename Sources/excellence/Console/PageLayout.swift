/// A page in lines of a window's width.
struct PageLayout {
  struct Line: Hashable {
    var text: String
    var style: Row.Style
  }

  /// The rows, all or as many as fit into a height; `lines` may still be more.
  static func lines(_ rows: [Row], width: Int, height: Int) -> [Line] {
    func lay(_ isKept: (Row) -> Bool) -> [Line] {
      var kept = rows.filter(isKept)
      // What was left out leaves no two gaps.
      kept = kept.indices.filter { $0 == 0 || !kept[$0].isGap || !kept[$0 - 1].isGap }
        .map { kept[$0] }
      var lines = kept.flatMap { row in
        CellText.wrapped(row.text, lead: row.lead, width: width)
          .map { Line(text: $0, style: row.style) }
      }
      while lines.last?.text.isEmpty == true { lines.removeLast() }
      return lines
    }
    let whole = lay { $0.presence != .tight }
    if whole.count <= height { return whole }
    let airy = lay { $0.isGap || $0.presence != .roomy }
    if airy.count <= height { return airy }
    return lay { !$0.isGap && $0.presence != .roomy }
  }

  /// Keys with their words, as many on a line as fit; where that takes too many lines, the last two
  /// and as many of the others as there is room for.
  static func keys(
    _ keys: [(key: String, words: String)], width: Int, lines most: Int
  ) -> [[(String, String)]] {
    var kept = keys
    while true {
      let lines = laid(kept, width)
      if lines.count <= most || kept.count <= 2 { return Array(lines.prefix(most)) }
      kept.remove(at: kept.count - 3)
    }
  }

  private static func laid(
    _ keys: [(key: String, words: String)], _ width: Int
  ) -> [[(String, String)]] {
    var lines: [[(String, String)]] = []
    var used = 0
    for (key, words) in keys {
      let room = max(1, width - CellText.width(key) - 1)
      let words = CellText.fitted(words, room)
      let size = CellText.width(key) + 1 + CellText.width(words)
      if lines.isEmpty || used + 2 + size > width {
        lines.append([])
        used = 0
      }
      used += (used > 0 ? 2 : 0) + size
      lines[lines.count - 1].append((key, words))
    }
    return lines
  }
}
