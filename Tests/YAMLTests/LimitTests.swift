import Testbed
import Testing
import YAML

@Suite("What a file may cost")
struct LimitTests {
  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("64 levels are read, 65 are not")
  func depth() {
    #expect(Reading(nested(64)).root != nil)
    #expect(Reading(nested(65)).messages == ["f.yml:1:65: error: Nested deeper than 64 levels."])
    let block = (0..<65).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(Reading(block).messages == ["f.yml:65:65: error: Nested deeper than 64 levels."])
  }

  @Test("Aliases do not get around the depth")
  func aliasDepth() {
    let inner = "- &x " + nested(40) + "\n"
    let fits = "- " + String(repeating: "[", count: 23) + "*x" + String(repeating: "]", count: 23)
    let exceeds =
      "- " + String(repeating: "[", count: 24) + "*x" + String(repeating: "]", count: 24)
    #expect(Reading(inner + fits).root != nil)
    #expect(
      Reading(inner + exceeds).messages == ["f.yml:2:27: error: Nested deeper than 64 levels."])
  }

  @Test("100,000 brackets end at once")
  func brackets() {
    let clock = ContinuousClock()
    var messages: [String] = []
    let time = clock.measure {
      messages = Reading(String(repeating: "[", count: 100_000)).messages
    }
    #expect(messages == ["f.yml:1:65: error: Nested deeper than 64 levels."])
    #expect(time < .seconds(2))
  }

  @Test("10,000 alias expansions are read, one more is not")
  func aliases() {
    let head = "- &x a\n"
    #expect(Reading(head + String(repeating: "- *x\n", count: 10_000)).root?.count == 10_001)
    #expect(
      Reading(head + String(repeating: "- *x\n", count: 10_001)).messages
        == ["f.yml:10002:3: error: Aliases expand more than 10000 times."])
  }

  @Test("Aliases in what an alias stands for count")
  func nestedAliases() {
    // Each use of `y` is one expansion with nine inside it.
    let head = "- &x a\n- &y [ \(Array(repeating: "*x", count: 9).joined(separator: ", ")) ]\n"
    #expect(Reading(head + String(repeating: "- *y\n", count: 999)).root != nil)
    #expect(
      Reading(head + String(repeating: "- *y\n", count: 1000)).messages
        == ["f.yml:1002:3: error: Aliases expand more than 10000 times."])
  }

  @Test("An alias bomb ends early")
  func bomb() {
    var text = "- &a0 [ x, x, x, x, x, x, x, x, x, x ]\n"
    for step in 1...20 {
      let uses = Array(repeating: "*a\(step - 1)", count: 10).joined(separator: ", ")
      text += "- &a\(step) [ \(uses) ]\n"
    }
    let messages = Reading(text).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix("error: Aliases expand more than 10000 times.") == true)
  }

  @Test("2 million values are read, one more is not")
  func values() {
    let many = "[" + String(repeating: "0,", count: 1_999_998) + "0]"
    #expect(Reading(many).root?.count == 1_999_999)
    #expect(
      Reading("[" + String(repeating: "0,", count: 1_999_999) + "0]").messages
        == ["f.yml:1:4000000: error: The file has more than 2000000 values."])
  }

  @Test("Aliases do not get around the number of values")
  func aliasValues() {
    let text = "- &x [\(String(repeating: "0,", count: 500_000))]\n- *x\n- *x\n- *x\n"
    #expect(
      Reading(text).messages == ["f.yml:4:3: error: The file has more than 2000000 values."])
  }

  @Test("24 MiB are read, one byte more is not")
  func size() {
    let line = Array(("a: 1 #" + String(repeating: "x", count: 1017) + "\n").utf8)
    let rest = [UInt8](repeating: 0x23, count: 24 * 1024 * 1024 - line.count - 1) + [0x0A]
    #expect(outline(Reading(bytes: line + rest).root) == "{a: 1}")
    #expect(
      Reading(bytes: line + rest + [0x0A]).messages
        == ["f.yml: error: The file is larger than 24 MiB."])
  }
}
