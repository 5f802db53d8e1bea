/// One thing in a matrix, known by its mark.
package struct MatrixPoint: Hashable, Sendable {
  /// A number or a letter or two: it stands in the dot, in the key and in the table.
  package var mark: String
  package var title: String
  package var x: Amount
  package var y: Amount
  /// Filled; else outlined.
  package var isMarked: Bool
  /// Words for the table; empty for none.
  package var note: String

  package init(
    mark: String, title: String, x: Amount, y: Amount, isMarked: Bool = false, note: String = ""
  ) {
    self.mark = mark
    self.title = title
    self.x = x
    self.y = y
    self.isMarked = isMarked
    self.note = note
  }
}

/// One axis of a matrix.
package struct MatrixAxis: Hashable, Sendable {
  /// Beside the axis, and over its column of the table.
  package var title: String
  /// Words at the two ends, such as "little" and "much".
  package var low: String
  package var high: String
  /// Where the fields meet.
  package var split: Amount
  /// Further amounts written on the axis, as far as there is room.
  package var ticks: [Amount]

  package init(title: String, low: String, high: String, split: Amount, ticks: [Amount] = []) {
    self.title = title
    self.low = low
    self.high = high
    self.split = split
    self.ticks = ticks
  }
}

/// The names of the four fields of a matrix by where they lie.
package struct MatrixFields: Hashable, Sendable {
  /// Little of x and much of y; this field is tinted.
  package var upperLeft: String
  package var upperRight: String
  package var lowerLeft: String
  package var lowerRight: String

  package init(upperLeft: String, upperRight: String, lowerLeft: String, lowerRight: String) {
    self.upperLeft = upperLeft
    self.upperRight = upperRight
    self.lowerLeft = lowerLeft
    self.lowerRight = lowerRight
  }
}

/// The titles of a matrix's table columns beside those of its axes.
package struct MatrixColumns: Hashable, Sendable {
  package var mark: String
  package var title: String
  package var field: String
  /// Left out where no point has a note and none is marked.
  package var note: String

  package init(mark: String, title: String, field: String, note: String) {
    self.mark = mark
    self.title = title
    self.field = field
    self.note = note
  }
}

extension Chart {
  /// Dots with marks in four fields, and a key of their marks; meant for up to 40 points.
  ///
  /// Each axis is linear from zero to its greatest amount, or farther, so that its split lies at 70
  /// percent of its length at most; where the split would lie below 30 percent, the axis shows the
  /// square root of the amounts, or the root of that again, up to four times. A point on a split
  /// belongs to the left and to the upper field. Dots that would touch move apart, marked ones last,
  /// within their field while it has room, with a hairline to their true place. `marked` and
  /// `unmarked` name filled and outlined dots in the legend, which is left out while both are empty;
  /// `marked` also stands as a badge in the table. For more than twelve points, or without `hasKey`,
  /// the table alone says what the marks mean.
  package static func matrix(
    id: String, title: String, description: String, x: MatrixAxis, y: MatrixAxis,
    fields: MatrixFields, points: [MatrixPoint], columns: MatrixColumns, marked: String = "",
    unmarked: String = "", hasKey: Bool = true
  ) -> Chart {
    let hasNotes = points.contains { !$0.note.isEmpty || $0.isMarked && !marked.isEmpty }
    var heads = [
      Table.Column([.text(columns.mark)], .trailing), Table.Column([.text(columns.title)]),
      Table.Column([.text(x.title)], .trailing), Table.Column([.text(y.title)], .trailing),
      Table.Column([.text(columns.field)]),
    ]
    if hasNotes { heads.append(Table.Column([.text(columns.note)])) }
    let rows = points.map { point -> Table.Row in
      let isLeft = point.x.drawn <= x.split.drawn
      let field =
        point.y.drawn >= y.split.drawn
        ? isLeft ? fields.upperLeft : fields.upperRight
        : isLeft ? fields.lowerLeft : fields.lowerRight
      let cells: [[Inline]] = [
        [.text(point.mark)], [.text(point.title)], [.text(point.x.shown)], [.text(point.y.shown)],
        [.text(field)],
      ]
      return Table.Row(hasNotes ? cells + [point.words(marked: marked)] : cells)
    }
    let picture = MatrixPicture(
      x: x, y: y, fields: fields, points: points, legend: [marked, unmarked], hasKey: hasKey)
    return Chart(
      id: id, title: title, description: description, picture: picture.picture,
      table: Table(caption: [.text(title)], columns: heads, rows: rows))
  }
}

extension MatrixPoint {
  /// Badge and note as they stand in the table.
  fileprivate func words(marked: String) -> [Inline] {
    let badge: [Inline] = isMarked && !marked.isEmpty ? [.badge(marked, .accent)] : []
    guard !note.isEmpty else { return badge }
    return badge + [.text(badge.isEmpty ? note : " " + note)]
  }
}
