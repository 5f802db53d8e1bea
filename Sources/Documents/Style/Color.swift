/// An opaque sRGB colour.
struct Color: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// From `0xRRGGBB`.
  init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  /// From `#rrggbb`; nil for anything else.
  init?(hex: String) {
    guard hex.utf8.count == 7, hex.utf8.first == UInt8(ascii: "#"),
      hex.utf8.dropFirst().allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
      let rgb = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(rgb)
  }

  var hex: String {
    let rgb = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// This colour with a share (0 to 1) of another, mixed in sRGB.
  func mixed(with other: Color, _ share: Double) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
      UInt32(Double(from) + (Double(to) - Double(from)) * share + 0.5)
    }
    return Color(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }

  static let black = Color(0x000000)
  static let white = Color(0xFFFFFF)
}
