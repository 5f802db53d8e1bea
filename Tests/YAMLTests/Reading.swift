import Testbed
import Testing
import YAML

/// A text read as a file named `f.yml`.
struct Reading {
  var root: Node?
  var problems = Problems()

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    root = Node.read(Source(name: "f.yml", bytes: bytes), problems)
  }

  /// What was said: place, severity and message.
  var messages: [String] {
    (problems.errors + problems.warnings).map { "\($0.place): \($0.severity): \($0.message)" }
  }
}

/// A node in one line: `[a, {k: v}]`.
func outline(_ node: Node?) -> String {
  guard let node else { return "nothing" }
  switch node.kind {
  case .scalar: return node.text
  case .sequence: return "[" + node.items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping:
    return "{"
      + node.pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
  }
}

/// A named case of a parameterized test.
struct Case: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var expected: String

  init(_ name: String, _ text: String, _ expected: String) {
    (self.name, self.text, self.expected) = (name, text, expected)
  }

  var testDescription: String { name }
}
