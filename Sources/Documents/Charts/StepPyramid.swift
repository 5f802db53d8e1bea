/// One step of a pyramid.
package struct PyramidStep: Hashable, Sendable {
  package var title: String
  /// The state in words, shown in the step.
  package var state: String
  /// Filled with a tick, or outlined.
  package var isReached: Bool
  /// Set back, with a dashed outline.
  package var isDimmed: Bool
  /// One per series; nil: no figure.
  package var values: [Measure?]

  package init(
    title: String, state: String, isReached: Bool, isDimmed: Bool, values: [Measure?]
  ) {
    self.title = title
    self.state = state
    self.isReached = isReached
    self.isDimmed = isDimmed
    self.values = values
  }
}

extension Chart {
  /// A pyramid of steps, lowest first in `steps` and at the bottom, with one bar per series.
  ///
  /// `step` and `state` name the first columns of the table.
  package static func pyramid(
    id: String, title: String, description: String, series: [String], steps: [PyramidStep],
    step: String = "Step", state: String = "State"
  ) -> Chart {
    let columns =
      [Table.Column([.text(step)]), Table.Column([.text(state)])]
      + series.map { Table.Column([.text($0)], .trailing) }
    let rows = steps.reversed().map { step in
      Table.Row(
        [[.text(step.title)], [.text(step.state)]]
          + series.indices.map { Chart.cell($0 < step.values.count ? step.values[$0] : nil) })
    }
    return Chart(
      id: id, title: title, description: description,
      picture: PyramidPicture(series: series, steps: steps).picture,
      table: Table(caption: [.text(title)], columns: columns, rows: rows))
  }

  /// A figure in a table; a dash where there is none.
  static func cell(_ measure: Measure?) -> [Inline] {
    [.text(measure?.shown ?? "–")]
  }
}
