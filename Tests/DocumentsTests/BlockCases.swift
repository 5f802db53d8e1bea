import Documents
import Testing

/// A named block for goldens.
struct BlockCase: Sendable, CustomTestStringConvertible {
  var name: String
  var blocks: [Block]
  var testDescription: String { name }

  static let all = [
    BlockCase(
      name: "paragraph", blocks: [.paragraph([.text("One & two"), .lineBreak, .text("3")])]),
    BlockCase(name: "lead", blocks: [.lead([.text("Read "), .strong([.text("this")])])]),
    BlockCase(
      name: "list",
      blocks: [
        .list(
          [
            [.paragraph([.text("One")]), .list([[.paragraph([.text("Inner")])]], ordered: false)],
            [.paragraph([.text("Two")])],
          ], ordered: true),
        .list([[.paragraph([.text("Loose")]), .paragraph([.text("item")])], []], ordered: true),
      ]),
    BlockCase(
      name: "facts", blocks: [.facts([Fact([.text("Term")], [.text("Value")]), Fact([], [])])]),
    BlockCase(
      name: "table",
      blocks: [
        .table(
          Table(
            caption: [.text("A | caption")],
            columns: [
              Table.Column([.text("Name")]), Table.Column([.text("Middle")], .center),
              Table.Column([.text("End")], .trailing), Table.Column([]),
            ],
            rows: [
              Table.Row(id: "row-1", [[.text("a|b")], [.badge("L+", .good)], [.text("1\n2")], []]),
              Table.Row([[.text("short")]]),
              Table.Row([[.text("Donaudampfschifffahrtsgesellschaft")], [.text("שלום")]]),
            ]))
      ]),
    BlockCase(
      name: "narrow-table",
      blocks: [
        .table(
          Table(
            caption: [], columns: [Table.Column([.text("Only")])],
            rows: [Table.Row([[.text("cell")]])], hasRowHeaders: false))
      ]),
    BlockCase(
      name: "callout",
      blocks: [
        .callout(
          Callout(.caution, title: [.text("Title")], blocks: [.paragraph([.text("Text")])])),
        .callout(Callout(.good, title: [], blocks: [])),
        .callout(Callout(.neutral, title: [], blocks: [.paragraph([.text("Text")])])),
        .callout(Callout(.step(1, of: 3), title: [.text("Step")], blocks: [])),
      ]),
    BlockCase(
      name: "quote",
      blocks: [
        .quote([.text("“Yes”\nand no")], by: [.text("A guest")]),
        .quote([.text("שלום")], by: []),
      ]),
    BlockCase(name: "chart", blocks: [.chart(Charts.scale)]),
    BlockCase(name: "matrix", blocks: [.chart(Charts.matrix)]),
    BlockCase(name: "roadmap", blocks: [.chart(Charts.roadmap)]),
    BlockCase(name: "trend", blocks: [.chart(Charts.trend)]),
    BlockCase(
      name: "details",
      blocks: [
        .details(
          id: "more", summary: [.link([.text("More")], to: "#x")], [.paragraph([.text("Text")])])
      ]),
    BlockCase(
      name: "writing",
      blocks: [
        .lines(2),
        .table(
          Table(
            caption: [], columns: [.init([.text("Seen")]), .init([.text("Where")], .writing)],
            rows: [.init([[.text("Smile")], []])])),
      ]),
    BlockCase(name: "heading", blocks: [.heading([.text("Small # heading #")])]),
    BlockCase(
      name: "inlines",
      blocks: [
        .paragraph([
          .strong([.text("strong "), .emphasis([.text("both")])]), .text(" a"),
          .strong([.text("(in a word)")]), .text("b "), .code("x`y|z"), .text(" "),
          .link([.text("safe "), .badge("F", .accent)], to: "https://example.org/?a=(1)&b=2"),
          .text(" "), .link([.text("unsafe")], to: "javascript:alert(1)"), .text("!"),
          .link([.text("anchor")], to: "#more"), .emphasis([]), .badge("N", .step(0, of: 2)),
        ])
      ]),
  ]
}
