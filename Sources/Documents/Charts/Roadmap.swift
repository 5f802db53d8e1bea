/// A stretch of time in a roadmap; it ends where the next one begins, the last one is open.
package struct RoadmapPhase: Hashable, Sendable {
  package var title: String
  /// In months; what is shown stands on the axis.
  package var start: Amount

  package init(title: String, start: Amount) {
    self.title = title
    self.start = start
  }
}

/// One bar of a roadmap.
package struct RoadmapRow: Hashable, Sendable {
  package var title: String
  /// In months; what is shown stands in the table.
  package var start: Amount
  package var end: Amount
  /// Beneath the title, and in the table; empty for none.
  package var shown: String
  /// Filled; else outlined.
  package var isMarked: Bool
  /// Indices of earlier rows that have to be done first; others are left out.
  package var needs: [Int]

  package init(
    title: String, start: Amount, end: Amount, shown: String, isMarked: Bool = false,
    needs: [Int] = []
  ) {
    self.title = title
    self.start = start
    self.end = end
    self.shown = shown
    self.isMarked = isMarked
    self.needs = needs
  }
}

/// The titles of a roadmap's table columns after that of its rows.
package struct RoadmapColumns: Hashable, Sendable {
  package var phase: String
  package var start: String
  package var end: String
  package var shown: String
  package var needs: String

  package init(phase: String, start: String, end: String, shown: String, needs: String) {
    self.phase = phase
    self.start = start
    self.end = end
    self.shown = shown
    self.needs = needs
  }
}

extension Chart {
  /// Bars on an axis of months with bands for phases, and arrows from the end of a bar to those that
  /// need it; meant for up to 60 rows, of which a page of paper holds about twelve.
  ///
  /// `corner` names the rows, `axis` the unit of the axis. `phases` are in order of their starts; a
  /// row belongs to the phase it ends in. `marked` and `unmarked` name filled and outlined bars in
  /// the legend, which is left out while both are empty; `marked` also stands as a badge in the
  /// table. With a `part`, only those rows are drawn and listed, on the axis of all and with all their
  /// needs by title, so that several charts show a long roadmap.
  package static func roadmap(
    id: String, title: String, description: String, corner: String, axis: String,
    phases: [RoadmapPhase], rows: [RoadmapRow], columns: RoadmapColumns, marked: String = "",
    unmarked: String = "", part: Range<Int>? = nil
  ) -> Chart {
    let part = part.map { $0.clamped(to: rows.indices) } ?? rows.indices
    let table = Table(
      caption: [.text(title)],
      columns: [
        Table.Column([.text(corner)]), Table.Column([.text(columns.phase)]),
        Table.Column([.text(columns.start)], .trailing),
        Table.Column([.text(columns.end)], .trailing), Table.Column([.text(columns.shown)]),
        Table.Column([.text(columns.needs)]),
      ],
      rows: part.map { index in
        let row = rows[index]
        let phase = phases.last { $0.start.drawn < row.end.drawn - 1e-9 } ?? phases.first
        let needs = row.needs(at: index).map { [Inline.text(rows[$0].title)] }
        let badge: [Inline] = row.isMarked && !marked.isEmpty ? [.badge(marked, .accent)] : []
        let shown: [Inline] = row.shown.isEmpty ? [] : [.text(row.shown)]
        return Table.Row([
          [.text(row.title)], [.text(phase?.title ?? "–")], [.text(row.start.shown)],
          [.text(row.end.shown)], [badge, shown].filter { !$0.isEmpty }.joined(by: .text(" ")),
          needs.isEmpty ? [.text("–")] : needs.joined(by: .lineBreak),
        ])
      })
    let picture = RoadmapPicture(
      corner: corner, axis: axis, phases: phases, rows: rows, part: part,
      legend: [marked, unmarked])
    return Chart(
      id: id, title: title, description: description, picture: picture.picture, table: table)
  }
}

extension RoadmapRow {
  /// What the row at an index needs, each once.
  func needs(at index: Int) -> [Int] {
    needs.enumerated().filter { place, need in
      (0..<index).contains(need) && !needs[..<place].contains(need)
    }.map(\.element)
  }
}

extension [[Inline]] {
  fileprivate func joined(by separator: Inline) -> [Inline] {
    Array<Inline>(joined(separator: [separator]))
  }
}
