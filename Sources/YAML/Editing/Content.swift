/// A value of a YAML file apart from how it is written.
package indirect enum Content: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: Content

    package init(_ key: String, _ value: Content) {
      self.key = key
      self.value = value
    }
  }

  case text(String)
  case list([Content])
  case map([Pair])
}

extension Content {
  /// What a source says; an empty one is an empty map.
  package static func read(_ source: Source) throws(Edit.Refusal) -> Content {
    try Edit.tree(source).map { Content(Node(tree: $0, index: 0)) } ?? .map([])
  }

  /// What stands under keys of maps in maps; nil if nothing does.
  package func value(at keys: [String]) -> Content? {
    keys.reduce(Optional(self)) { content, key in
      guard case .map(let pairs)? = content else { return nil }
      return pairs.first { $0.key == key }?.value
    }
  }

  /// A map with a key that says this, in its place or as the last; nil takes the key away.
  package func with(_ key: String, _ value: Content?) -> Content {
    var pairs: [Pair] = []
    if case .map(let known) = self { pairs = known }
    let index = pairs.firstIndex { $0.key == key }
    switch (index, value) {
    case (let index?, let value?): pairs[index].value = value
    case (let index?, nil): pairs.remove(at: index)
    case (nil, let value?): pairs.append(Pair(key, value))
    case (nil, nil): break
    }
    return .map(pairs)
  }

  /// What a node says.
  package init(_ node: Node) {
    switch node.kind {
    case .scalar: self = .text(node.text)
    case .sequence: self = .list(node.items.map { Content($0) })
    case .mapping: self = .map(node.pairs.map { Pair($0.key.text, Content($0.value)) })
    }
  }

  /// A value in maps of one key each, from the outermost.
  static func nested(_ keys: [String], _ value: Content) -> Content {
    keys.reversed().reduce(value) { .map([Pair($1, $0)]) }
  }

  /// The value as it is after an edit; nil where the edit finds no place in it.
  func applying(_ path: ArraySlice<Edit.Step>, _ change: Edit.Change) -> Content? {
    guard let step = path.first else { return applying(change) }
    switch (step, self) {
    case (.item(let index), .list(var items)):
      guard items.indices.contains(index) else { return nil }
      if path.count == 1, change == .remove {
        items.remove(at: index)
        return .list(items)
      }
      guard let new = items[index].applying(path.dropFirst(), change) else { return nil }
      items[index] = new
      return .list(items)
    case (.key(let key), .map), (.key(let key), .text("")):
      var pairs: [Pair] = []
      if case .map(let known) = self { pairs = known }
      guard let index = pairs.firstIndex(where: { $0.key == key }) else {
        if change == .remove { return nil }
        return Content.text("").applying(path.dropFirst(), change).map {
          .map(pairs + [Pair(key, $0)])
        }
      }
      if path.count == 1, change == .remove {
        pairs.remove(at: index)
      } else {
        guard let new = pairs[index].value.applying(path.dropFirst(), change) else { return nil }
        pairs[index].value = new
      }
      return .map(pairs)
    default: return nil
    }
  }

  private func applying(_ change: Edit.Change) -> Content? {
    switch (change, self) {
    case (.set(let value), .text): value
    case (.set(let value), .list([])), (.set(let value), .map([])): value
    case (.append(let item), .list(let items)): .list(items + [item])
    case (.append(let item), .text("")): .list([item])
    default: nil
    }
  }
}
