/// Turns pieces with matched marks into nested runs.
struct MarkTree {
  private enum Kind { case root, emphasis, strong, link(String) }

  private struct Level {
    var kind: Kind
    var parts: [Inline] = []
    var text = ""

    mutating func flush() {
      guard !text.isEmpty else { return }
      parts.append(.text(text))
      text = ""
    }
  }

  /// Deeper marks are dropped and their text kept, so that no tree is too deep to walk.
  private static let deepest = 24

  private var levels = [Level(kind: .root)]
  /// Marks begun below the deepest level.
  private var dropped = 0

  static func build(_ pieces: [MarkPiece], _ runs: MarkRuns) -> [Inline] {
    var tree = MarkTree()
    for piece in pieces { tree.add(piece, runs) }
    while tree.levels.count > 1 { tree.end() }
    tree.levels[0].flush()
    return tree.levels[0].parts
  }

  private mutating func add(_ piece: MarkPiece, _ runs: MarkRuns) {
    switch piece {
    case .text(let text): append(text)
    case .code(let code): append(.code(code))
    case .lineBreak: append(.lineBreak)
    case .run(let index):
      let run = runs[index]
      for _ in run.ends { end() }
      if run.count > 0 { append(String(repeating: String(run.mark), count: run.count)) }
      for isStrong in run.starts.reversed() { begin(isStrong ? .strong : .emphasis) }
    case .bracket(nil): append("[")
    case .bracket(let destination?): begin(.link(destination))
    case .linkEnd: end()
    }
  }

  private mutating func append(_ text: String) {
    levels[levels.count - 1].text += text
  }

  private mutating func append(_ inline: Inline) {
    levels[levels.count - 1].flush()
    levels[levels.count - 1].parts.append(inline)
  }

  private mutating func begin(_ kind: Kind) {
    if levels.count > Self.deepest {
      dropped += 1
    } else {
      levels.append(Level(kind: kind))
    }
  }

  private mutating func end() {
    guard dropped == 0 else {
      dropped -= 1
      return
    }
    guard levels.count > 1, var level = levels.popLast() else { return }
    level.flush()
    switch level.kind {
    case .root: break
    case .emphasis: append(.emphasis(level.parts))
    case .strong: append(.strong(level.parts))
    case .link(let destination): append(.link(level.parts, to: destination))
    }
  }
}
