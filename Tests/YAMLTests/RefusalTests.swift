import Testbed
import Testing
import YAML

@Suite("What no file of ours holds")
struct RefusalTests {
  @Test(
    "Refused, with the place",
    arguments: [
      Case("empty", "⟦", "The file is empty."),
      Case("only comments", "⟦# a\n# b\n", "The file is empty."),
      Case(
        "second document", "a: 1\n⟦---\nb: 2\n", "A file holds one document; a second begins here."),
      Case(
        "tag", "a: ⟦!!int 1\n",
        "Tags are not used ('tag:yaml.org,2002:int'); text is read as written."),
      Case("tag of a list", "a: ⟦!x [ 1 ]\n", "Tags are not used ('!x'); text is read as written."),
      Case("complex key, map", "⟦{ a: 1 }: b\n", "A key must be plain text, not a list or a map."),
      Case(
        "complex key, list", "? ⟦[ a ]\n: b\n", "A key must be plain text, not a list or a map."),
      Case(
        "alias as a key", "- &x a\n- { ⟦*x : 1 }\n", "A key must be plain text, not the alias '*x'."
      ),
      Case(
        "merge key", "a: &x { b: 1 }\nc: { ⟦<<: *x }\n",
        "Merge keys ('<<') are not used; write the keys out."),
      Case("alias without anchor", "a: ⟦*x\n", "The alias '*x' has no anchor '&x' before it."),
      Case(
        "alias before its anchor", "a: ⟦*x\nb: &x 1\n",
        "The alias '*x' has no anchor '&x' before it."),
      Case(
        "reference to itself", "a: &x\n  b: ⟦*x\n",
        "The alias '*x' refers to the value it stands in."),
      Case("tab as indentation", "a:\n⟦\tb: 1\n", "A tab cannot indent; use spaces."),
      Case("tab before a key", "⟦\ta: 1\n", "A tab cannot indent; use spaces."),
      Case(
        "two colons", "a: b⟦: c\n",
        "A second ':' on the line, or a line indented too far; put a text with ': ' in quotes."),
      Case(
        "open list", "a: [ b, c\nd⟦: 1\n", "A ',' or the ']' that ends the list is missing here."),
      Case("open map", "a: { b: 1\n⟦", "A ',' or the '}' that ends the map is missing here."),
      Case("open quote", "a: \"b\nc: 1\n⟦", "The closing quote of this text is missing."),
      Case(
        "at sign", "a: ⟦@b\n",
        "A text cannot start with this character; put the text in quotes."),
      Case(
        "backslash", "a: \"⟦\\q\"\n",
        "This '\\' means nothing here; write '\\\\', or use single quotes."),
      Case(
        "map after list", "- a\n⟦b: 1\n",
        "A list item ('- ') is expected here; check the indentation."),
      Case(
        "wrong indentation", "a:\n    b: 1\n  ⟦c: 2\n",
        "A key is expected here; check the indentation and the quotes."),
      Case(
        "control character", "a: 1\nb: x⟦\u{7}\n",
        "The control character U+0007 cannot stand in a text file."),
      Case("NUL", "a: 1\nb: x⟦\0\n", "The control character U+0000 cannot stand in a text file."),
    ])
  func refusals(_ example: Case) {
    let marked = Marked(example.text)
    let reading = Reading(marked.text)
    #expect(reading.root == nil)
    #expect(reading.messages == ["\(marked.place(in: "f.yml")): error: \(example.expected)"])
  }

  @Test(
    "Bytes that are not UTF-8",
    arguments: [
      ("first line", [0x61, 0x3A, 0x20, 0xFF], 1, 4),
      ("after a line", [0x61, 0x3A, 0x0A, 0x20, 0xC3, 0x28], 2, 3),
      ("cut at the end", [0x61, 0x3A, 0x0A, 0x62, 0xE2, 0x82], 2, 2),
      ("after a letter of two bytes", [0x23, 0x0A, 0x23, 0xC3, 0xA4, 0xFE, 0x0A], 2, 3),
      ("overlong", [0x61, 0x3A, 0x0A, 0x0A, 0xC0, 0xAF], 3, 1),
      ("surrogate", [0x61, 0x3A, 0x0A, 0x0A, 0x0A, 0xED, 0xA0, 0x80], 4, 1),
    ] as [(String, [UInt8], Int, Int)])
  func encoding(_ name: String, _ bytes: [UInt8], _ line: Int, _ column: Int) {
    let wanted = "f.yml:\(line):\(column): error: The file is not UTF-8 here; save it as UTF-8."
    #expect(Reading(bytes: bytes).messages == [wanted])
    let marked = Reading(bytes: [0xEF, 0xBB, 0xBF] + bytes)
    #expect(marked.messages == [wanted], "with a byte order mark")
  }

  @Test("Wrong bytes far into a file have their line")
  func farEncoding() {
    let bytes =
      Array(String(repeating: "# a line of a comment\n", count: 50_000).utf8) + [0x23, 0xFF]
    #expect(
      Reading(bytes: bytes).messages.first?.hasPrefix("f.yml:50001:2: error: The file is not")
        == true)
  }

  @Test("No bytes at all") func nothing() {
    #expect(Reading(bytes: []).messages == ["f.yml:1:1: error: The file is empty."])
  }

  @Test("UTF-16 is not read") func wideText() {
    let bytes = Array("a: 1\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      Reading(bytes: [0xFF, 0xFE] + bytes).messages == [
        "f.yml:1:1: error: The file is not UTF-8 here; save it as UTF-8."
      ])
  }
}
