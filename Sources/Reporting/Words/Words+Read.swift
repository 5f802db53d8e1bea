package import YAML

extension Words {
  /// The words of a language from the root of `reports/locales/<tag>.yml`: a map of English
  /// phrases to translated ones; says in `problems` what is wrong.
  package init?(_ node: Node, tag: String, _ problems: Problems) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The file of words", problems)
    if let schema = fields.text("schema"), schema != "words/1", let at = fields.node("schema") {
      problems.error(at, "The schema here must be 'words/1', not '\(schema.shortened)'.")
    }
    if let language = fields.text("language"), language != tag, let at = fields.node("language") {
      problems.error(
        at, "The language '\(language.shortened)' differs from the file's name, '\(tag.shortened)'."
      )
    }
    var phrases: [String: String] = [:]
    for (key, value) in fields.requiredMap("words") {
      let missing = Self.places(key.text).subtracting(Self.places(value.text))
      if value.kind != .scalar || value.isBlank {
        problems.error(value, "'\(key.text.shortened)' must be translated by a text.")
      } else if let place = missing.sorted().first {
        problems.error(value, "The translation of '\(key.text.shortened)' lacks '\(place)'.")
      } else if let place = Self.places(value.text).subtracting(Self.places(key.text)).sorted()
        .first
      {
        problems.error(
          value, "'\(place)' stands in the translation and not in '\(key.text.shortened)'.")
      }
      phrases[key.text] = value.text
    }
    fields.finish()
    guard problems.errorCount == errorsBefore else { return nil }
    self.init(language: tag, phrases: phrases)
  }

  /// The places for values in a phrase: `{1}`, `{2}`.
  private static func places(_ phrase: String) -> Set<String> {
    Set(
      (1...9).map { "{\($0)}" }.filter { phrase.contains($0) })
  }
}
