extension Color {
  /// This hue with its lightness (HSL, 0 to 1) turned round and brought within bounds, and with as
  /// much of its chroma as fits there: what is pale on white is deep on black.
  func turned(within bounds: ClosedRange<Double>) -> Color {
    let channels = [red, green, blue].map { Double($0) / 255 }
    let (low, high) = (channels.min() ?? 0, channels.max() ?? 0)
    let lightness = (low + high) / 2
    let wanted = bounds.lowerBound + (1 - lightness) * (bounds.upperBound - bounds.lowerBound)
    // Every channel keeps its place between the lowest and the highest, whose distance is the
    // chroma.
    let chroma = min(high - low, 1 - abs(2 * wanted - 1))
    let bytes = channels.map { channel -> UInt32 in
      let place = high > low ? (channel - low) / (high - low) : 0.5
      return UInt32((wanted - chroma / 2 + place * chroma) * 255 + 0.5)
    }
    return Color(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
  }
}
