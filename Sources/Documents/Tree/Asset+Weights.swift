extension Asset {
  /// Whether a WOFF2 font has axes of variation: whether there is an `fvar` among its tables
  /// (WOFF 2.0, section 4.1).
  var isVariable: Bool {
    guard kind == .woff2, bytes.count > Self.directory else { return false }
    let tables = Int(bytes[12]) << 8 | Int(bytes[13])
    var rest = bytes[Self.directory...]
    for _ in 0..<tables {
      guard let flags = rest.popFirst() else { return false }
      let known = flags & 0x3F
      if known == Self.fvar { return true }
      if known == Self.named {
        if rest.prefix(4).elementsEqual("fvar".utf8) { return true }
        rest = rest.dropFirst(4)
      }
      // Outlines are as they are at 3, other tables at 0; else a second length follows.
      let isOutline = known == Self.glyf || known == Self.loca
      Self.dropNumber(&rest)
      if flags >> 6 != (isOutline ? 3 : 0) { Self.dropNumber(&rest) }
    }
    return false
  }

  /// Where the table directory begins.
  private static let directory = 48
  /// Numbers of known tables.
  private static let (glyf, loca, fvar, named): (UInt8, UInt8, UInt8, UInt8) = (10, 11, 47, 63)

  /// Drops a number of up to five bytes, each but the last with its highest bit set.
  private static func dropNumber(_ bytes: inout ArraySlice<UInt8>) {
    for _ in 0..<5 {
      guard let byte = bytes.popFirst(), byte & 0x80 != 0 else { return }
    }
  }
}
