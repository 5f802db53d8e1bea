/// One line of a radar.
package struct RadarSeries: Hashable, Sendable {
  package var title: String
  /// One per axis; nil: no figure, which breaks the line.
  package var values: [Measure?]

  package init(title: String, values: [Measure?]) {
    self.title = title
    self.values = values
  }
}

extension Chart {
  /// Figures on axes around a centre, one line per series; `corner` names the axes in the table.
  ///
  /// Fewer than three axes span no area: they are drawn as level scales.
  package static func radar(
    id: String, title: String, description: String, corner: String, axes: [String],
    series: [RadarSeries]
  ) -> Chart {
    let rows = axes.enumerated().map { index, axis in
      Table.Row(
        [[.text(axis)]]
          + series.map { cell(index < $0.values.count ? $0.values[index] : nil) })
    }
    let table = Table(
      caption: [.text(title)],
      columns: [Table.Column([.text(corner)])]
        + series.map { Table.Column([.text($0.title)], .trailing) },
      rows: rows)
    let picture =
      axes.count < 3
      ? ScalePicture(axes: axes, series: series).picture
      : RadarPicture(axes: axes, series: series).picture
    return Chart(id: id, title: title, description: description, picture: picture, table: table)
  }
}
