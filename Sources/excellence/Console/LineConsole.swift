import Editing
import Glibc
import Modeling
import Reporting

/// A pipe, a terminal that cannot place text, or one that is read aloud: pages are told line by
/// line, and a line is an answer.
///
/// A class, since it remembers what was told and read.
final class LineConsole: Console {
  /// The longest line that is read; the rest of a longer one is dropped.
  private static let longest = 1 << 22

  let isScreen = false
  private let words: Words
  private let signals = TerminalSignals()
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private var told = ""
  private var title = ""
  /// What can be done is told when it changes.
  private var keys = ""

  init(_ words: Words) { self.words = words }

  func close() {}

  func ask(_ page: Page) -> Input {
    tell(page)
    put("> ")
    guard let line = line() else { return .end }
    let typed = Self.trimmed(line)
    guard let first = typed.first else {
      // An empty line asks to be told again.
      told = ""
      return .enter
    }
    return .command(first, rest: String(typed.dropFirst()))
  }

  func text(_ prompt: String, on page: Page) -> Typed {
    tell(page)
    put(wrapped(prompt) + "> ")
    return line().map { .text($0) } ?? .end
  }

  // MARK: Telling

  func tell(_ page: Page) {
    if page.id != told {
      told = page.id
      put("\n")
      if page.title != title || page.share == nil {
        title = page.title
        let parts = [page.title, page.aside].filter { !$0.isEmpty }
        if !parts.isEmpty { put(wrapped("== " + parts.joined(separator: " · "))) }
      }
      if !page.progress.isEmpty { put(wrapped(page.progress)) }
      for row in page.lead + page.rows where row.presence != .tight {
        put(row.isGap ? "\n" : wrapped(row.text, lead: row.lead))
      }
      let keys = page.keys.map { "\($0.key) \($0.words)" }.joined(separator: ", ")
      if keys != self.keys, !keys.isEmpty {
        self.keys = keys
        put(wrapped(keys))
      }
    }
    if !page.notice.isEmpty { put(wrapped(page.notice)) }
  }

  /// A terminal's lines are broken between words; of a pipe they are left whole.
  private func wrapped(_ text: String, lead: String = "") -> String {
    guard isatty(STDOUT_FILENO) == 1 else {
      return lead + text.split(whereSeparator: \.isNewline).joined(separator: " ").visible + "\n"
    }
    let width = max(10, TerminalMode.size.columns - 1)
    return CellText.wrapped(text, lead: lead, width: width).map { $0 + "\n" }.joined()
  }

  private func put(_ text: String) { _ = Disk.writeAll(Array(text.utf8), to: STDOUT_FILENO) }

  // MARK: Reading

  /// The next line without its end; nil if none comes any more.
  private func line() -> String? {
    guard let line = nextLine() else { return nil }
    // What nobody typed is repeated, so that the record can be read.
    if isatty(STDIN_FILENO) != 1 { put(line.visible + "\n") }
    return line
  }

  private func nextLine() -> String? {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = bytes[..<end]
        bytes.removeFirst(end + 1)
        return Self.text(line)
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return Self.text(bytes[...])
      }
      if isEnding() { return nil }
      var part = [UInt8](repeating: 0, count: 4096)
      let got = read(STDIN_FILENO, &part, part.count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { isAtEnd = true } else { bytes += part[..<got] }
      if bytes.count > 2 * Self.longest, !bytes.contains(0x0A) {
        bytes.removeLast(bytes.count - Self.longest)
      }
    }
  }

  /// Waits until there is something to read; whether the process is to end instead.
  private func isEnding() -> Bool {
    guard let signals else { return false }
    while true {
      var ends = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&ends, 2, -1) > 0 else { continue }
      if ends[1].revents != 0, let signal = signals.next(), signal != SIGWINCH, signal != SIGCONT {
        isAtEnd = true
        bytes = []
        return true
      }
      if ends[0].revents != 0 { return false }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(longest), as: UTF8.self)
      .replacing("\u{FEFF}", with: "").replacing("\r", with: "")
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...].drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
