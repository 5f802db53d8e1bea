import Documents

/// Small words of English prose.
enum Words {
  /// A number in words up to twelve.
  static func number(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// "one element", "three elements".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(Words.number(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// With a capital at the start.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func quoted(_ text: String) -> String { "“\(text)”" }

  /// Without a full stop at the end, so that a sentence can go on.
  static func open(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension Block {
  /// A paragraph of literal text.
  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  /// A paragraph of text that may hold marks.
  static func marked(_ text: String) -> Block { .paragraph(Inline.marked(text)) }

  /// A list of lines.
  static func bullets(_ items: [[Inline]]) -> Block {
    .list(items.map { [.paragraph($0)] }, ordered: false)
  }
}

extension Table.Column {
  init(_ title: String, _ alignment: Table.Alignment = .leading) {
    self.init([.text(title)], alignment)
  }
}
