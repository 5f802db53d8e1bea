/// Lists numbered names, in two columns where all fit.
struct RadarKey {
  private static let line = 19.0

  let entries: [String]
  let width: Double

  private var columns: Int {
    entries.allSatisfy { TextFit.width($0, size: 13) <= width / 2 - 34 } ? 2 : 1
  }

  private var perColumn: Int { (entries.count + columns - 1) / columns }

  var height: Double { entries.isEmpty ? 0 : Double(perColumn) * Self.line + 12 }

  func shapes(y: Double) -> [Picture.Shape] {
    entries.enumerated().flatMap { index, entry -> [Picture.Shape] in
      let x = index < perColumn ? 0 : width / 2 + 6
      let y = y + 18 + Double(index % perColumn) * Self.line
      let text =
        TextFit.lines(entry, width: width / Double(columns) - 34, size: 13, most: 1).first ?? ""
      return [
        .text(
          String(index + 1), Picture.Point(x + 20, y), anchor: .end, upright: false, look: .figure),
        .text(text, Picture.Point(x + 28, y), anchor: .start, upright: false, look: .small),
      ]
    }
  }
}
