import Documents

/// A document of everything that is too long, too many, empty or hostile.
enum Awkward {
  static let word = String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 4)
  static let hostile = "<img src=x onerror=alert(1)>\" ' </style></script> & \u{202E}\u{0} | ](x) *"

  static let document = Document(
    language: "de",
    cover: Cover(
      kicker: [.text(word)],
      title: [
        .text("A title that does not end where titles end, because somebody wrote a sentence "),
        .text(hostile),
      ],
      subtitle: [.text(word)], facts: [Fact([.text(word)], [.text(word)]), Fact([], [])],
      notice: [.text(word)]),
    sections: [
      Section(
        id: "words", title: [.text(word)],
        blocks: [
          .lead([.text(word)]), .paragraph([.text(word), .code(word), .badge(word, .good)]),
          .callout(Callout(.poor, title: [.text(word)], blocks: [.paragraph([.text(word)])])),
          .quote([.text(word)], by: [.text(hostile)]), .facts([Fact([.text(word)], [.text(word)])]),
          .list(
            [[.list([[.list([[.paragraph([.text(word)])]], ordered: true)]], ordered: false)]],
            ordered: true),
          .details(id: "fold", summary: [.text(word)], [.table(table(2)), .table(table(3))]),
          .table(table(1)), .table(table(3)), .table(table(4)), .table(table(20)),
          .heading([.text(hostile)]),
        ]),
      Section(
        id: "empty", title: [], blocks: [.paragraph([]), .list([], ordered: true), .facts([])]),
      Section(id: "charts", title: [.text("Charts")], blocks: charts.map { .chart($0) }),
    ],
    theme: Theme(accent: "#ffff00", font: .serif, paper: .letter))

  static let charts = [
    Chart.pyramid(
      id: "one-step", title: hostile, description: word, series: [word, hostile, "C", "D"],
      steps: [
        PyramidStep(
          title: word, state: word, isReached: true, isDimmed: true,
          values: [
            Measure(200, shown: word), Measure(.nan, shown: "?"), nil, Measure(1, shown: "1"),
          ])
      ]),
    Chart.pyramid(
      id: "many-steps", title: "Steps", description: "Twelve.", series: [],
      steps: (1...12).map {
        PyramidStep(
          title: "Step \($0)", state: "", isReached: $0 < 6, isDimmed: $0 > 10, values: [])
      }),
    Chart.heatMap(
      id: "words-map", title: "Words", description: "Long ones.", corner: word,
      columns: [word, hostile],
      rows: [
        HeatRow(
          title: word, link: nil,
          cells: [
            HeatCell(mark: word, shown: word, tone: .poor),
            HeatCell(mark: "", shown: "not asked", tone: .neutral, isDimmed: true, note: word),
          ]), HeatRow(title: "", cells: []),
      ]),
    Chart.heatMap(
      id: "one-column", title: "One column", description: "And one row.", corner: "",
      columns: [""],
      rows: [HeatRow(title: "Row", cells: [HeatCell(mark: "F", shown: "", tone: .good)])]),
    Chart.radar(
      id: "three-axes", title: "Three", description: "", corner: "Axis",
      axes: [word, hostile, "漢字"],
      series: [RadarSeries(title: word, values: [Measure(10, shown: "10"), nil])]),
    Chart.radar(
      id: "ten-axes", title: "Ten", description: "Long names.", corner: "Axis",
      axes: (1...10).map { "Understanding customer needs, expectations and desires, part \($0)" },
      series: [
        RadarSeries(title: "All", values: (1...10).map { Measure(Double($0) * 10, shown: "\($0)") })
      ]),
    Chart.radar(
      id: "no-axes", title: "None", description: "", corner: "Axis", axes: [], series: []),
  ]

  private static func table(_ count: Int) -> Table {
    Table(
      caption: [.text("Caption")],
      columns: (1...count).map { Table.Column([.text("Column \($0)")], .center) },
      rows: [
        Table.Row((1...count).map { [.text($0 % 3 == 0 ? word : "cell \($0)")] }),
        Table.Row([[.text(hostile)]]),
      ])
  }
}
