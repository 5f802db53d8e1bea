/// One line of a trend, drawn in a panel of its own.
package struct TrendSeries: Hashable, Sendable {
  package var title: String
  /// Anchor the row's title leads to in the table, without `#`; nil for none.
  package var link: String?
  /// One per point; nil: no figure, which breaks the line.
  package var values: [Measure?]
  /// One per point, at most; a few words beside the dot and in the table, where the dot is a diamond.
  package var notes: [String?]
  /// The last figure less the first in words; empty for none.
  package var change: String
  /// Set forth by a frame and a bold title.
  package var isMarked: Bool

  package init(
    title: String, link: String? = nil, values: [Measure?], notes: [String?] = [],
    change: String, isMarked: Bool = false
  ) {
    self.title = title
    self.link = link
    self.values = values
    self.notes = notes
    self.change = change
    self.isMarked = isMarked
  }

  /// The figure at a point.
  func value(_ point: Int) -> Measure? { point < values.count ? values[point] : nil }

  /// The note at a point; nil for none.
  func note(_ point: Int) -> String? {
    guard point < notes.count, let note = notes[point], !note.isEmpty else { return nil }
    return note
  }
}

extension Chart {
  /// A small panel for each series with its line over the points, all on a scale from 0 to 100;
  /// meant for up to 60 series, of which a page of paper holds about twelve, and 12 points.
  ///
  /// `corner` names the series and `change` the last column of the table. `bounds`, in percent, are
  /// faint lines in each panel. `marked` and `boundsTitle` name frames and faint lines in the legend,
  /// each left out while empty; `marked` also stands as a badge in the table.
  package static func trend(
    id: String, title: String, description: String, corner: String, points: [String],
    series: [TrendSeries], change: String, bounds: [Double] = [], boundsTitle: String = "",
    marked: String = ""
  ) -> Chart {
    let table = Table(
      caption: [.text(title)],
      columns: [Table.Column([.text(corner)])]
        + (points + [change]).map { Table.Column([.text($0)], .trailing) },
      rows: series.map { one in
        let title: [Inline] = [.text(one.title)]
        let figures = points.indices.map { point in
          cell(one.value(point)) + (one.note(point).map { [.text(" (" + $0 + ")")] } ?? [])
        }
        let badge: [Inline] =
          one.isMarked && !marked.isEmpty ? [.text(" "), .badge(marked, .accent)] : []
        let change: [Inline] = [.text(one.change.isEmpty ? "–" : one.change)]
        return Table.Row(
          [one.link.map { [.link(title, to: "#" + $0)] } ?? title] + figures + [change + badge])
      })
    let picture = TrendPicture(
      points: points, series: series, bounds: bounds, legend: [marked, boundsTitle])
    return Chart(
      id: id, title: title, description: description, picture: picture.picture, table: table)
  }
}
