import Foundation
import Testing

@testable import Documents

/// What GitHub's reader makes of the Markdown: the literal text again, whatever it holds.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: CommonMark.program)))
struct CommonMarkTests {
  private static let letters = [
    "a", "b", "Z", "1", "2", " ", " ", "\n", "\t", "*", "**", "_", "__", "`", "``", "~", "~~", "[",
    "]", "(", ")", "](", "!", "<", ">", "&", "&amp;", "&#35;", "#", "##", "-", "--", "+", "=", "|",
    "\\", ":", ".", ")", "\"", "'", "é", "漢", "–", "“", "\u{A0}", "$", "^", "{", "}", "/",
    "http://",
    "www.", "x@y.z", "<b>", "- ", "1. ", "> ", "# ", "    ", "[x]: /u", "---", "|-|-|", "\u{202E}",
  ]

  @Test(arguments: 1...4) func paragraphs(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let texts = (0..<600).map { _ in Self.text(&random) }
    let blocks =
      texts.map { Block.paragraph([.text("x"), .text($0), .text("x")]) }
      + texts.map { Block.paragraph([.text($0)]) }
    let read = try CommonMark.paragraphs(of: Self.markdown(blocks))
    let expected = texts.map { "x\($0)x" } + texts
    Self.compare(read, expected.map(Self.shown))
  }

  @Test(arguments: 5...8) func marks(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let parts = (0..<600).map { _ in Self.parts(&random, depth: 3) }
    let read = try CommonMark.paragraphs(of: Self.markdown(parts.map { .paragraph($0) }))
    Self.compare(read, parts.map { Self.shown($0.literal) })
  }

  @Test(arguments: 9...12) func cells(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let cells = (0..<600).map { _ in Self.parts(&random, depth: 2) }
    let table = Table(
      caption: [], columns: [Table.Column([.text("A")]), Table.Column([.text("B")])],
      rows: cells.map { Table.Row([$0, [.text("end")]]) })
    let read = try CommonMark.cells(of: Self.markdown([.table(table)]))
    Self.compare(read, cells.flatMap { [Self.shown($0.literal), "end"] })
  }

  @Test(arguments: 13...14) func headings(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let texts = (0..<500).map { _ in Self.text(&random) }
    let read = try CommonMark.headings(of: Self.markdown(texts.map { .heading([.text($0)]) }))
    Self.compare(read, texts.map(Self.shown))
  }

  private static func markdown(_ blocks: [Block]) -> String {
    var writer = MarkdownWriter(wording: Wording(), picture: nil)
    writer.write(blocks)
    return writer.out.string
  }

  private static func compare(_ read: [String], _ expected: [String]) {
    let (read, expected) = (read.filter { !$0.isEmpty }, expected.filter { !$0.isEmpty })
    #expect(read.count == expected.count)
    for (read, expected) in zip(read, expected) where read != expected {
      Issue.record("\(expected.debugDescription) became \(read.debugDescription)")
      return
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...9, using: &random))
      .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
  }

  private static func parts(_ random: inout SeededGenerator, depth: Int) -> [Inline] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      switch depth == 0 ? 0 : Int.random(in: 0...6, using: &random) {
      case 1: .strong(parts(&random, depth: depth - 1))
      case 2: .emphasis(parts(&random, depth: depth - 1))
      case 3: .code(text(&random))
      case 4: .link(parts(&random, depth: depth - 1), to: "https://a.b/?c=(d)&amp;e|f_*")
      case 5: .badge("L+", .good)
      case 6: .lineBreak
      default: .text(text(&random))
      }
    }
  }

  /// The text as a reader sees it: no white space at the edges of lines, no empty lines at the
  /// edges.
  private static func shown(_ text: String) -> String {
    CommonMark.trimmed(Visible.text(text))
  }
}

extension [Inline] {
  /// The text with line breaks; line feeds in code are spaces.
  fileprivate var literal: String {
    map { part in
      switch part {
      case .text(let text), .badge(let text, _): text
      case .code(let code): String(code.map { $0 == "\n" ? " " : $0 })
      case .strong(let parts), .emphasis(let parts), .link(let parts, _): parts.literal
      case .lineBreak: "\n"
      }
    }.joined()
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
