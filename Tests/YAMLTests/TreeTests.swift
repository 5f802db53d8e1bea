import Testbed
import Testing
import YAML

@Suite("The located tree")
struct TreeTests {
  @Test(
    "Structure is kept",
    arguments: [
      Case("block map", "a: 1\nb: 2\n", "{a: 1, b: 2}"),
      Case("flow map", "{ a: 1, b: 2 }", "{a: 1, b: 2}"),
      Case("lists in maps", "a:\n  - x\n  - [ y, z ]\n", "{a: [x, [y, z]]}"),
      Case("maps in lists", "- { a: 1 }\n- b: 2\n  c: 3\n", "[{a: 1}, {b: 2, c: 3}]"),
      Case("empty collections", "a: []\nb: {}\nc:\n", "{a: [], b: {}, c: }"),
      Case("alias of a scalar", "a: &x one\nb: *x\n", "{a: one, b: one}"),
      Case(
        "alias of a map", "a: &x { k: [ 1, 2 ] }\nb: *x\nc: 3\n",
        "{a: {k: [1, 2]}, b: {k: [1, 2]}, c: 3}"),
      Case(
        "alias in an alias", "- &x [ 1 ]\n- &y [ *x, *x ]\n- *y\n", "[[1], [[1], [1]], [[1], [1]]]"),
      Case("anchor set again", "- &x 1\n- &x 2\n- *x\n", "[1, 2, 2]"),
      Case("carriage returns", "a: 1\r\nb:\r\n  - c\r\n", "{a: 1, b: [c]}"),
      Case("only carriage returns", "a: 1\rb: 2\r", "{a: 1, b: 2}"),
      Case("no line break at the end", "a: 1", "{a: 1}"),
      Case("version directive 1.1", "%YAML 1.1\n---\na: 1\n", "{a: 1}"),
      Case("version directive 1.2", "%YAML 1.2\n---\na: 1\n", "{a: 1}"),
      Case("document marks", "---\na: 1\n...\n", "{a: 1}"),
      Case("comments", "# one\na: 1 # two\n# three\n", "{a: 1}"),
      Case("quoted merge key is a key", "{ \"<<\": 1 }", "{<<: 1}"),
      Case("tab after a value", "a: 1\t\nb:\t2\n", "{a: 1, b: 2}"),
      Case("an empty document", "---\n", ""),
    ])
  func structure(_ example: Case) {
    let reading = Reading(example.text)
    #expect(outline(reading.root) == example.expected)
    #expect(reading.messages.isEmpty)
  }

  @Test(
    "A scalar is text as written",
    arguments: [
      "No", "no", "yes", "on", "N", "~", "null", "1.10", "0x10", "0o17", "017", "1_000", "1e3",
      ".nan",
      ".inf", "2026-10-31", "12:30:45", "true", "-1", "+1", "日本語", "a b", "http://x.y/z#w", "=",
      "--",
    ])
  func scalars(_ text: String) {
    #expect(outline(Reading("k: \(text)\n").root) == "{k: \(text)}")
    #expect(Reading("- \(text)\n").root?.items.first?.text == text)
  }

  @Test(
    "Quoted and folded text",
    arguments: [
      Case("double quotes", #""a\n\u00e9\x41""#, "a\n\u{e9}A"),
      Case("single quotes", "'it''s \\n'", "it's \\n"),
      Case("literal", "|\n  a\n  b\n", "a\nb\n"),
      Case("folded", ">-\n  a\n  b\n\n  c\n", "a b\nc"),
      Case("over two lines", "a\n  b", "a b"),
      Case("a quoted NUL", #""a\0b""#, "a\0b"),
    ])
  func styles(_ example: Case) {
    let reading = Reading("k: " + example.text)
    #expect(reading.root?.pairs.first?.value.text == example.expected)
    #expect(reading.messages.isEmpty)
  }

  @Test(
    "Each node knows its place",
    arguments: [
      Case("key", "a: 1\n⟦b: 2\n", "b"), Case("value", "a:   ⟦1\n", "1"),
      Case("item", "a:\n  - x\n  - ⟦y\n", "y"),
      Case("after letters of two bytes", "é: { ö: ⟦ü }\n", "ü"),
      Case("after a comment", "# c\n\n⟦a: 1\n", "a"), Case("after CRLF", "a: 1\r\n⟦b: 2\r\n", "b"),
      Case("quoted", "a: [ x, ⟦\"y\" ]\n", "y"), Case("after an emoji", "a: [ 😀, ⟦y ]\n", "y"),
      Case("after a byte order mark", "\u{FEFF}⟦a: 1\nb: 2\n", "a"),
    ])
  func places(_ example: Case) throws {
    let marked = Marked(example.text)
    let root = try #require(Reading(marked.text).root)
    let found = try #require(first(of: root) { $0.kind == .scalar && $0.text == example.expected })
    let column = marked.column - (marked.text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0)
    #expect(found.place == Place(file: "f.yml", line: marked.line, column: column))
  }

  /// The first node for which something holds.
  private func first(of node: Node, where holds: (Node) -> Bool) -> Node? {
    if holds(node) { return node }
    let children = node.items + node.pairs.flatMap { [$0.key, $0.value] }
    return children.compactMap { first(of: $0, where: holds) }.first
  }

  @Test("An alias keeps the place of what it stands for")
  func aliasPlace() {
    let value = Reading("a: &x one\nb: *x\n").root?.pairs.last?.value
    #expect(value?.place.line == 1)
  }

  @Test("A byte order mark changes nothing else")
  func byteOrderMark() {
    let reading = Reading("\u{FEFF}# c\na: 1\nb: { c: 2 }\n")
    #expect(outline(reading.root) == "{a: 1, b: {c: 2}}")
    #expect(reading.messages.isEmpty)
  }
}
