/// The names over the phases of a roadmap, level where their words fit, else upright, and the months
/// where they begin.
struct RoadmapHeading {
  private static let size = 13.0
  private static let line = 15.0
  private static let longest = 140.0
  /// Of upright lines: the shortest that holds the name is taken.
  private static let lengths = [70.0, 90, 110, longest]

  let corner: String
  let axis: String
  let phases: [RoadmapPhase]
  let time: RoadmapTime

  private var bands: [(from: Double, to: Double)] { time.bands(phases) }

  /// The lines of a name in its band.
  private func lines(_ name: String, _ band: (from: Double, to: Double)) -> Name {
    let room = band.to - band.from
    let level = TextFit.lines(name, width: room - 10, size: Self.size, most: 5)
    if level.count < 5, TextFit.fitsWords(name, width: room - 10, size: Self.size) {
      return Name(lines: level, isUpright: false)
    }
    let most = Int((room + 4) / Self.line)
    guard most > 0 else { return Name(lines: [], isUpright: true) }
    let width = Self.lengths.first { length in
      TextFit.fitsWords(name, width: length, size: Self.size)
        && TextFit.lines(name, width: length, size: Self.size, most: most + 1).count <= most
    }
    return Name(
      lines: TextFit.lines(name, width: width ?? Self.longest, size: Self.size, most: most),
      isUpright: true)
  }

  private struct Name {
    var lines: [String]
    var isUpright: Bool

    /// From top to bottom as it stands.
    var height: Double {
      isUpright
        ? lines.map { TextFit.width($0, size: RoadmapHeading.size) }.max() ?? 0
        : Double(lines.count) * RoadmapHeading.line
    }
  }

  private var names: [Name] { zip(phases, bands).map { lines($0.title, $1) } }

  /// Of the names alone; the months stand beneath.
  private var namesHeight: Double { (names.map(\.height).max() ?? 0) + 12 }

  var height: Double { namesHeight + 22 }

  var shapes: [Picture.Shape] { titles + months + words }

  private var titles: [Picture.Shape] {
    let height = namesHeight
    return zip(names, bands).flatMap { name, band in
      name.lines.enumerated().map { number, line -> Picture.Shape in
        let back = Double(name.lines.count - 1 - number) * Self.line
        let slack = band.to - band.from - Double(name.lines.count - 1) * Self.line
        let start = band.from + (name.isUpright ? min(17, slack / 2 + 4.5) : 5)
        let point =
          name.isUpright
          ? Picture.Point(start + Double(number) * Self.line, height - 3)
          : Picture.Point(start, height - 5 - back)
        return .text(line, point, anchor: .start, upright: name.isUpright, look: .small)
      }
    }
  }

  /// What the axis shows, as far as there is room.
  private var months: [Picture.Shape] {
    var end = -Double.infinity
    return phases.compactMap { phase in
      let text = TextFit.lines(phase.start.shown, width: 80, size: 11.5, most: 1).first ?? ""
      let width = TextFit.width(text, size: 11.5)
      let start = min(time.place(phase.start) + 5, time.right - width)
      guard start >= end, !text.isEmpty else { return nil }
      end = start + width + 6
      let point = Picture.Point(start, namesHeight + 14)
      return .text(text, point, anchor: .start, upright: false, look: .scale)
    }
  }

  /// The names of rows and axis, left of the months.
  private var words: [Picture.Shape] {
    let room = time.left - 12
    let unit = TextFit.lines(axis, width: room, size: 11.5, most: 1)
    let rows = TextFit.lines(corner, width: room, size: Self.size, most: 2)
    let isBeside =
      TextFit.width((rows + unit).joined(separator: "  "), size: Self.size) <= room
    let last = isBeside ? namesHeight + 14 : namesHeight - 4
    return unit.map {
      let point = Picture.Point(time.left - 8, namesHeight + 14)
      return .text($0, point, anchor: .end, upright: false, look: .scale)
    }
      + rows.enumerated().map { index, line in
        let y = last - Double(rows.count - 1 - index) * Self.line
        return .text(
          line, Picture.Point(0, max(y, 12 + Double(index) * Self.line)), anchor: .start,
          upright: false, look: .small)
      }
  }
}
