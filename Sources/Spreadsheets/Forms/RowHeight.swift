/// How high a row is, in points, so that its wrapped texts can be read: programs differ in whether
/// they find out by themselves.
enum RowHeight {
  private static let line = 15.0
  /// The highest a row can be.
  private static let highest = 409.0

  static func of(_ boxes: [EntrySheet.Box], _ columns: [EntrySheet.Column]) -> Double {
    let heights = zip(boxes, columns).map { box, column -> Double in
      guard case .text(let text) = box.cell, box.look != .plain, !column.isHidden else {
        return line
      }
      let size = box.look == .title ? 1.6 : box.look == .heading ? 1.25 : 1
      if box.look == .title { return line * size + 3 }
      let indent = box.look == .indented ? 4.0 : 0
      // Letters are narrower than digits; words leave gaps at the ends of lines.
      let room = max(4, (column.width - indent) / size * 0.95)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
        $0 + max(1, (Double($1.count) / room).rounded(.up))
      }
      return lines * line * size + 3
    }
    return min(highest, heights.max() ?? line)
  }
}
