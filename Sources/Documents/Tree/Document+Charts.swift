extension Document {
  /// All pictures in reading order.
  package var charts: [Chart] { sections.flatMap(\.charts) }
}

extension Section {
  fileprivate var charts: [Chart] { blocks.flatMap(\.charts) + sections.flatMap(\.charts) }
}

extension Block {
  fileprivate var charts: [Chart] {
    switch self {
    case .chart(let chart): [chart]
    case .list(let items, _): items.joined().flatMap(\.charts)
    case .callout(let callout): callout.blocks.flatMap(\.charts)
    case .details(_, _, let blocks): blocks.flatMap(\.charts)
    default: []
    }
  }
}
