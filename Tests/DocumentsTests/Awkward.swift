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
      Section(
        id: "folds", title: [.text(hostile)],
        sections: [
          Section(
            id: "fold-1", title: [.text(word)], blocks: [.paragraph([.text(word)])], form: .folded),
          Section(
            id: "fold-2", title: [.text(hostile)],
            sections: [
              Section(id: "fold-3", title: [.text(word)], blocks: [.lead([])], form: .folded)
            ], startsPage: true, form: .folded),
        ], form: .filtered),
      Section(id: "charts", title: [.text("Charts")], blocks: charts.map { .chart($0) }),
    ],
    theme: Theme(
      accent: "#ffff00", second: "#fefefe", scale: ["#ffffff", "#000000"],
      logo: Asset(Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 3'/>".utf8)).map {
        Theme.Logo($0, alt: hostile)
      }, font: .serif, paper: .letter))

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
    Chart.matrix(
      id: "words-matrix", title: hostile, description: word,
      x: MatrixAxis(
        title: word, low: word, high: hostile, split: Amount(.nan, shown: word),
        ticks: [Amount(.infinity, shown: word), Amount(1e300, shown: word)]),
      y: MatrixAxis(title: hostile, low: word, high: word, split: Amount(1, shown: word)),
      fields: MatrixFields(upperLeft: word, upperRight: hostile, lowerLeft: word, lowerRight: word),
      points: [
        MatrixPoint(
          mark: word, title: word, x: Amount(-1, shown: word), y: Amount(1e308, shown: word),
          isMarked: true, note: word),
        MatrixPoint(
          mark: hostile, title: hostile, x: Amount(.nan, shown: word),
          y: Amount(.infinity, shown: word)),
      ], columns: MatrixColumns(mark: word, title: word, field: word, note: word), marked: word,
      unmarked: hostile),
    Chart.roadmap(
      id: "words-roadmap", title: hostile, description: word, corner: word, axis: hostile,
      phases: [
        RoadmapPhase(title: word, start: Amount(9, shown: word)),
        RoadmapPhase(title: hostile, start: Amount(2, shown: hostile)),
        RoadmapPhase(title: word, start: Amount(.nan, shown: "")),
      ],
      rows: [
        RoadmapRow(
          title: word, start: Amount(.infinity, shown: word), end: Amount(-4, shown: word),
          shown: word, isMarked: true, needs: [0, 1]),
        RoadmapRow(
          title: hostile, start: Amount(40, shown: ""), end: Amount(3, shown: ""), shown: hostile,
          needs: [0, -1, 9]),
        RoadmapRow(
          title: "", start: Amount(0, shown: ""), end: Amount(1e308, shown: ""), shown: "",
          needs: [1]),
      ],
      columns: RoadmapColumns(phase: word, start: word, end: word, shown: word, needs: word),
      marked: word, unmarked: word),
    Chart.trend(
      id: "words-trend", title: hostile, description: word, corner: word, points: [word, hostile],
      series: [
        TrendSeries(
          title: word, values: [Measure(-5, shown: word), Measure(.nan, shown: hostile)],
          notes: [word, hostile, word], change: word, isMarked: true),
        TrendSeries(title: hostile, values: [], notes: [word], change: ""),
      ], change: word, bounds: [-1, 50, .nan, 200], boundsTitle: word, marked: hostile),
    Chart.trend(
      id: "no-points", title: "None", description: "", corner: "", points: [],
      series: [TrendSeries(title: "One", values: [Measure(1, shown: "1")], change: "")],
      change: ""),
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
