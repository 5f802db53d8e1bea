import Testing

@testable import YAML

/// One edit of a text, and the text after it.
struct EditCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var edit: Edit
  var expected: String

  init(
    _ name: String, _ text: String, _ path: [Edit.Step], _ change: Edit.Change, _ expected: String
  ) {
    (self.name, self.text, self.expected) = (name, text, expected)
    edit = Edit(path, change)
  }

  var testDescription: String { name }
}

@Suite("Edits of files that people wrote")
struct EditTests {
  private static let decided = """
    # Decisions of the board
    schema: plan/1
    actions:
      # the first one
      audit: { decision: accepted, owner: 'M. Keller' }   # since May

      tidy:
        decision: accepted      # at last
        done: |
          In spring.
          All of it.

      # the last one
    own: []

    """

  private static let set: [EditCase] = [
    EditCase(
      "a plain value", "a: 1 # c\nb: 2\n", ["a"], .set(.text("x")), "a: x # c\nb: 2\n"),
    EditCase("in quotes", "a: 'it''s' # c\n", ["a"], .set(.text("yes")), "a: \"yes\" # c\n"),
    EditCase(
      "what would read as something else", "a: x\n", ["a"], .set(.text("x: y # z")),
      "a: \"x: y # z\"\n"),
    EditCase("a day", "a: x\n", ["a"], .set(.text("2027-01-31")), "a: 2027-01-31\n"),
    EditCase("nothing yet", "a:\nb: 2\n", ["a"], .set(.text("x")), "a: x\nb: 2\n"),
    EditCase(
      "nothing yet, a comment", "a: # c\nb: 2\n", ["a"], .set(.text("x")), "a: x # c\nb: 2\n"),
    EditCase(
      "of several lines", "a: 1 # c\nb: 2\n", ["a"], .set(.text("One.\nTwo.")),
      "a: |- # c\n  One.\n  Two.\nb: 2\n"),
    EditCase(
      "lines with one line instead", "a: | # c\n  One.\n\n  Two.\n\n# d\nb: 2\n", ["a"],
      .set(.text("x")), "a: x # c\n\n# d\nb: 2\n"),
    EditCase(
      "lines with other lines", "a: >-\n  One\n  more.\nb: 2\n", ["a"], .set(.text("X\nY\n")),
      "a: |\n  X\n  Y\nb: 2\n"),
    EditCase(
      "in braces", "a: { b: 1, c: 'x, y' } # c\n", ["a", "c"], .set(.text("p, q")),
      "a: { b: 1, c: \"p, q\" } # c\n"),
    EditCase(
      "several lines in braces", "a: { b: 1 }\n", ["a", "b"], .set(.text("p\nq")),
      "a: { b: \"p\\nq\" }\n"),
    EditCase(
      "over two lines", "a: one\n  two # c\nb: 2\n", ["a"], .set(.text("x")), "a: x # c\nb: 2\n"),
    EditCase(
      "in a list", "a:\n  - b: 1\n    c: 2\n  - x # c\n", ["a", 1], .set(.text("z")),
      "a:\n  - b: 1\n    c: 2\n  - z # c\n"),
    EditCase("without a line end", "a: 1\nb: 2", ["b"], .set(.text("x")), "a: 1\nb: x"),
    EditCase("beyond letters", "ä: ö # ü\nb: 2\n", ["b"], .set(.text("é")), "ä: ö # ü\nb: é\n"),
    EditCase("after a mark", "\u{FEFF}a: 1\n", ["a"], .set(.text("x")), "\u{FEFF}a: x\n"),
  ]

  private static let add: [EditCase] = [
    EditCase(
      "a key to braces", decided, ["actions", "audit", "status"], .set(.text("done")),
      decided.with("'M. Keller' }", "'M. Keller', status: done }")),
    EditCase(
      "a key to lines, after text of several lines", decided, ["actions", "tidy", "effective"],
      .set(.text("81 percent")),
      decided.with("      All of it.\n", "      All of it.\n    effective: \"81 percent\"\n")),
    EditCase(
      "a key to the root", decided, ["more", "here"], .set(.text("x")),
      decided + "more:\n  here: x\n"),
    EditCase(
      "an entry among lines", decided, ["actions", "new", "decision"], .set(.text("accepted")),
      decided.with(
        "      All of it.\n", "      All of it.\n  new:\n    decision: accepted\n")),
    EditCase(
      "an entry among braces", "actions:\n  a: { b: c }\n", ["actions", "new", "d"],
      .set(.text("e")),
      "actions:\n  a: { b: c }\n  new: { d: e }\n"),
    EditCase(
      "to empty braces, with comments", "actions: {}  # c\n  # d\nown: []\n",
      ["actions", "a", "b"], .set(.text("c")), "actions:  # c\n  a:\n    b: c\n  # d\nown: []\n"),
    EditCase(
      "to nothing", "actions:\n# c\nown: []\n", ["actions", "a", "b"], .set(.text("c")),
      "actions:\n  a:\n    b: c\n# c\nown: []\n"),
    EditCase(
      "to an empty file", "", ["a", "b"], .set(.text("c")), "a:\n  b: c\n"),
    EditCase("to comments", "# c", ["a"], .set(.text("c")), "# c\na: c\n"),
    EditCase(
      "as far in as the file goes", "a:\n    b:\n        c: 1\n", ["d", "e"], .set(.text("f")),
      "a:\n    b:\n        c: 1\nd:\n    e: f\n"),
    EditCase(
      "line ends of other systems", "a:\r\n  b: 1\r\n", ["a", "c", "d"], .set(.text("x\ny")),
      "a:\r\n  b: 1\r\n  c:\r\n    d: |-\r\n      x\r\n      y\r\n"),
    EditCase(
      "without a line end", "a:\n  b: 1", ["a", "c"], .set(.text("2")), "a:\n  b: 1\n  c: 2\n"),
    EditCase(
      "to a map in a list", "a:\n- b: 1 # c\n- d: 1\n", ["a", 0, "e"], .set(.text("f")),
      "a:\n- b: 1 # c\n  e: f\n- d: 1\n"),
    EditCase(
      "a comma at the end", "a: { b: 1,\n  # c\n}\n", ["a", "d"], .set(.text("e")),
      "a: { b: 1, d: e,\n  # c\n}\n"),
    EditCase(
      "lines that keep what is empty below", "a: |+\n  x\n\n\nb: 2\n", ["c"], .set(.text("d")),
      "a: |+\n  x\n\n\nb: 2\nc: d\n"),
    EditCase(
      "after lines that keep what is empty below", "a:\n  b: |+\n    x\n\n\nc: 2\n", ["a", "d"],
      .set(.text("e")), "a:\n  b: |+\n    x\n\n\n  d: e\nc: 2\n"),
    EditCase(
      "a key that needs quotes", "a: 1\n", ["no"], .set(.text("x")), "a: 1\n\"no\": x\n"),
  ]

  private static let action = Content.map([
    .init("id", .text("mine")), .init("do", .list([.text("Think about it"), .text("Do")])),
    .init("raises", .map([.init("kept", .text("all"))])), .init("effort", .text("3")),
  ])

  private static let lists: [EditCase] = [
    EditCase(
      "to empty brackets", decided, ["own"], .append(action),
      decided.with(
        "own: []\n",
        """
        own:
          - id: mine
            do:
              - Think about it
              - Do
            raises: { kept: all }
            effort: 3

        """)),
    EditCase(
      "to lines", "own:\n- id: a # c\n\n# d\nx: 1\n", ["own"], .append(.text("z")),
      "own:\n- id: a # c\n- z\n\n# d\nx: 1\n"),
    EditCase(
      "to lines further in", "own:\n    - a\n    - b", ["own"], .append(.text("c")),
      "own:\n    - a\n    - b\n    - c\n"),
    EditCase(
      "in brackets", "own: [ a, b ] # c\n", ["own"], .append(.text("c, d")),
      "own: [ a, b, \"c, d\" ] # c\n"),
    EditCase("in no list yet", "a: 1\n", ["own"], .append(.text("b")), "a: 1\nown: [ b ]\n"),
    EditCase("to nothing", "own:\na: 1\n", ["own"], .append(.text("b")), "own:\n  - b\na: 1\n"),
  ]

  private static let remove: [EditCase] = [
    EditCase(
      "from braces", decided, ["actions", "audit", "decision"], .remove,
      decided.with("decision: accepted, owner", "owner")),
    EditCase(
      "the last in braces", decided, ["actions", "audit", "owner"], .remove,
      decided.with(", owner: 'M. Keller'", "")),
    EditCase("the only one in braces", "a: { b: 1 } # c\n", ["a", "b"], .remove, "a: {} # c\n"),
    EditCase(
      "a line", decided, ["actions", "tidy", "decision"], .remove,
      decided.with("    decision: accepted      # at last\n", "")),
    EditCase(
      "lines", decided, ["actions", "tidy"], .remove,
      decided.with(
        "  tidy:\n    decision: accepted      # at last\n    done: |\n      In spring.\n      All of it.\n",
        "")),
    EditCase(
      "the only line", "a:\n  b: 1 # c\nd: 2\n", ["a", "b"], .remove, "a:\n  {} # c\nd: 2\n"),
    EditCase("the last line", "a: 1\nb: 2", ["b"], .remove, "a: 1\n"),
    EditCase(
      "the first of an item", "- a: 1\n  b: 2\n", [0, "a"], .remove, "- b: 2\n"),
    EditCase(
      "an item", "a: # c\n  - b: 1 # d\n    e: 2\n  # f\n  - { b: 2 }\n", ["a", 0], .remove,
      "a: # c\n  # f\n  - { b: 2 }\n"),
    EditCase("the last item", "- 1\n- |\n  2\n# c", [1], .remove, "- 1\n# c"),
    EditCase("the only item", "a:\n  - 1 # c\nb: 2\n", ["a", 0], .remove, "a:\n  [] # c\nb: 2\n"),
    EditCase("an item in brackets", "a: [ 1, 2, 3 ]\n", ["a", 1], .remove, "a: [ 1, 3 ]\n"),
    EditCase("the last in brackets", "a: [ 1, 2 ]\n", ["a", 1], .remove, "a: [ 1 ]\n"),
    EditCase("the only one in brackets", "a: [ 1 ] # c\n", ["a", 0], .remove, "a: [] # c\n"),
  ]

  @Test("Everything else stays as it is", arguments: set + add + lists + remove)
  func text(_ example: EditCase) throws {
    let new = try example.edit.applied(
      to: Source(name: "f.yml", bytes: Array(example.text.utf8)))
    #expect(String(decoding: new, as: UTF8.self) == example.expected)
  }

  @Test(
    "What cannot be changed safely is refused",
    arguments: [
      // What stands there is more than a text.
      ("a: [ 1, 2 ]\n", ["a"], Edit.Change.set(.text("x")), "has nothing at 'a' that can be"),
      ("a: { b: 1 }\n", ["a"], .append(.text("x")), "has nothing at 'a' that can be"),
      ("a: 1\n", ["a", "b"], .set(.text("x")), "has nothing at 'a/b' that can be"),
      ("a: [ 1 ]\n", ["a", 1], .set(.text("x")), "has nothing at 'a/2' that can be"),
      ("a: 1\n", ["b"], .remove, "has nothing at 'b' that can be"),
      // Another place would change with it.
      ("a: &x { b: 1 }\nc: *x\n", ["a", "b"], .set(.text("2")), "is written at 'a/b' in a way"),
      ("a: &x { b: 1 }\nc: *x\n", ["c", "b"], .set(.text("2")), "is written at 'c/b' in a way"),
      ("a: &x 1\nc: *x\n", ["a"], .set(.text("2")), "is written at 'a' in a way"),
      ("---\na: 1\n...\n", ["b"], .set(.text("2")), nil),
      ("a: [\n", ["b"], .set(.text("2")), "has a mistake in line 2 and is left as it is"),
      (
        "a: 1\n---\nb: 1\n", ["b"], .set(.text("2")), "has a mistake in line 2 and is left as it is"
      ),
    ] as [(String, [Edit.Step], Edit.Change, String?)])
  func refused(_ text: String, _ path: [Edit.Step], _ change: Edit.Change, _ reason: String?) {
    let source = Source(name: "f.yml", bytes: Array(text.utf8))
    guard let reason else {
      #expect(throws: Never.self) { try Edit(path, change).applied(to: source) }
      return
    }
    let refusal = #expect(throws: Edit.Refusal.self) {
      try Edit(path, change).applied(to: source)
    }
    #expect(refusal?.reason.hasPrefix(reason) ?? false, "\(refusal?.reason ?? "")")
  }

  @Test(
    "Texts are written so that they read back the same",
    arguments: [
      "", " ", "x", "no", "NULL", "~", "1.10", "007", "0x1F", "-", "- x", "# x", "x #y", "x # y",
      "a: b", "a:", ":a", "[a]", "{a}", "\"q\"", "it's", "'q'", "a\tb", "a\\b", "a\n", "a\n\nb",
      "a\nb\n", "\na", "a\n\n", " a\nb", "a\n b", "a \nb ", "a\r\nb", "a\u{85}b", "a\u{2028}b",
      "é", "日本", "🙂", "@x", "`x", "%x", "&x", "*x", "!x", "|x", ">x", "? x", "a, b", "a\u{A0}b",
      "\u{FEFF}", "a\u{7}b", "---", "...", "a\n---\nb", "a\n# b", "\u{200F}x",
    ])
  func scalars(_ text: String) throws {
    for (start, path) in [
      ("a: 1 # c\nb: 2\n", ["a"] as [Edit.Step]), ("a: { b: 1, c: 2 } # c\n", ["a", "b"]),
      ("- a\n- 1 # c\n", [1]), ("a: [ x, y ]\r\nb: 1\r\n", ["a", 0]),
      ("a:\n  b: |\n    x\n\nc: 1", ["a", "b"]),
    ] {
      let source = Source(name: "f.yml", bytes: Array(start.utf8))
      let new = try Edit(path, .set(.text(text))).applied(to: source)
      let comments = start.filter { $0 == "#" }.count
      #expect(comments == 0 || String(decoding: new, as: UTF8.self).contains("# c"))
    }
  }
}

extension String {
  fileprivate func with(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self + "'\(old)' does not stand here" }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }

  private func firstRange(of other: String) -> Range<Index>? { ranges(of: other).first }
}
