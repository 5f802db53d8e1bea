/// Writes code spans.
enum MarkdownCode {
  /// The code between as many backticks as it takes.
  static func text(_ code: String, in place: MarkdownPlace) -> String {
    let code = String(code.map { $0 == "\n" ? " " : $0 })
    if place == .cell, code.contains("|") {
      guard !hasBackslashBeforePipe(code) else { return tagged(code) }
      return span(
        code.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|"))
    }
    return span(code)
  }

  private static func span(_ code: String) -> String {
    let fence = String(repeating: "`", count: longestRun(code) + 1)
    let isAllSpace = code.allSatisfy { $0 == " " }
    let isEdged =
      code.first == "`" || code.last == "`"
      || code.first == " " && code.last == " " && !isAllSpace
    return isEdged ? "\(fence) \(code) \(fence)" : fence + code + fence
  }

  private static func longestRun(_ code: String) -> Int {
    code.utf8.reduce(into: (longest: 0, current: 0)) { run, byte in
      run.current = byte == UInt8(ascii: "`") ? run.current + 1 : 0
      run.longest = max(run.longest, run.current)
    }.longest
  }

  /// In a cell `\|` is a pipe, so a backslash before one cannot be written in a span.
  private static func hasBackslashBeforePipe(_ code: String) -> Bool {
    zip(code.utf8, code.utf8.dropFirst())
      .contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "|") }
  }

  private static func tagged(_ code: String) -> String {
    let text = MarkdownText(code, before: ">", after: "<", place: .cell, inLink: false).text()
    return "<code>" + text + "</code>"
  }
}
