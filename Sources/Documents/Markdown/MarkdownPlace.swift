/// Where a line of Markdown stands, which decides what means something there.
enum MarkdownPlace {
  /// A paragraph: its line starts can begin other blocks.
  case paragraph
  case heading
  /// A table cell: no line feeds, pipes separate.
  case cell
}
