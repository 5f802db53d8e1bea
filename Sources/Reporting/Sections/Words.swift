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

  /// An ISO date as people write it, held together: "31 October 2026"; what is no date stays.
  static func date(_ iso: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return iso }
    return "\(parts[2])\u{A0}\(months[parts[1] - 1])\u{A0}\(parts[0])"
  }

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
