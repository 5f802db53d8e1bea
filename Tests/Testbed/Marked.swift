/// A text with marked places, so that nobody counts columns: `⟦` and `⟧` are taken out of it, and
/// the place of the first `⟦` is kept.
package struct Marked: Sendable {
  package var text: String
  /// 1-based; in code points.
  package var line = 1
  package var column = 1
  /// Whether the text had a mark.
  package var isMarked = false

  package init(_ marked: String) {
    text = ""
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        if !isMarked { (self.line, self.column, isMarked) = (line, column, true) }
      case "⟧": break
      default:
        text.unicodeScalars.append(scalar)
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
    }
  }

  /// The place in a file: `name:line:column`, or the name alone without a mark.
  package func place(in file: String) -> String { isMarked ? "\(file):\(line):\(column)" : file }
}

extension String {
  /// The text with one piece, which has to stand in it once, put in place of another.
  package func replacing(once old: String, with new: String) throws -> String {
    let pieces = split(on: old)
    guard pieces.count == 2 else {
      throw Bytes.Failure(description: "'\(old)' stands \(pieces.count - 1) times in the text")
    }
    return pieces[0] + new + pieces[1]
  }

  /// The texts between the places where another stands.
  private func split(on separator: String) -> [String] {
    let all = Array(utf8)
    let wanted = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    var at = 0
    while at + wanted.count <= all.count {
      if all[at] == wanted[0], all[at..<at + wanted.count].elementsEqual(wanted) {
        pieces.append(String(decoding: all[start..<at], as: UTF8.self))
        at += wanted.count
        start = at
      } else {
        at += 1
      }
    }
    return pieces + [String(decoding: all[start...], as: UTF8.self)]
  }
}
