/// Writes a value as it stands after a key or a list's hyphen.
struct ContentWriter {
  /// What follows on the same line, and the lines below it with their indentation.
  struct Written {
    var head: String
    var lines: [String] = []
  }

  /// How many columns further in deeper lines stand.
  let step: Int
  /// Whether a text of several lines is written as such, and not in quotes on one line.
  let hasBlocks: Bool

  /// A list of short texts, and a map of them inside a list, goes on one line up to this many
  /// characters.
  private static let longest = 60

  /// A value on one line.
  static func flow(_ content: Content) -> String {
    switch content {
    case .text(let text): return Scalar.inline(text, inFlow: true)
    case .list(let items):
      return items.isEmpty ? "[]" : "[ " + items.map(flow).joined(separator: ", ") + " ]"
    case .map(let pairs):
      return pairs.isEmpty ? "{}" : "{ " + pairs.map(flow).joined(separator: ", ") + " }"
    }
  }

  static func flow(_ pair: Content.Pair) -> String {
    Scalar.inline(pair.key, inFlow: true) + ": " + flow(pair.value)
  }

  /// A value whose lines stand at a column, 0-based.
  func block(_ content: Content, at column: Int) -> Written {
    switch content {
    case .text(let text):
      guard hasBlocks, let block = Scalar.block(text) else {
        return Written(head: Scalar.inline(text, inFlow: false))
      }
      return Written(
        head: block.header,
        lines: block.lines.map { $0.isEmpty ? "" : Self.pad(column) + $0 })
    case .list(let items):
      if items.isEmpty { return Written(head: "[]") }
      return Written(head: "", lines: items.flatMap { item($0, at: column) })
    case .map(let pairs):
      if pairs.isEmpty { return Written(head: "{}") }
      return Written(head: "", lines: pairs.flatMap { entry($0, at: column) })
    }
  }

  /// The lines of an entry of a map whose keys stand at a column.
  func entry(_ pair: Content.Pair, at column: Int, isInItem: Bool = false) -> [String] {
    let key = Self.pad(column) + Scalar.inline(pair.key, inFlow: false) + ":"
    var isMap = false
    if case .map = pair.value { isMap = true }
    let value =
      Self.isShort(pair.value) && (isInItem || !isMap)
      ? Written(head: Self.flow(pair.value)) : block(pair.value, at: column + step)
    return [key + (value.head.isEmpty ? "" : " " + value.head)] + value.lines
  }

  /// The lines of an item of a list whose hyphens stand at a column.
  func item(_ content: Content, at column: Int) -> [String] {
    var value = Written(head: "")
    if case .map(let pairs) = content, !pairs.isEmpty {
      value.lines = pairs.flatMap { entry($0, at: column + 2, isInItem: true) }
    } else {
      value = block(content, at: column + 2)
    }
    if value.head.isEmpty {
      value.head = String(value.lines.removeFirst().dropFirst(column + 2))
    }
    return [Self.pad(column) + "- " + value.head] + value.lines
  }

  private static func isShort(_ content: Content) -> Bool {
    let parts: [Content]
    switch content {
    case .text: return false
    case .list(let items): parts = items
    case .map(let pairs): parts = pairs.map(\.value)
    }
    let isFlat = parts.allSatisfy { part in
      guard case .text(let text) = part else { return false }
      return text.utf8.allSatisfy { $0 > 0x20 }
    }
    return isFlat && flow(content).count <= longest
  }

  static func pad(_ column: Int) -> String { String(repeating: " ", count: column) }
}
