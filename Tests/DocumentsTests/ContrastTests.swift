import Testing

@testable import Documents

/// Every pair of colours that meets on a page, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite struct ContrastTests {
  static let accents: [String?] = [
    nil, "#ffffff", "#000000", "#ffff00", "#ff0000", "#00ff00", "#0000ff", "#808080", "#e2001a",
    "#fdd835", "no colour",
  ]

  /// Accent and second colour, and scales of all kinds.
  static let themes =
    accents.map { Theme(accent: $0, second: $0) }
    + [
      ["#ffffff", "#ffffff"], ["#ffffff", "#000000"], ["#c0392b", "#f1c40f", "#27ae60"],
      ["#808080", "#787878", "#777777", "#767676"],
      ["#fff5eb", "#fee6ce", "#fdd0a2", "#fdae6b", "#fd8d3c", "#f16913", "#d94801", "#a63603"],
    ].map { Theme(scale: $0) }

  @Test(arguments: themes, [true, false])
  func texts(_ theme: Theme, _ isDark: Bool) {
    let palette = isDark ? Palette.dark(theme) : .light(theme)
    let tints = [palette.neutral, palette.good, palette.caution, palette.poor, palette.accentTint]
    var pairs: [(String, Color, Color)] = []
    for ground in [palette.page, palette.surface, palette.accentTint.tint] {
      pairs += [
        ("ink", palette.ink, ground), ("muted", palette.muted, ground),
        ("accent", palette.accent, ground),
      ]
    }
    pairs += tints.map { ("badge", $0.ink, $0.tint) }
    pairs += tints.map { ("callout title", $0.ink, palette.surface) }
    for count in 1...20 {
      for index in 0..<count {
        let pair = palette.pair(.step(index, of: count))
        pairs.append(("step \(index) of \(count)", pair.ink, pair.tint))
      }
    }
    for (name, text, ground) in pairs {
      let contrast = text.contrast(with: ground)
      #expect(contrast >= 4.5, "\(name): \(text.hex) on \(ground.hex) is \(contrast)")
    }
  }

  @Test(arguments: themes, [true, false])
  func shapes(_ theme: Theme, _ isDark: Bool) {
    let palette = isDark ? Palette.dark(theme) : .light(theme)
    let pairs = [
      ("tick", palette.onAccent, palette.accent), ("rule", palette.rule, palette.page),
      ("accent", palette.accent, palette.page), ("bar", palette.accent, palette.neutral.tint),
      ("second", palette.second, palette.page), ("third", palette.third, palette.page),
      ("second bar", palette.second, palette.neutral.tint),
      ("notice", palette.second, palette.surface),
      ("third bar", palette.third, palette.neutral.tint),
    ]
    for (name, shape, ground) in pairs {
      let contrast = shape.contrast(with: ground)
      #expect(contrast >= 3, "\(name): \(shape.hex) on \(ground.hex) is \(contrast)")
    }
  }

  @Test(arguments: [true, false], 2...8)
  func stepsDifferInGrey(_ isDark: Bool, _ count: Int) {
    let palette = isDark ? Palette.dark() : .light()
    let greys = (0..<count).map { palette.pair(.step($0, of: count)).tint.luminance + 0.05 }
    for (one, next) in zip(greys, greys.dropFirst()) {
      #expect((isDark ? next / one : one / next) > 1.15)
    }
  }

  @Test(arguments: [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478)])
  func knownRatios(_ one: String, _ two: String, _ ratio: Double) throws {
    let contrast = try #require(Color(hex: one)).contrast(with: #require(Color(hex: two)))
    #expect(abs(contrast - ratio) < 0.01)
  }

  @Test(arguments: ["", "#fff", "ffffff0", "#gggggg", "#+12345", "#12345é"])
  func onlySixDigitsAreColours(_ text: String) {
    #expect(Color(hex: text) == nil)
  }
}
