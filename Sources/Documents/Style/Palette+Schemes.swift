extension Palette {
  /// For light screens and paper.
  static func light(_ theme: Theme = Theme()) -> Palette {
    let (page, surface) = (Color(0xFFFFFF), Color(0xF5F7F9))
    let chosen = theme.accent.flatMap(Color.init(hex:)) ?? Color(0x155E75)
    let tint = page.mixed(with: chosen, 0.09)
    let readable = chosen.readable(on: [page, surface, tint], towards: .black)
    let neutral = Pair(tint: Color(0xE9ECF0), ink: Color(0x3B4655))
    let second = theme.second.flatMap(Color.init(hex:)) ?? Color(0xAD4F0B)
    return Palette(
      page: page, surface: surface, ink: Color(0x1A222D), muted: Color(0x566170),
      line: Color(0xDBE0E6), rule: Color(0x7C8796), accent: readable,
      second: second.readable(on: [page, surface, neutral.tint], towards: .black, ratio: 3),
      third: Color(0x5B4A96), onAccent: .white,
      neutral: neutral,
      good: Pair(tint: Color(0xDDF0E5), ink: Color(0x175139)),
      caution: Pair(tint: Color(0xFBEDCB), ink: Color(0x684500)),
      poor: Pair(tint: Color(0xFAE0DD), ink: Color(0x8A1F19)),
      accentTint: Pair(tint: tint, ink: readable),
      ramp: scale(of: theme)
        ?? [0xF5E5C5, 0xAECABF, 0x6A9DB0, 0x2F6C90, 0x12395B].map(Color.init))
  }

  /// For dark screens; the ramp runs from dark to bright, so that the highest place stands out here
  /// too, and one that is given is turned round in lightness.
  static func dark(_ theme: Theme = Theme()) -> Palette {
    let (page, surface) = (Color(0x12161C), Color(0x1B212A))
    let chosen = theme.accent.flatMap(Color.init(hex:)) ?? Color(0x6DB7D1)
    let tint = page.mixed(with: chosen, 0.16)
    let readable = chosen.readable(on: [page, surface, tint], towards: .white)
    let neutral = Pair(tint: Color(0x2A323D), ink: Color(0xCBD3DE))
    let second = theme.second.flatMap(Color.init(hex:)) ?? Color(0xF0A46C)
    return Palette(
      page: page, surface: surface, ink: Color(0xE6EAF0), muted: Color(0xA3AEBD),
      line: Color(0x303945), rule: Color(0x76828F), accent: readable,
      second: second.readable(on: [page, surface, neutral.tint], towards: .white, ratio: 3),
      third: Color(0xB9ABF0), onAccent: Color(0x0C1015),
      neutral: neutral,
      good: Pair(tint: Color(0x16382A), ink: Color(0xA7E0C5)),
      caution: Pair(tint: Color(0x40320E), ink: Color(0xF2D88B)),
      poor: Pair(tint: Color(0x482120), ink: Color(0xF6BBB4)),
      accentTint: Pair(tint: tint, ink: readable),
      ramp: scale(of: theme)?.map { $0.turned(within: 0.16...0.92) }
        ?? [0x4A3B24, 0x4D6660, 0x5F90A5, 0x90BDD5, 0xD5EAF7].map(Color.init))
  }

  /// The ramp a theme gives; nil without one of two colours or more.
  private static func scale(of theme: Theme) -> [Color]? {
    let colors = theme.scale.compactMap(Color.init(hex:))
    return colors.count > 1 ? colors : nil
  }
}
