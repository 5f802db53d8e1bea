/// A file carried inside a document, known by its first bytes.
package struct Asset: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case svg = "image/svg+xml"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case woff2 = "font/woff2"
  }

  package let kind: Kind
  package let bytes: [UInt8]

  /// nil for bytes that are none of the kinds.
  package init?(_ bytes: [UInt8]) {
    guard let kind = Self.kind(of: bytes) else { return nil }
    self.kind = kind
    self.bytes = bytes
  }

  /// The whole file as an address.
  var address: String { "data:\(kind.rawValue);base64," + Base64.text(bytes) }

  private static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "wOF2".utf8) { return .woff2 }
    return isSVG(bytes) ? .svg : nil
  }

  /// Whether the first element of an XML file, after its declaration and comments, is `svg`.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    guard var rest = String(validating: bytes, as: UTF8.self)?.unicodeScalars[...] else {
      return false
    }
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      let end: String
      if rest.starts(with: "<!--".unicodeScalars) {
        end = "-->"
      } else if rest.starts(with: "<?".unicodeScalars) || rest.starts(with: "<!".unicodeScalars) {
        end = ">"
      } else {
        let name = rest.dropFirst(4).first
        return rest.starts(with: "<svg".unicodeScalars)
          && name.map { $0 == ">" || $0 == "/" || $0.properties.isWhitespace } == true
      }
      guard let last = Self.end(of: end, in: rest) else { return false }
      rest = rest[last...]
    }
  }

  /// The place after the first occurrence of a text.
  private static func end(
    of text: String, in rest: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index...].starts(with: text.unicodeScalars) {
        return rest.index(index, offsetBy: text.unicodeScalars.count)
      }
      index = rest.index(after: index)
    }
    return nil
  }
}
