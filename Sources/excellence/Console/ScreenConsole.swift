import Editing
import Glibc
import Modeling
import Reporting

/// A terminal on which pages are painted.
///
/// A class, since it gives the terminal back when it is gone.
final class ScreenConsole: Console {
  /// For how long no key may come before one counts on a new page, in milliseconds: longer than a
  /// key that is held down takes to come again.
  private static let quiet: CInt = 80

  let isScreen = true
  private let mode: TerminalMode
  private var keys: KeyReader
  private let words: Words
  private let paint: PagePaint
  /// The page whose rows were scrolled, and by how many lines.
  private var page = ""
  private var offset = 0
  /// The page on which a key counted last.
  private var decided = ""

  /// Nil where there is no terminal that can place text.
  init?(_ words: Words) {
    let kind = Consoles.variable("TERM")
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !kind.isEmpty, kind != "dumb",
      let signals = TerminalSignals(), let mode = TerminalMode()
    else { return nil }
    self.words = words
    self.mode = mode
    keys = KeyReader(STDIN_FILENO, signals)
    paint = PagePaint(words, hasColor: Consoles.hasColor)
  }

  deinit { mode.leave() }

  func close() { mode.leave() }

  func tell(_ page: Page) {}

  func ask(_ page: Page) -> Input {
    var isNew = page.isDecisive && page.id != decided
    if page.isDecisive { decided = page.id }
    start(page)
    while true {
      let painting = paint.page(page, offset: offset, in: TerminalMode.size)
      offset = painting.offset
      show(painting)
      if isNew { keys.settle(Self.quiet) }
      isNew = false
      let key = keys.next()
      switch key {
      case .up: offset -= 1
      case .down: offset += 1
      case .pageUp: offset -= max(1, painting.height - 1)
      case .pageDown, .character(" "): offset += max(1, painting.height - 1)
      case .home: offset = 0
      case .end: offset = Int.max / 2
      case .resumed: mode.take()
      case .character(let character): return .command(character, rest: "")
      case .enter: return .enter
      case .escape: return .escape
      case .control("c"), .control("d"), .closed: return .end
      default: break
      }
    }
  }

  func text(_ prompt: String, on page: Page) -> Typed {
    start(page)
    var editor = LineEditor()
    while true {
      let painting = paint.page(
        page, offset: offset, in: TerminalMode.size, editing: (prompt, editor))
      offset = painting.offset
      show(painting)
      let key = keys.next()
      if editor.take(key) { continue }
      switch key {
      case .up: offset -= 1
      case .down: offset += 1
      case .pageUp: offset -= max(1, painting.height - 1)
      case .pageDown: offset += max(1, painting.height - 1)
      case .resumed: mode.take()
      case .enter: return .text(editor.text)
      case .escape: return .escape
      case .control("c"), .control("d"), .closed: return .end
      default: break
      }
    }
  }

  private func start(_ page: Page) {
    if page.id != self.page { offset = 0 }
    self.page = page.id
  }

  private func show(_ painting: PagePaint.Painting) {
    _ = Disk.writeAll(Array(painting.bytes.utf8), to: STDOUT_FILENO)
  }
}
