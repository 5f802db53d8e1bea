/// Splits authored text into pieces and finds which marks belong together (CommonMark 0.31,
/// appendix).
struct MarkScanner {
  private struct Bracket {
    var piece: Int
    /// Number of waiting runs before the bracket.
    var runs: Int
  }

  private(set) var pieces: [MarkPiece] = []
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var text = String.UnicodeScalarView()
  private(set) var runs = MarkRuns()
  private var brackets: [Bracket] = []
  /// Brackets below this depth hold a link already and can be none.
  private var spentBrackets = 0
  /// Where the backtick run of the same length next stands, by the place of a run.
  private let nextBackticks: [Int: Int]

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    nextBackticks = MarkScanner.pairBackticks(scalars)
  }

  mutating func scan() {
    while index < scalars.count {
      switch scalars[index] {
      case "\\": readEscape()
      case "`": readBackticks()
      case "*", "_": readRun()
      case "[": openBracket()
      case "]": closeBracket()
      default: keep()
      }
    }
    flush()
    runs.match(from: 0)
  }

  /// Takes one scalar as literal text.
  private mutating func keep() {
    text.append(scalars[index])
    index += 1
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    pieces.append(.text(String(text)))
    text = String.UnicodeScalarView()
  }

  private mutating func readEscape() {
    guard index + 1 < scalars.count else { return keep() }
    let next = scalars[index + 1]
    if next == "\n" {
      flush()
      pieces.append(.lineBreak)
      index += 2
    } else {
      if MarkScalar.isASCIIPunctuation(next) { index += 1 }
      keep()
    }
  }

  private mutating func readBackticks() {
    let length = count(of: "`", at: index)
    guard let end = nextBackticks[index] else {
      for _ in 0..<length { keep() }
      return
    }
    flush()
    let inside = scalars[(index + length)..<end].map { $0 == "\n" ? " " : $0 }
    let isPadded =
      inside.first == " " && inside.last == " " && inside.contains { $0 != " " }
    var code = String.UnicodeScalarView()
    code.append(contentsOf: isPadded ? inside.dropFirst().dropLast() : inside[...])
    pieces.append(.code(String(code)))
    index = end + length
  }

  private mutating func readRun() {
    flush()
    let mark = scalars[index]
    let length = count(of: mark, at: index)
    let before = index > 0 ? scalars[index - 1] : "\n"
    let after = index + length < scalars.count ? scalars[index + length] : "\n"
    let run = MarkRun(mark: mark, count: length, before: before, after: after)
    pieces.append(.run(runs.append(run)))
    index += length
  }

  private mutating func openBracket() {
    flush()
    brackets.append(Bracket(piece: pieces.count, runs: runs.waiting))
    pieces.append(.bracket(to: nil))
    index += 1
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return keep() }
    guard brackets.count >= spentBrackets,
      let (destination, end) = MarkDestination.read(scalars, after: index + 1)
    else {
      spentBrackets = min(spentBrackets, brackets.count)
      return keep()
    }
    flush()
    runs.match(from: bracket.runs)
    pieces[bracket.piece] = .bracket(to: destination)
    pieces.append(.linkEnd)
    spentBrackets = brackets.count
    index = end
  }

  private func count(of mark: Unicode.Scalar, at start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] == mark { end += 1 }
    return end - start
  }

  /// For each run of backticks, the next one as long.
  private static func pairBackticks(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
    var next: [Int: Int] = [:]
    var nearest: [Int: Int] = [:]
    var end = scalars.count
    while end > 0 {
      guard scalars[end - 1] == "`" else {
        end -= 1
        continue
      }
      var start = end - 1
      while start > 0, scalars[start - 1] == "`" { start -= 1 }
      next[start] = nearest[end - start]
      nearest[end - start] = start
      // An escaped backtick begins no span, so the rest of its run counts as one.
      if end - start > 1 { next[start + 1] = nearest[end - start - 1] }
      end = start
    }
    return next
  }
}
