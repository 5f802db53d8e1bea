package import Documents

/// A sentence or a word of a report with places for what it says; its English is the key to its
/// translations.
///
/// A phrase is one literal, never put together with `+`, so that every language can order its
/// words and a test can find it.
package struct Phrase: ExpressibleByStringInterpolation {
  /// The English, each value replaced by its number: `{1} of {2}`.
  let key: String
  let values: [[Inline]]

  package init(stringLiteral: String) {
    key = stringLiteral
    values = []
  }

  package init(stringInterpolation: StringInterpolation) {
    key = stringInterpolation.key
    values = stringInterpolation.values
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var key = ""
    var values: [[Inline]] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { key += literal }

    package mutating func appendInterpolation(_ text: String) { append([.text(text)]) }

    package mutating func appendInterpolation(_ number: Int) { append([.text(String(number))]) }

    package mutating func appendInterpolation(_ inlines: [Inline]) { append(inlines) }

    private mutating func append(_ inlines: [Inline]) {
      values.append(inlines)
      key += "{\(values.count)}"
    }
  }
}

extension Phrase {
  /// The text with its values in their places.
  static func filled(_ text: String, _ values: [[Inline]]) -> [Inline] {
    var inlines: [Inline] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { inlines.append(.text(literal)) }
      literal = ""
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      literal += rest[..<open]
      rest = rest[open...]
      // A place is a brace, one or two digits and a brace.
      guard let close = rest.prefix(4).firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close]), values.indices.contains(number - 1)
      else {
        literal += "{"
        rest = rest.dropFirst()
        continue
      }
      for value in values[number - 1] {
        if case .text(let text) = value {
          literal += text
        } else {
          flush()
          inlines.append(value)
        }
      }
      rest = rest[rest.index(after: close)...]
    }
    literal += rest
    flush()
    return inlines
  }
}
