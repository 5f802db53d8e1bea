import YAML

/// The tag of a language, after BCP 47.
package enum Language {
  /// The tags under which texts in a language may stand, the closest first: `de-AT`, `de`.
  package static func candidates(_ tag: String) -> [String] {
    let parts = tag.split(separator: "-")
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

  /// Whether a text has the form of a tag: `en`, `pt-BR`.
  package static func isTag(_ text: String) -> Bool {
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
