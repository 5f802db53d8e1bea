extension Node {
  /// The root of the one document of a source, or nil after saying in `problems` why there is none.
  package static func read(_ source: Source, _ problems: Problems) -> Node? {
    guard source.bytes.count <= Limits.fileSize else {
      problems.error(file: source.name, "The file is larger than 24 MiB.")
      return nil
    }
    do {
      return Node(tree: try Composer.compose(source), index: 0)
    } catch {
      if let offset = error.offset {
        problems.error(source, offset: source.markLength + offset, error.message)
      } else {
        problems.error(source, line: error.line + 1, column: error.column + 1, error.message)
      }
      return nil
    }
  }
}
