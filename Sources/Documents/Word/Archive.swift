/// A ZIP archive of small files, stored as they are.
struct Archive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file; its day is 1980-01-01, the format's first, so that equal content gives equal bytes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let start = UInt32(bytes.count)
    var head: [UInt8] = []
    // Version 2.0, names in UTF-8, no compression, midnight of the first day.
    for field: UInt16 in [20, 0x0800, 0, 0, 0x0021] { head += Self.little(field) }
    head += Self.little(Self.checksum(content))
    head += Self.little(UInt32(content.count)) + Self.little(UInt32(content.count))
    head += Self.little(UInt16(name.utf8.count)) + Self.little(UInt16(0))
    bytes += Self.little(UInt32(0x0403_4B50)) + head + Array(name.utf8) + content
    directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + head
    // No comment, one disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + Self.little(start) + Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var finished: [UInt8] {
    var end = Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0]
    end += Self.little(count) + Self.little(count)
    end += Self.little(UInt32(directory.count)) + Self.little(UInt32(bytes.count)) + [0, 0]
    return bytes + directory + end
  }

  private static func little(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
