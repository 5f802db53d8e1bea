import Editing
import Glibc
import Modeling

/// The terminal while single keys are read and pages are painted; given back as it was, even if the
/// program breaks.
struct TerminalMode {
  /// To the other screen, without a cursor, with pasted text told apart.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h"
  private static let leave = "\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  /// Takes the terminal; nil if it is none.
  init?() {
    var found = termios()
    guard tcgetattr(STDIN_FILENO, &found) == 0 else { return nil }
    before = found
    restoring = Array(Self.leave.utf8)
    isTaken = true
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      TerminalSignals.handle(signal) { number in
        giveBack()
        Glibc.signal(number, SIG_DFL)
        raise(number)
      }
    }
    take()
  }

  /// Takes the terminal, also again after a stop.
  func take() {
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    _ = Disk.writeAll(Array(Self.enter.utf8), to: STDOUT_FILENO)
  }

  func leave() { giveBack() }

  /// Columns and rows of the window; those of the oldest terminals where it does not say.
  static var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return (80, 24) }
    return (Int(window.ws_col), Int(window.ws_row))
  }
}

// What a handler of signals needs stands outside of everything.
nonisolated(unsafe) private var before = termios()
nonisolated(unsafe) private var restoring: [UInt8] = []
nonisolated(unsafe) private var isTaken = false

private func giveBack() {
  guard isTaken else { return }
  isTaken = false
  _ = restoring.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
}
