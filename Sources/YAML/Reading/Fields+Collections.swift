extension Fields {
  /// Whether the key is there.
  package mutating func has(_ key: StaticString) -> Bool { node(key) != nil }

  /// The items of a list that may be missing; nothing written is an empty one.
  package mutating func list(_ key: StaticString) -> [Node] {
    node(key).flatMap { items($0, key) } ?? []
  }

  /// The items of a list that has to be there and hold something.
  package mutating func requiredList(_ key: StaticString) -> [Node] {
    guard let found = required(key), let items = items(found, key) else { return [] }
    if items.isEmpty { problems.error(found, "\(subject): '\(key)' must not be empty.") }
    return items
  }

  /// The pairs of a map that may be missing; nothing written is an empty one.
  package mutating func map(_ key: StaticString) -> [(key: Node, value: Node)] {
    node(key).flatMap { pairs($0, key) } ?? []
  }

  /// The pairs of a map that has to be there.
  package mutating func requiredMap(_ key: StaticString) -> [(key: Node, value: Node)] {
    required(key).flatMap { pairs($0, key) } ?? []
  }

  /// A text or a list of texts.
  package mutating func texts(_ key: StaticString) -> [String] {
    guard let found = node(key) else { return [] }
    if found.kind == .scalar { return optionalText(key).map { [$0] } ?? [] }
    return texts(of: items(found, key) ?? [], key)
  }

  /// The texts of nodes that must be scalars that say something.
  package func texts(of nodes: [Node], _ key: StaticString) -> [String] {
    nodes.compactMap { item in
      guard let text = scalar(item, key) else { return nil }
      if text.isBlank {
        problems.error(item, "\(subject): a text in '\(key)' must not be empty.")
        return nil
      }
      return text
    }
  }

  private func items(_ found: Node, _ key: StaticString) -> [Node]? {
    if found.kind == .sequence { return found.items }
    if found.isBlank { return [] }
    problems.error(found, "\(subject): '\(key)' must be a list, not a \(found.kindName).")
    return nil
  }

  private func pairs(_ found: Node, _ key: StaticString) -> [(key: Node, value: Node)]? {
    if found.kind == .mapping { return found.uniquePairs(problems) }
    if found.isBlank { return [] }
    problems.error(found, "\(subject): '\(key)' must be a map, not a \(found.kindName).")
    return nil
  }
}
