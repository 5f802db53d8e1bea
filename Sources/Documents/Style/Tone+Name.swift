extension Tone {
  /// The class that sets the colours of the tone.
  var name: String {
    switch self {
    case .neutral: "neutral"
    case .good: "good"
    case .caution: "caution"
    case .poor: "poor"
    case .accent: "accent"
    case .step(let index, let count): "step-\(max(index, 0))-\(max(count, 0))"
    }
  }
}

extension Set<Tone> {
  /// In an order that does not depend on hashing.
  var inOrder: [Tone] { sorted { $0.name < $1.name } }
}
