/// Fits text into a width without a font at hand, from typical widths of sans-serif letters.
enum TextFit {
  /// Estimated width in the unit of `size`, on the wide side.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + em($1) } * size
  }

  /// At most `most` lines, broken at spaces, long words at a syllable with a hyphen or else anywhere,
  /// the last elided where text is left.
  static func lines(_ text: String, width: Double, size: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      let joined = line.isEmpty ? word : line + " " + word
      if self.width(joined, size: size) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      while lines.count <= most, self.width(line, size: size) > width {
        let head = prefix(of: line, width: width, size: size)
        let part = syllable(head, of: line, width: width, size: size)
        lines.append(part.map { $0 + "-" } ?? head)
        line = String(line.dropFirst((part ?? head).count))
      }
      if lines.count > most { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    return Array(lines.prefix(most - 1)) + [
      elided(lines[most - 1] + " …", width: width, size: size)
    ]
  }

  /// Whether every word fits into a width, so that wrapping breaks none.
  static func fitsWords(_ text: String, width: Double, size: Double) -> Bool {
    words(text).allSatisfy { self.width($0, size: size) <= width }
  }

  private static func words(_ text: String) -> [String] {
    Visible.text(String(text.prefix(400)))
      .split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).map(String.init)
  }

  /// The longest beginning that fits, up to a hyphen if there is one, at least one character.
  private static func prefix(of word: String, width: Double, size: Double) -> String {
    var used = 0.0
    var head = ""
    for character in word {
      used += self.width(String(character), size: size)
      if used > width, !head.isEmpty { break }
      head.append(character)
    }
    // A hyphen on the way is the better place to break.
    guard head.count < word.count, let hyphen = head.dropFirst().lastIndex(of: "-") else {
      return head
    }
    return String(head[...hyphen])
  }

  /// The part of a head up to the last place before a consonant and a vowel, where words of most
  /// languages written in Latin letters divide; nil where there is none or the head ends in a hyphen.
  private static func syllable(
    _ head: String, of word: String, width: Double, size: Double
  ) -> String? {
    let letters = Array(word)
    let isWord = letters.prefix(head.count + 1).allSatisfy(\.isLetter)
    guard head.last != "-", isWord else { return nil }
    let most = min(head.count, letters.count - 2)
    for end in stride(from: most, through: 3, by: -1) {
      let divides = !isVowel(letters[end]) && isVowel(letters[end + 1])
      let part = String(letters[..<end])
      if divides, self.width(part + "-", size: size) <= width { return part }
    }
    return nil
  }

  private static func isVowel(_ letter: Character) -> Bool {
    "aeiouyäöüàâéèêëîïôûùœæ".contains(letter.lowercased())
  }

  private static func elided(_ line: String, width: Double, size: Double) -> String {
    var text = line.dropLast(2)
    while !text.isEmpty, self.width(text + "…", size: size) > width { text.removeLast() }
    while text.last == " " || text.last == "," { text.removeLast() }
    return text + "…"
  }

  /// Width in em of one scalar.
  private static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", "·": 0.29
    case " ", "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"": 0.36
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.9
    case "A"..."Z": 0.68
    case "a"..."z", "0"..."9": 0.58
    default: wide(scalar.value)
    }
  }

  private static func wide(_ scalar: UInt32) -> Double {
    switch scalar {
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61: 1
    case 0x1F000...: 1.2
    default: 0.62
    }
  }
}
