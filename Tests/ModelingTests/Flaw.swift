import Modeling
import Testbed
import Testing
import YAML

/// One mistake in an assessment that is otherwise without fault.
struct Flaw: Sendable, CustomTestStringConvertible {
  var name: String
  /// The piece of a file's text that is replaced; nil for the whole text.
  var old: String?
  /// What stands there instead, with `⟦` where the mistake is to be found.
  var new: String
  /// Everything that is said of it.
  var messages: [String]

  init(_ name: String, _ old: String?, _ new: String, _ messages: String...) {
    (self.name, self.old, self.new, self.messages) = (name, old, new, messages)
  }

  var testDescription: String { name }

  /// Checks that exactly the messages are given, the first at the mark.
  func check(
    _ file: String, severity: String = "error", _ location: SourceLocation = #_sourceLocation
  ) throws {
    let text = try old.map { try (Small.files[file] ?? "").replacing(once: $0, with: new) } ?? new
    let marked = Marked(text)
    let folder = try Folder(Small.files)
    try folder.write(marked.text, to: file)
    let loaded = Loaded(folder.path)
    let found = said(loaded.problems, in: folder)
    let place = marked.place(in: file)
    let expected = messages.enumerated().map { $0 == 0 ? "\(place): \(severity): \($1)" : $1 }
    let shown = found.enumerated().map { index, line in
      guard index > 0 else { return line }
      let words = line.split(separator: " ", maxSplits: 2)
      return words.count > 2 ? String(words[2]) : line
    }
    #expect(shown == expected, sourceLocation: location)
    #expect((loaded.assessment == nil) == (severity == "error"), sourceLocation: location)
  }
}

/// What was said, one line each, with paths relative to a folder.
func said(_ problems: Problems, in folder: Folder) -> [String] {
  (problems.errors + problems.warnings).map { diagnostic in
    var place = diagnostic.place
    if place.file.hasPrefix(folder.path + "/") {
      place.file = String(place.file.dropFirst(folder.path.count + 1))
    }
    return "\(place): \(diagnostic.severity): \(diagnostic.message)"
  }
}
