/// Finds the phrases in Swift source: the literals that are arguments of `say(` and `tell(`, but for
/// those of `Terminal.say(`, which is for the operator and English.
struct PhraseScanner {
  private let source: [Character]
  private var at = 0

  /// The keys of all phrases of a source, as `Phrase` makes them.
  static func keys(in source: String) -> [String] {
    var scanner = PhraseScanner(source: Array(source))
    return scanner.all()
  }

  private mutating func all() -> [String] {
    var keys: [String] = []
    while at < source.count {
      if starts("\"\"\"") {
        skipBlock()
      } else if source[at] == "\"" {
        _ = literal(&keys)
      } else if starts("//") {
        while at < source.count, source[at] != "\n" { at += 1 }
      } else if isCall("say(") || isCall("tell(") {
        keys += call()
      } else {
        at += 1
      }
    }
    return keys
  }

  /// The phrases of one call; `at` stands at its name.
  private mutating func call() -> [String] {
    while source[at] != "(" { at += 1 }
    at += 1
    var depth = 1
    var own: [String] = []
    var inner: [String] = []
    var place: String?
    while depth > 0 {
      if source[at] == "\"" {
        let isPlace = precedes("in: ")
        let key = literal(&inner)
        if isPlace { place = key } else if depth == 1 { own.append(key) }
      } else if isCall("say(") || isCall("tell(") {
        inner += call()
      } else {
        if source[at] == "(" { depth += 1 }
        if source[at] == ")" { depth -= 1 }
        at += 1
      }
    }
    return own.map { key in place.map { "\(key) [\($0)]" } ?? key } + inner
  }

  /// The key of a literal, each interpolation replaced by its number; what is said inside
  /// interpolations is added to `inner`.
  private mutating func literal(_ inner: inout [String]) -> String {
    var key = ""
    var count = 0
    at += 1
    while source[at] != "\"" {
      if source[at] == "\\", source[at + 1] == "(" {
        count += 1
        key += "{\(count)}"
        interpolation(&inner)
      } else if source[at] == "\\" {
        key.append(source[at + 1] == "n" ? "\n" : source[at + 1])
        at += 2
      } else {
        key.append(source[at])
        at += 1
      }
    }
    at += 1
    return key
  }

  private mutating func interpolation(_ inner: inout [String]) {
    at += 2
    var depth = 1
    while depth > 0 {
      if source[at] == "\"" {
        _ = literal(&inner)
      } else if isCall("say(") || isCall("tell(") {
        inner += call()
      } else {
        if source[at] == "(" { depth += 1 }
        if source[at] == ")" { depth -= 1 }
        at += 1
      }
    }
  }

  private mutating func skipBlock() {
    at += 3
    while !starts("\"\"\"") { at += 1 }
    at += 3
  }

  /// Whether a call of this name starts here; a declaration and a longer name are none.
  private func isCall(_ name: String) -> Bool {
    guard starts(name) else { return false }
    if at > 0, source[at - 1].isLetter || source[at - 1].isNumber { return false }
    return !precedes("func ") && !precedes("Terminal.") && !precedes("Self.")
  }

  private func starts(_ text: String) -> Bool {
    let letters = Array(text)
    return at + letters.count <= source.count
      && source[at..<at + letters.count].elementsEqual(letters)
  }

  private func precedes(_ text: String) -> Bool {
    let letters = Array(text)
    return at >= letters.count && source[at - letters.count..<at].elementsEqual(letters)
  }
}
