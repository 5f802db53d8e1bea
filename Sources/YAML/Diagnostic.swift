/// One thing that is wrong, or looks wrong, in a file.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable { case error, warning }

  package var severity: Severity
  package var place: Place
  package var message: String
  /// The line it stands on, cut at 120 columns; nil where there is no line to show.
  package var excerpt: String?

  package init(_ severity: Severity, _ place: Place, _ message: String, excerpt: String? = nil) {
    self.severity = severity
    self.place = place
    self.message = message
    self.excerpt = excerpt
  }

  /// The printed form: place and message, then the line with a caret under the column.
  package var rendered: String {
    var text = "\(place): \(severity.rawValue): \(message)"
    if let excerpt, !excerpt.isEmpty {
      text += "\n  " + excerpt
      if place.column <= Excerpt.width {
        let before = excerpt.unicodeScalars.prefix(place.column - 1)
        let missing = place.column - 1 - before.count
        text += "\n  " + String(String.UnicodeScalarView(before.map { $0 == "\t" ? $0 : " " }))
        text += String(repeating: " ", count: missing) + "^"
      }
    }
    return text
  }
}
