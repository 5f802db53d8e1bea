extension Inline {
  /// The text without marks; a line break is a space.
  package var plain: String {
    switch self {
    case .text(let text), .code(let text), .badge(let text, _): text
    case .strong(let parts), .emphasis(let parts), .link(let parts, _): parts.plain
    case .lineBreak: " "
    }
  }
}

extension [Inline] {
  /// The text without marks; a line break is a space.
  package var plain: String {
    if count == 1 { return self[0].plain }
    return reduce(into: "") { $0 += $1.plain }
  }
}
