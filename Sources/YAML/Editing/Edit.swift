/// A change of one place of a YAML file: the file's text is spliced there, so that comments, order
/// and layout of all the rest stay.
package struct Edit: Hashable, Sendable {
  /// A step on the way from the root of a file to a value.
  package enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    /// 0-based.
    case item(Int)

    package init(stringLiteral key: String) { self = .key(key) }
    package init(integerLiteral index: Int) { self = .item(index) }
  }

  package enum Change: Hashable, Sendable {
    /// Puts a value in place of a text, of nothing, or of an empty list or map; keys that are
    /// missing on the way to it are added, each as the last of its map.
    case set(Content)
    /// Adds an item to the end of a list, which is begun if it is not there.
    case append(Content)
    /// Takes away a key with its value, or an item of a list, and what else stands on their lines.
    case remove
  }

  /// Why a text cannot be edited, as the end of a sentence that begins with the file.
  package struct Refusal: Error, Hashable {
    package var reason: String
  }

  package var path: [Step]
  package var change: Change

  package init(_ path: [Step], _ change: Change) {
    self.path = path
    self.change = change
  }
}

extension Edit {
  /// The text of a source after the edit; an empty source is an empty map.
  ///
  /// The new text is read again: anything else than the one change wanted refuses it.
  package func applied(to source: Source) throws(Refusal) -> [UInt8] {
    let old = try Self.tree(source)
    let content = old.map { Content(Node(tree: $0, index: 0)) } ?? .text("")
    guard let wanted = content.applying(path[...], change) else {
      throw Refusal(reason: "has nothing at '\(place)' that can be changed so")
    }
    let layout = try Layout(source)
    // A text of several lines would take a comment below it that stands further in for its own.
    for hasBlocks in [true, false] {
      guard let new = Splicer(layout, hasBlocks: hasBlocks).applying(self),
        let tree = try? Self.tree(Source(name: source.name, bytes: new))
      else { continue }
      if Content(Node(tree: tree, index: 0)) == wanted { return new }
    }
    throw Refusal(
      reason: "is written at '\(place)' in a way that only a person can change safely")
  }

  /// The text of a source after several edits, one after the other.
  package static func apply(_ edits: [Edit], to source: Source) throws(Refusal) -> [UInt8] {
    var bytes = source.bytes
    for edit in edits {
      bytes = try edit.applied(to: Source(name: source.name, bytes: bytes))
    }
    return bytes
  }

  /// The edits that make what stands at a path into what it is to be; nil is nothing. What stays the
  /// same keeps its layout.
  package static func differences(
    _ path: [Step], _ old: Content?, _ new: Content?
  ) -> [Edit] {
    if old == new { return [] }
    guard let new else { return [Edit(path, .remove)] }
    guard let old else { return [Edit(path, .set(new))] }
    switch (old, new) {
    case (.text(""), _), (.text, .text), (.map([]), .map), (.list([]), .list):
      return [Edit(path, .set(new))]
    case (.map(let before), .map(let after)):
      let kept = Set(after.map(\.key))
      return after.flatMap { pair in
        differences(
          path + [.key(pair.key)], before.first { $0.key == pair.key }?.value, pair.value)
      } + before.filter { !kept.contains($0.key) }.map { Edit(path + [.key($0.key)], .remove) }
    case (.list(let before), .list(let after)) where after.starts(with: before):
      return after.dropFirst(before.count).map { Edit(path, .append($0)) }
    default: return [Edit(path, .remove), Edit(path, .set(new))]
    }
  }

  /// The path as people write it: `actions/promise-audit/status`.
  private var place: String {
    path.map { step in
      switch step {
      case .key(let key): key.shortened
      case .item(let index): String(index + 1)
      }
    }
    .joined(separator: "/")
  }

  static func tree(_ source: Source) throws(Refusal) -> Tree? {
    do {
      return try Composer.composeAny(source)
    } catch {
      throw Refusal(reason: "has a mistake in line \(error.line + 1) and is left as it is")
    }
  }
}
