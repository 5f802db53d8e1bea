/// A stretch of authored text on its way to a tree.
enum MarkPiece {
  case text(String)
  case code(String)
  case lineBreak
  /// A run of `*` or `_`, by its index.
  case run(Int)
  /// A `[` that begins a link where it has a destination.
  case bracket(to: String?)
  case linkEnd
}
