/// Stands in for swift-crypto, which takes minutes to build: a checksum in the form of its SHA-256.
public struct SHA256 {
  public struct Digest: Crypto.Digest {
    fileprivate var bytes: [UInt8]

    public func makeIterator() -> IndexingIterator<[UInt8]> { bytes.makeIterator() }
  }

  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public mutating func update(data: [UInt8]) {
    for byte in data { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  public mutating func update(bufferPointer bytes: UnsafeRawBufferPointer) {
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  public func finalize() -> Digest {
    Digest(bytes: (0..<32).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 % 8 * 8)) })
  }

  public static func hash(data: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(data: data)
    return hash.finalize()
  }
}

/// The bytes of a checksum.
public protocol Digest: Sequence<UInt8> {}
