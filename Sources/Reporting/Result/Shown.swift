package import Modeling

/// Figures as people see them. They are rounded here and nowhere else.
package struct Shown {
  /// Bounds in percent that a shown figure must not seem to pass.
  private let bounds: [Double]
  private let words: Words

  package init(_ report: Report, _ words: Words = .english) {
    self.words = words
    let rating = report.definitions.rating
    bounds = rating.bands.map(\.upTo) + (rating.knockOut.map { [$0] } ?? [])
  }

  package init(_ rating: Rating, _ words: Words) {
    self.words = words
    bounds = rating.bands.map(\.upTo) + (rating.knockOut.map { [$0] } ?? [])
  }

  /// A percent rounded half up to whole numbers, with more digits where the rounded number would
  /// pass a bound that the figure does not; a dash for none.
  package func percent(_ figure: Double?) -> String {
    guard let figure else { return "–" }
    for digits in 0..<6 {
      let rounded = Self.rounded(figure, digits: digits)
      let seemsToPass = bounds.contains { rounded > $0 && figure <= $0 + 1e-9 }
      if !seemsToPass { return text(rounded, digits: digits) }
    }
    return text(Self.rounded(figure, digits: 6), digits: 6)
  }

  /// A percent with its sign, held together.
  package func percentSign(_ figure: Double?) -> String {
    figure == nil ? "–" : percent(figure) + "\u{A0}%"
  }

  /// A share with its sign, held together.
  package func shareSign(_ share: Double?) -> String {
    share == nil ? "–" : self.share(share) + "\u{A0}%"
  }

  /// A share, 0 to 1, as a whole percent; a dash for none. Not everything is never shown as 100.
  package func share(_ share: Double?) -> String {
    guard let share else { return "–" }
    let rounded = Self.rounded(share * 100, digits: 0)
    if rounded >= 100, share < 1 - 1e-9 { return text(min(99.9, share * 100), digits: 1) }
    return text(rounded, digits: 0)
  }

  /// A coefficient with two digits; a dash for none.
  package func coefficient(_ figure: Double?) -> String {
    guard let figure else { return "–" }
    return text(Self.rounded(figure, digits: 2), digits: 2)
  }

  /// A number rounded half up to a whole one.
  package func whole(_ figure: Double) -> String {
    text(Self.rounded(figure, digits: 0), digits: 0)
  }

  /// A change in percent points with its sign, one digit where it is under ten.
  package func signed(_ change: Double) -> String {
    let digits = change.magnitude < 9.95 ? 1 : 0
    let text = text(Self.rounded(change, digits: digits), digits: digits)
    let whole = text.hasSuffix(words.forms.decimal + "0") ? String(text.dropLast(2)) : text
    return change > 0 && whole != "0" ? "+" + whole : whole
  }

  private static func scale(_ digits: Int) -> Double {
    (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  }

  private static func rounded(_ figure: Double, digits: Int) -> Double {
    let scale = scale(digits)
    let sign = figure < 0 ? -1.0 : 1.0
    return sign * (figure.magnitude * scale + 0.5 + 1e-9).rounded(.down) / scale
  }

  private func text(_ figure: Double, digits: Int) -> String {
    let scaled = Int((figure.magnitude * Self.scale(digits)).rounded())
    let whole = String(scaled / Int(Self.scale(digits)))
    let sign = figure < 0 && scaled > 0 ? "−" : ""
    guard digits > 0 else { return sign + whole }
    let rest = String(scaled % Int(Self.scale(digits)))
    return sign + whole + words.forms.decimal + String(repeating: "0", count: digits - rest.count)
      + rest
  }
}
