import YAML

/// The tag of a language, after BCP 47.
package enum Language {
  /// The tags under which texts in a language may stand, the closest first: `de-AT`, `de`; none
  /// for what is no tag.
  package static func candidates(_ tag: String) -> [String] {
    guard isTag(tag) else { return [] }
    let parts = canonical(tag).split(separator: "-")
    return parts.indices.reversed().map { parts[...$0].joined(separator: "-") }
  }

  /// Reads `language:`; a text that is no BCP 47 tag is an error.
  static func read(_ fields: inout Fields) -> String? {
    guard let text = fields.optionalText("language") else { return nil }
    if isTag(text) { return text }
    fields.problems.error(
      fields.node("language") ?? fields.node,
      "'\(text.shortened)' is no language tag such as 'en' or 'pt-BR'.")
    return nil
  }

  /// A tag as it is written by custom: the language in small letters, a country in capitals.
  package static func canonical(_ tag: String) -> String {
    let parts = tag.split(separator: "-").map { $0.lowercased() }
    return parts.enumerated().map { index, part in
      if index > 0, part.utf8.count == 2 { return part.uppercased() }
      return index > 0 && part.utf8.count == 4 ? Self.titled(part) : part
    }
    .joined(separator: "-")
  }

  private static func titled(_ part: String) -> String {
    part.prefix(1).uppercased() + part.dropFirst()
  }

  /// Bytes of the longest tag; custom knows none that comes near.
  private static let longest = 35

  /// Whether a text has the form of a tag: `en`, `pt-BR`.
  package static func isTag(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isWord(_ part: Substring) -> Bool {
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
        }
    }
    return (parts.first?.utf8.count ?? 0) >= 2 && parts.allSatisfy(isWord)
  }
}
