extension Color {
  /// Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance").
  var luminance: Double {
    0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
  }

  /// Contrast ratio, 1 to 21 (WCAG 2.2, definition of "contrast ratio").
  func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// This colour, moved towards black or white only as far as its contrast to all backgrounds
  /// demands.
  func readable(on backgrounds: [Color], towards end: Color, ratio: Double = 4.5) -> Color {
    for step in 0...50 {
      let color = mixed(with: end, Double(step) / 50)
      if backgrounds.allSatisfy({ color.contrast(with: $0) >= ratio }) { return color }
    }
    return end
  }

  /// The first of ink, white and black to be readable on this colour; one of the last two always
  /// is.
  func readableText(ink: Color) -> Color {
    [ink, .white, .black].first { $0.contrast(with: self) >= 4.5 } ?? .black
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// `base` to the power 2.4, as the square times the fifth root of the square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<24 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
