import Documents
import YAML

/// The words a report is told in: its phrases, and how one language writes numbers, dates, lists
/// and quotations.
package struct Words: Sendable {
  /// Tag of the language, such as `de`.
  package let language: String
  let forms: LanguageForms
  /// Translations by their English.
  private let phrases: [String: String]

  /// The phrases as they stand in the source.
  package static let english = Words(language: "en", phrases: [:])

  init(language: String, phrases: [String: String]) {
    self.language = language
    self.phrases = phrases
    forms = LanguageForms.of(language)
  }

  // MARK: Phrases

  /// A phrase in this language; what is not translated stays English.
  package func say(_ phrase: Phrase) -> String { tell(phrase).plain }

  /// A phrase with links, badges or emphasis among its values.
  func tell(_ phrase: Phrase) -> [Inline] { Phrase.filled(text(phrase.key), phrase.values) }

  /// The phrase for one, or that for several, as the language counts.
  package func say(_ count: Int, one: Phrase, other: Phrase) -> String {
    say(forms.isOne(count) ? one : other)
  }

  func tell(_ count: Int, one: Phrase, other: Phrase) -> [Inline] {
    tell(forms.isOne(count) ? one : other)
  }

  /// A phrase that means different things in different places; `place` tells them apart.
  package func say(_ phrase: Phrase, in place: String) -> String {
    Phrase.filled(phrases["\(phrase.key) [\(place)]"] ?? phrase.key, phrase.values).plain
  }

  /// A word that comes from data, such as a kind of evidence; one that is not known stays.
  package func term(_ word: String) -> String { phrases[word] ?? word }

  private func text(_ key: String) -> String { phrases[key] ?? key }

  // MARK: Numbers and dates

  /// A number in words up to twelve; a phrase for one has its own words.
  package func number(_ number: Int) -> String {
    forms.numbers.indices.contains(number) ? forms.numbers[number] : String(number)
  }

  /// An ISO date as people write it, held together: "31 October 2026"; what is no date stays.
  package func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, forms.months.indices.contains(parts[1] - 1) else { return iso }
    let day = String(parts[2]) + (parts[2] == 1 ? forms.firstDay : forms.anyDay)
    return "\(day)\u{A0}\(forms.months[parts[1] - 1])\u{A0}\(parts[0])"
  }

  /// The month of a day as people write it: "March 2027".
  func month(_ day: Day) -> String {
    "\(forms.months[day.month - 1])\u{A0}\(day.year)"
  }

  /// A figure written with a point, with the language's decimal mark.
  func decimal(_ figure: String) -> String {
    forms.decimal == "." ? figure : figure.replacing(".", with: forms.decimal)
  }

  /// A kind of finding; one that is not known stays.
  package func finding(_ kind: String) -> String {
    term(kind == "criticalGap" ? "critical gap" : kind)
  }

  /// The standing of a report.
  func status(_ status: String) -> String {
    switch status {
    case "draft": say("Draft")
    case "for-comment": say("For comment")
    case "final": say("Final")
    default: status
    }
  }

  /// A level with its range if it is provisional: "1 (1 to 2)".
  package func level(_ level: Int?, _ low: Int?, _ high: Int?) -> String {
    guard let level, let low, let high else { return "–" }
    return low == high ? "\(level)" : say("\(low) (\(low) to \(high))")
  }

  // MARK: Sentences

  /// "Name: value".
  package func pair(_ name: String, _ value: String) -> String { say("\(name): \(value)") }

  /// What separates the items of a list that have commas of their own.
  package var semicolon: String { say("; ") }

  /// "a, b and c".
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(forms.and) " + last
  }

  package func quoted(_ text: String) -> String { forms.quotes.0 + text + forms.quotes.1 }

  /// With a capital at the start.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
