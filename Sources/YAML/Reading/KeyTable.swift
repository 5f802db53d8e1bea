/// The keys of one large mapping by their texts, so that the second one of a text is found without
/// looking at each.
struct KeyTable {
  private let tree: Tree
  /// Indices of keys by hash; 0 for none, since the root is no key.
  private var slots: [UInt32]

  init(_ tree: Tree, count: Int) {
    self.tree = tree
    // A power of two, at most half of it used.
    slots = [UInt32](repeating: 0, count: 1 << (Int.bitWidth - (2 * count).leadingZeroBitCount))
  }

  /// The key met first of the text of a key, which is that key itself if its text is new.
  mutating func first(like key: Int) -> Int {
    // Hashes differ from run to run, so that nobody can write a file in which all are the same.
    var hasher = Hasher()
    tree.withText(key) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    var at = hasher.finalize() & (slots.count - 1)
    while slots[at] != 0 {
      if tree.isSameText(Int(slots[at]), key) { return Int(slots[at]) }
      at = (at + 1) & (slots.count - 1)
    }
    slots[at] = UInt32(key)
    return key
  }
}
