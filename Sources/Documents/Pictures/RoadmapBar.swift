/// A bar of a roadmap by its edges, and the lower edge of its row.
struct RoadmapBar {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let rowEnd: Double

  func shape(isMarked: Bool) -> Picture.Shape {
    .rectangle(
      x: left, y: top, width: right - left, height: bottom - top, radius: 3,
      look: isMarked ? .full : .open)
  }

  /// An elbow from the end of this bar down to the start of a later one, and its head.
  func arrow(to other: RoadmapBar) -> (line: Picture.Shape, head: Picture.Shape) {
    let x = other.left + min(7, (other.right - other.left) / 2)
    let tip = Picture.Point(x, other.top - 1)
    let start: [Picture.Point]
    if x >= right {
      let middle = (top + bottom) / 2
      start = [Picture.Point(right, middle), Picture.Point(x, middle)]
    } else if x >= left {
      start = [Picture.Point(x, bottom)]
    } else {
      let end = max(right - 4, (left + right) / 2)
      start = [
        Picture.Point(end, bottom), Picture.Point(end, rowEnd), Picture.Point(x, rowEnd),
      ]
    }
    let head = [
      tip, Picture.Point(tip.x - 3.5, tip.y - 6), Picture.Point(tip.x + 3.5, tip.y - 6),
    ]
    return (
      .path(start + [Picture.Point(tip.x, tip.y - 5)], closed: false, look: .leader),
      .path(head, closed: true, look: .head)
    )
  }
}
