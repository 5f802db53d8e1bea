/// The axis of a roadmap: months as places in its picture.
struct RoadmapTime {
  /// An open last phase takes at least this share of the axis.
  private static let open = 0.2

  let left: Double
  let right: Double
  private let span: Double

  init(left: Double, right: Double, phases: [RoadmapPhase], rows: [RoadmapRow]) {
    self.left = left
    self.right = right
    let ends = rows.flatMap { [$0.start.drawn, $0.end.drawn] }
    let starts = phases.map { $0.start.drawn / (1 - Self.open) }
    let greatest = (ends + starts).max() ?? 0
    span = greatest > 0 && greatest.isFinite ? greatest : 1
  }

  func place(_ months: Amount) -> Double { left + (right - left) * min(months.drawn / span, 1) }

  /// From and to of the band of each phase; an empty band where phases are out of order.
  func bands(_ phases: [RoadmapPhase]) -> [(from: Double, to: Double)] {
    phases.indices.map { index in
      let from = place(phases[index].start)
      let to = index + 1 < phases.count ? place(phases[index + 1].start) : right
      return (from, max(from, to))
    }
  }

  /// Where a bar stands; a short one is still seen.
  func bar(_ row: RoadmapRow) -> (from: Double, to: Double) {
    let from = min(place(row.start), right - 6)
    return (from, max(place(row.end), from + 6))
  }
}
