import YAML

/// A second axis of a model: a principle, a step of a cycle.
package struct Tag: Hashable, Sendable {
  package var id: String
  package var kind: String
  package var title: String

  /// Reads `kind: members`.
  static func read(
    _ kinds: [(key: Node, value: Node)], ids: inout Names, _ problems: Problems
  ) -> [Tag] {
    var tags: [Tag] = []
    for (key, value) in kinds {
      let kind = key.text
      guard Identifier.check(key, kind, "Kind of tags", problems) else { continue }
      if value.kind != .sequence, !value.isBlank {
        problems.error(value, "The tags of kind '\(kind)' must be a list.")
      }
      for item in value.items {
        var fields = Fields(item, of: "A tag of kind '\(kind)'", problems)
        let id = fields.id()
        let title = fields.text("title")
        fields.finish()
        guard let id, let title else { continue }
        ids.claim(id, "tag", item, problems)
        tags.append(Tag(id: id, kind: kind, title: title))
      }
    }
    return tags
  }
}
