/// How wide a column is, in digits.
enum ColumnWidth {
  private static let (narrowest, widest, prose) = (9.0, 44.0, 60.0)
  /// Cells looked at, so that a long sheet takes no longer.
  private static let sample = 200

  static func of(_ column: Worksheet.Column, cells: some Sequence<Cell>) -> Double {
    // A header wraps between words and has room for the filter's button.
    let words = column.title.split(separator: " ").map { $0.utf16.count + 3 }
    let header = Double(words.max() ?? 0)
    let content: Double
    switch column.kind {
    case .prose: return prose
    case .day: content = 11
    case .number, .whole, .percent, .share, .mark: content = 0
    case .text:
      content = cells.prefix(sample).reduce(0) { longest, cell in
        guard case .text(let text) = cell else { return longest }
        return max(longest, Double(text.utf16.count) + 1)
      }
    }
    return min(max(header, content, narrowest), widest)
  }
}
