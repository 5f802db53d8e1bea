/// What a person wants, by the key pressed or the line typed.
package enum Command: Hashable, Sendable {
  /// The choice or value at a position, with a note beside it.
  case choose(Int, note: String)
  /// Conditions by their positions: ticked if they are not, else unticked.
  case tick([Int])
  /// With the reason, if it was typed along.
  case notApplicable(String)
  case unknown(String)
  case skip
  case back
  case note(String)
  case help
  case evidence
  case profile
  case goTo(String)
  case find(String)
  case keys
  case quit
  /// What means nothing here.
  case other(String)
}

extension Command {
  /// The commands of a key and what follows it on the line: `2`, `AC`, `AC2 a note`,
  /// `n We have no partners`, `/price`.
  package static func all(_ first: Character, _ rest: String = "") -> [Command] {
    let line = String(first) + rest
    var commands: [Command] = []
    let letters = line.prefix { position(of: $0) != nil || $0 == " " }
    let ticks = letters.compactMap { position(of: $0) }
    if !ticks.isEmpty { commands.append(.tick(ticks)) }
    let tail = trimmed(line.dropFirst(letters.count))
    if let key = tail.first { commands.append(one(key, tail.dropFirst())) }
    return commands.contains { if case .other = $0 { true } else { false } }
      ? [.other(line)] : commands
  }

  /// The position of a condition by its letter; nil for what is no capital letter.
  package static func position(of letter: Character) -> Int? {
    guard let value = letter.asciiValue, (0x41...0x5A).contains(value) else { return nil }
    return Int(value) - 0x41
  }

  /// The letter of a condition; those beyond the alphabet have none.
  package static func letter(_ position: Int) -> Character? {
    (0..<26).contains(position) ? Character(Unicode.Scalar(UInt8(0x41 + position))) : nil
  }

  private static func one(_ key: Character, _ rest: Substring) -> Command {
    let text = trimmed(rest)
    if key == "/" { return .find(text) }
    // A word that happens to begin with a key is none.
    guard rest.isEmpty || rest.first?.isWhitespace == true else { return .other("\(key)\(rest)") }
    if key.isASCII, let digit = key.wholeNumberValue { return .choose(digit, note: text) }
    switch key {
    case "n": return .notApplicable(text)
    case "u": return .unknown(text)
    case "c": return .note(text)
    case "g": return .goTo(text)
    default: break
    }
    guard text.isEmpty else { return .other("\(key) \(text)") }
    switch key {
    case "s": return .skip
    case "b": return .back
    case "h": return .help
    case "e": return .evidence
    case "p": return .profile
    case "?": return .keys
    case "q": return .quit
    default: return .other(String(key))
    }
  }

  /// Typed text on one line, without what no file should hold and without spaces at its ends.
  package static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029 || scalar.value == 0xFEFF ? " " : scalar
    }
    var rest = String(String.UnicodeScalarView(scalars))[...].drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
