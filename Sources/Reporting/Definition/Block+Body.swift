import Documents

extension Block {
  /// Authored text in blocks: paragraphs with blank lines between, lists of lines that begin with
  /// `- `, and small headings that begin with `### `. Each may hold inline marks.
  static func body(_ text: String) -> [Block] {
    var blocks: [Block] = []
    var lines: [Substring] = []
    var items: [String] = []
    func endParagraph() {
      if !lines.isEmpty { blocks.append(.marked(lines.joined(separator: "\n"))) }
      lines = []
    }
    func endList() {
      if !items.isEmpty { blocks.append(.bullets(items.map(Inline.marked))) }
      items = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        endParagraph()
      } else if line.hasPrefix("- ") {
        endParagraph()
        items.append(String(line.dropFirst(2)))
      } else if line.startIndex != words.startIndex, !items.isEmpty {
        items[items.count - 1] += " " + words
      } else if line.hasPrefix("### ") {
        endParagraph()
        endList()
        blocks.append(.heading(Inline.marked(String(line.dropFirst(4)))))
      } else {
        endList()
        lines.append(line)
      }
    }
    endParagraph()
    endList()
    return blocks
  }
}
