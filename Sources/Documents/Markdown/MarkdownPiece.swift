/// What a line of Markdown is made of, in writing order.
enum MarkdownPiece {
  enum Mark: Hashable { case strong, emphasis, link(String) }

  /// Text without line feeds.
  case text(String)
  case code(String)
  case space
  case lineBreak
  case begin(Mark)
  case end(Mark)
}
