extension Theme {
  /// The ground and the letters of a tone on paper, both `0xRRGGBB`.
  package func tint(_ tone: Tone) -> (ground: UInt32, ink: UInt32) {
    let pair = Palette.light(self).pair(tone)
    return (pair.tint.rgb, pair.ink.rgb)
  }
}

extension Color {
  fileprivate var rgb: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
