/// Everything found wrong in one run, in the order it was found.
///
/// A class, since all readers of a run add to the same list.
package final class Problems {
  /// How many of each severity are kept; the rest is only counted.
  package static let limit = 100

  package private(set) var errors: [Diagnostic] = []
  package private(set) var warnings: [Diagnostic] = []
  package private(set) var errorCount = 0
  package private(set) var warningCount = 0
  /// What is kept, so that a file read for two reasons says it once.
  private var kept: Set<Diagnostic> = []
  private var excerpts: [Source: Excerpt] = [:]

  package init() {}

  package var hasErrors: Bool { errorCount > 0 }

  package func error(_ node: Node, _ message: @autoclosure () -> String) {
    add(.error) { diagnostic(.error, node, message()) }
  }

  package func warning(_ node: Node, _ message: @autoclosure () -> String) {
    add(.warning) { diagnostic(.warning, node, message()) }
  }

  /// An error of a file as a whole, or of one that could not be read.
  package func error(file: String, _ message: String) {
    add(.error) { Diagnostic(.error, Place(file: file), message) }
  }

  package func warning(file: String, _ message: String) {
    add(.warning) { Diagnostic(.warning, Place(file: file), message) }
  }

  /// An error at a line and column, both 1-based, of a source.
  package func error(_ source: Source, line: Int, column: Int, _ message: String) {
    add(.error) {
      Diagnostic(
        .error, Place(file: source.name, line: line, column: column), message,
        excerpt: excerpt(source).line(line))
    }
  }

  /// An error at a byte of a source, which is not readable text there.
  func error(_ source: Source, offset: Int, _ message: String) {
    let position = excerpt(source).position(of: offset)
    error(source, line: position.line, column: position.column, message)
  }

  /// Counts a diagnostic, and keeps it while there is room.
  private func add(_ severity: Diagnostic.Severity, _ make: () -> Diagnostic) {
    let isFull = (severity == .error ? errors : warnings).count >= Self.limit
    if !isFull {
      let made = make()
      guard kept.insert(made).inserted else { return }
      if severity == .error { errors.append(made) } else { warnings.append(made) }
    }
    if severity == .error { errorCount += 1 } else { warningCount += 1 }
  }

  /// Adds the errors of others, and leaves their warnings.
  package func add(errorsOf others: Problems) {
    for error in others.errors { add(.error) { error } }
    errorCount += others.errorCount - others.errors.count
  }

  /// Errors first, then warnings, up to the limit, then a count of those not shown.
  package var rendered: [String] { rendered { _ in false } }

  /// The same without the lines of files that `isHidden` picks by their paths.
  package func rendered(hiding isHidden: (_ file: String) -> Bool) -> [String] {
    let shown = (errors + warnings).prefix(Self.limit)
    var lines = shown.map { diagnostic in
      var diagnostic = diagnostic
      if isHidden(diagnostic.place.file) { diagnostic.excerpt = nil }
      return diagnostic.rendered
    }
    let hidden = errorCount + warningCount - shown.count
    if hidden > 0 { lines.append("... and \(hidden) more.") }
    return lines
  }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ node: Node, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      severity, node.place, message,
      excerpt: node.place.line.flatMap { excerpt(node.source).line($0) })
  }

  private func excerpt(_ source: Source) -> Excerpt {
    if let known = excerpts[source] { return known }
    let made = Excerpt(source)
    excerpts[source] = made
    return made
  }
}
