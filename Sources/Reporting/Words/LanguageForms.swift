/// How a language counts and writes numbers, dates, lists and quotations.
struct LanguageForms: Sendable {
  /// From zero up.
  let numbers: [String]
  let months: [String]
  /// What follows the number of a day, and of the first of a month.
  let anyDay: String
  let firstDay: String
  let decimal: String
  let and: String
  let quotes: (String, String)
  let colon: String
  /// Whether zero is counted like one.
  let zeroIsOne: Bool

  func isOne(_ count: Int) -> Bool { count == 1 || count == 0 && zeroIsOne }

  /// English where a language has none of its own here.
  static func of(_ tag: String) -> LanguageForms {
    switch tag.split(separator: "-").first {
    case "de": german
    case "fr": french
    default: english
    }
  }

  private static let english = LanguageForms(
    numbers: [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    anyDay: "", firstDay: "", decimal: ".", and: "and", quotes: ("“", "”"), colon: ":",
    zeroIsOne: false)

  private static let german = LanguageForms(
    numbers: [
      "kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
      "elf", "zwölf",
    ],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ],
    anyDay: ".", firstDay: ".", decimal: ",", and: "und", quotes: ("„", "“"), colon: ":",
    zeroIsOne: false)

  private static let french = LanguageForms(
    numbers: [
      "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
      "onze", "douze",
    ],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    anyDay: "", firstDay: "er", decimal: ",", and: "et",
    quotes: ("«\u{A0}", "\u{A0}»"), colon: "\u{A0}:", zeroIsOne: true)
}
