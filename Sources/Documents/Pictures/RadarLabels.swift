/// Places the names of axes around a radar so that none covers another.
///
/// Where the names are too many or too long for that, the axes carry numbers and a key lists the
/// names.
struct RadarLabels {
  /// Names by number, where the axes carry only numbers.
  let key: [String]
  private let labels: [RadarLabel]

  init(axes: [String], center: Picture.Point, radius: Double, width: Double) {
    func place(_ names: [String]) -> [RadarLabel] {
      names.enumerated().map { index, name in
        let share = Double(index) / Double(names.count)
        return RadarLabel(name, at: share, around: center, radius: radius, width: width)
      }
    }
    let named = Self.spread(place(axes))
    let isCrowded = named.indices.contains { index in
      named[..<index].contains { $0.covers(named[index]) }
    }
    labels = isCrowded ? place(axes.indices.map { String($0 + 1) }) : named
    key = isCrowded ? axes : []
  }

  var top: Double { labels.map(\.top).min() ?? 0 }

  var bottom: Double { labels.map(\.bottom).max() ?? 0 }

  var shapes: [Picture.Shape] { labels.flatMap(\.shapes) }

  /// Pushes the labels of each side apart, from the middle outwards.
  private static func spread(_ labels: [RadarLabel]) -> [RadarLabel] {
    var labels = labels
    for anchor in [Picture.Anchor.start, .end] {
      let side = labels.indices.filter { labels[$0].anchor == anchor }
        .sorted { labels[$0].top < labels[$1].top }
      let middle = side.count / 2
      for (upper, lower) in zip(side.dropFirst(middle), side.dropFirst(middle + 1)) {
        labels[lower].top = max(labels[lower].top, labels[upper].bottom + 3)
      }
      for (lower, upper) in zip(side.prefix(middle + 1).reversed(), side.prefix(middle).reversed())
      {
        labels[upper].top = min(labels[upper].top, labels[lower].top - labels[upper].height - 3)
      }
    }
    return labels
  }
}
