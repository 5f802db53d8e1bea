extension Inline {
  /// Reads authored text with CommonMark's inline marks: `*emphasis*`, `_emphasis_`, `**strong**`,
  /// code spans, `[links](destination)` and backslash escapes.
  ///
  /// Marks without a partner stay as they are written; HTML, entities and images mean nothing; link
  /// titles are dropped. Takes time linear in the text.
  package static func marked(_ text: String) -> [Inline] {
    guard text.utf8.contains(where: isMark) else { return text.isEmpty ? [] : [.text(text)] }
    var scanner = MarkScanner(text)
    scanner.scan()
    return MarkTree.build(scanner.pieces, scanner.runs)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
