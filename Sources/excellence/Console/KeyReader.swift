import Glibc

/// Keys from the bytes a terminal sends.
struct KeyReader {
  /// How long a lone escape may be the beginning of a longer sequence, in milliseconds.
  private static let patience: CInt = 50
  /// The longest text put in at once, in bytes.
  private static let longest = 1 << 16

  private let descriptor: CInt
  private let signals: TerminalSignals
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  init(_ descriptor: CInt, _ signals: TerminalSignals) {
    self.descriptor = descriptor
    self.signals = signals
  }

  /// Waits for the next key.
  mutating func next() -> Key {
    while true {
      while let first = bytes.first {
        if let key = key(from: first) { return key }
      }
      if isAtEnd { return .closed }
      if let key = wait(-1) { return key }
    }
  }

  /// Drops what was pressed and waits until nothing has been for so many milliseconds, so that a
  /// key that is held down or pressed twice answers nothing that was not seen.
  mutating func settle(_ quiet: CInt) {
    bytes = []
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var part = [UInt8](repeating: 0, count: 4096)
    while poll(&end, 1, quiet) > 0, end.revents & Int16(POLLIN) != 0 {
      guard read(descriptor, &part, part.count) > 0 else { return }
    }
  }

  /// Waits for more bytes, so many milliseconds at most; a key if a signal or the end came.
  private mutating func wait(_ timeout: CInt) -> Key? {
    var ends = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&ends, 2, timeout)
    guard count > 0 else { return nil }
    if ends[1].revents != 0, let signal = signals.next() {
      if signal == SIGWINCH { return .resized }
      if signal == SIGCONT { return .resumed }
      isAtEnd = true
      return .closed
    }
    guard ends[0].revents != 0 else { return nil }
    var part = [UInt8](repeating: 0, count: 4096)
    let got = read(descriptor, &part, part.count)
    if got > 0 {
      bytes += part[..<got]
    } else if got == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
      if bytes.isEmpty { return .closed }
    }
    return nil
  }

  /// Makes sure of so many bytes, if they come soon.
  private mutating func has(_ count: Int) -> Bool {
    if bytes.count < count, !isAtEnd { _ = wait(Self.patience) }
    return bytes.count >= count
  }

  /// The key that begins with a byte; nil for none, with at least that byte taken.
  private mutating func key(from first: UInt8) -> Key? {
    switch first {
    case 0x1B: return escape()
    case 0x0D, 0x0A:
      bytes.removeFirst()
      return .enter
    case 0x7F, 0x08:
      bytes.removeFirst()
      return .backspace
    case 1...26:
      bytes.removeFirst()
      return .control(Character(Unicode.Scalar(first + 0x60)))
    case 0..<0x20:
      bytes.removeFirst()
      return nil
    default: return character(first)
    }
  }

  private mutating func character(_ first: UInt8) -> Key? {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard has(length) else {
      bytes.removeFirst()
      return nil
    }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    bytes.removeFirst(length)
    guard let character = text.first, text.count == 1, character != "\u{FFFD}" else { return nil }
    return .character(character)
  }

  private mutating func escape() -> Key? {
    guard has(2), bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      bytes.removeFirst()
      return .escape
    }
    // The sequence ends with the first byte from `@` on.
    var end = 2
    while has(end + 1), bytes[end] < 0x40, end < 32 { end += 1 }
    guard bytes.count > end else {
      bytes = []
      return .escape
    }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    let final = bytes[end]
    bytes.removeFirst(end + 1)
    return sequence(parameters, final)
  }

  private mutating func sequence(_ parameters: String, _ final: UInt8) -> Key? {
    switch (parameters, Character(Unicode.Scalar(final))) {
    case (_, "A"): .up
    case (_, "B"): .down
    case (_, "C"): .right
    case (_, "D"): .left
    case (_, "H"), ("1", "~"), ("7", "~"): .home
    case (_, "F"), ("4", "~"), ("8", "~"): .end
    case ("3", "~"): .delete
    case ("5", "~"): .pageUp
    case ("6", "~"): .pageDown
    case ("", "M"): .enter
    case ("200", "~"): paste()
    default: nil
    }
  }

  /// What comes up to the end of what was put in.
  private mutating func paste() -> Key {
    let close = Array("\u{1B}[201~".utf8)
    var text: [UInt8] = []
    while true {
      while let byte = bytes.first {
        if byte == 0x1B, has(close.count), bytes.starts(with: close) {
          bytes.removeFirst(close.count)
          return .paste(String(decoding: text, as: UTF8.self))
        }
        bytes.removeFirst()
        if text.count < Self.longest { text.append(byte) }
      }
      if isAtEnd { return .paste(String(decoding: text, as: UTF8.self)) }
      if wait(-1) == .closed { return .closed }
    }
  }
}
