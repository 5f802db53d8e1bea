/// Numbers as people write them: decimal digits, a minus, a point; nothing else is one.
package enum Numeral {
  /// Digits kept apart so that no value is out of a machine's range.
  private static let longest = 15

  static func integer(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard isDigits(digits) else { return nil }
    return Int(text)
  }

  static func decimal(_ text: String) -> Double? {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ isDigits($0) }) else { return nil }
    return Double(text)
  }

  /// A number as a person writes it, without `.0`.
  package static func text(_ number: some Comparable) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= longest
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
