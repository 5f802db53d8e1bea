import Crypto

/// The half of a key that everybody may know: with it, signatures are checked.
package struct PublicKey: Hashable, Sendable {
  /// 32 bytes, as RFC 8032 defines them.
  package let bytes: [UInt8]

  /// From 64 hexadecimal digits; nil for anything else.
  package init?(hexadecimal: String) {
    guard let bytes = Hexadecimal.bytes(hexadecimal, count: 32) else { return nil }
    self.bytes = bytes
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  package var hexadecimal: String { Hexadecimal.text(bytes) }

  /// What tells it from other keys, short enough to be read out: the first 16 bytes of the SHA-256
  /// of its 32 bytes, in groups of four hexadecimal digits.
  package var fingerprint: String {
    let digits = Array(Hexadecimal.text(SHA256.hash(data: bytes).prefix(16)))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }
      .joined(separator: " ")
  }

  /// Whether a text is this key or its fingerprint, however it is grouped.
  package func isMeant(by text: String) -> Bool {
    let plain = text.lowercased().filter { !$0.isWhitespace && $0 != ":" && $0 != "-" }
    return plain == hexadecimal || plain == fingerprint.filter { $0 != " " }
  }

  /// Whether a text has the form of a key or a fingerprint.
  package static func isForm(_ text: String) -> Bool {
    let plain = text.lowercased().filter { !$0.isWhitespace && $0 != ":" && $0 != "-" }
    return [32, 64].contains { Hexadecimal.bytes(plain, count: $0 / 2) != nil }
  }

  /// Whether a signature of 64 bytes, in hexadecimal digits, is this key's over a text.
  package func isSignature(_ signature: String, over text: [UInt8]) -> Bool {
    guard let signature = Hexadecimal.bytes(signature, count: 64),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return false }
    return key.isValidSignature(signature, for: text)
  }
}
