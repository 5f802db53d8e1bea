/// How often one cell is the lowest in the way of its element's next level.
package struct CommonLimit: Hashable, Sendable {
  /// Index in the model.
  package var element: Int
  /// 1-based.
  package var level: Int
  /// Sites by why it is in the way.
  package var achievement = 0
  package var knockOut = 0
  package var coverage = 0

  package var count: Int { achievement + knockOut + coverage }

  /// All there are, the most common first, then in the model's order.
  static func all(_ sites: [SiteCard]) -> [CommonLimit] {
    var limits: [[Int]: CommonLimit] = [:]
    for site in sites {
      for mark in site.elements {
        guard let limit = mark.limit else { continue }
        let key = [mark.element, limit.level]
        var common =
          limits[key] ?? CommonLimit(element: mark.element, level: limit.level)
        switch limit.why {
        case .achievement: common.achievement += 1
        case .knockOut: common.knockOut += 1
        case .coverage: common.coverage += 1
        }
        limits[key] = common
      }
    }
    return limits.values.sorted { left, right in
      (-left.count, left.element, left.level) < (-right.count, right.element, right.level)
    }
  }
}
