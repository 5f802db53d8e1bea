/// Draws the panels of a trend in two columns.
struct TrendPicture {
  private static let width = 480.0
  private static let gap = 12.0

  let points: [String]
  let series: [TrendSeries]
  let bounds: [Double]
  let legend: [String]

  var picture: Picture {
    let columns = series.count == 1 ? 1 : 2
    let width = (Self.width - 2 - Double(columns - 1) * Self.gap) / Double(columns)
    let margin = TrendPanel.margin(series)
    var shapes: [Picture.Shape] = []
    var y = 1.0
    for start in stride(from: 0, to: series.count, by: columns) {
      let panels = series[start..<min(start + columns, series.count)].map {
        TrendPanel(points: points, series: $0, bounds: bounds, width: width, margin: margin)
      }
      let lines = panels.map(\.title.count).max() ?? 0
      let headroom = panels.map(\.headroom).max() ?? 0
      for (column, panel) in panels.enumerated() {
        shapes += panel.shapes(
          x: 1 + Double(column) * (width + Self.gap), y: y, titleLines: lines,
          headroom: headroom)
      }
      let heights = panels.map { $0.height(titleLines: lines, headroom: headroom) }
      y += (heights.max() ?? 0) + Self.gap
    }
    let legend = Legend(titles: legend, marks: .panels, width: Self.width)
    return Picture(
      width: Self.width, height: y + legend.height, shapes: shapes + legend.shapes(y: y - 8))
  }
}
