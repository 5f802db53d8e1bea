/// Names for the sheets of a workbook, as spreadsheets allow them.
enum SheetNames {
  private static let longest = 31

  /// One name for each wish: at most 31 UTF-16 units, without `[]:*?/\` or control characters, no
  /// apostrophe at an end, and no two alike but for case.
  static func unique(_ wishes: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return wishes.map { wish in
      let name = legal(wish)
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let tail = " (\(number))"
        candidate = cut(name, to: longest - tail.utf16.count) + tail
        number += 1
      }
      return candidate
    }
  }

  private static func legal(_ wish: String) -> String {
    let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    var scalars = String.UnicodeScalarView()
    for scalar in wish.unicodeScalars {
      let isAllowed = !forbidden.contains(scalar) && scalar.value >= 0x20 && scalar.value != 0x7F
      scalars.append(isAllowed ? scalar : " ")
    }
    let name = trimmed(cut(trimmed(String(scalars)[...]), to: longest)[...])
    return name.isEmpty ? "-" : name
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == " " || first == "'" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "'" { text = text.dropLast() }
    return String(text)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var text = text
    while text.utf16.count > length { text.removeLast() }
    return text
  }
}
