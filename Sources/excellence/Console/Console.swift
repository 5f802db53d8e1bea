import Glibc
import Reporting

/// A person at a terminal, or a program at a pipe, whom a command asks one thing at a time.
///
/// On a terminal that can place text, pages are painted in place of each other and a key is an
/// answer. Elsewhere, or for a screen reader, a page is told once, line by line, and a line is an
/// answer: `A`, `2`, or `n We have none`, a command with its text.
protocol Console: AnyObject {
  /// Whether pages are painted and keys are read.
  var isScreen: Bool { get }

  /// Tells a page line by line and goes on; on a screen it is shown only while something is asked.
  func tell(_ page: Page)

  /// Shows a page and waits for a key or a line.
  func ask(_ page: Page) -> Input

  /// Shows a page and lets a text of one line be typed; nil if it is given up. `.end` says that
  /// nothing more will come.
  func text(_ prompt: String, on page: Page) -> Typed

  /// Gives the terminal back as it was; nothing is asked any more.
  func close()
}

/// What was pressed or typed in answer to a page.
enum Input: Hashable {
  /// A character with, in a line, the text after it.
  case command(Character, rest: String)
  case enter
  case escape
  /// No more will come: the end of the input, the terminal is gone, or the process is to end.
  case end
}

/// What came of letting a text be typed.
enum Typed: Hashable {
  case text(String)
  case escape
  case end
}

/// Which console there is.
enum Consoles {
  /// A painted one where both ends are a terminal that can place text, unless lines are asked for.
  static func open(lines: Bool, words: Words) -> any Console {
    if !lines, let screen = ScreenConsole(words) { return screen }
    return LineConsole(words)
  }

  /// Whether colours may be used, after https://no-color.org.
  static var hasColor: Bool { variable("NO_COLOR").isEmpty }

  /// A variable of the environment; empty if it is not set.
  static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
