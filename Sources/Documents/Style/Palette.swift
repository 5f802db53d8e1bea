/// Every colour of one scheme, light or dark.
struct Palette: Hashable, Sendable {
  /// A tint with the text colour that reads on it.
  struct Pair: Hashable, Sendable {
    var tint: Color
    var ink: Color
  }

  var page: Color
  var surface: Color
  var ink: Color
  var muted: Color
  /// Hairlines that only decorate.
  var line: Color
  /// Lines that carry meaning: at least 3:1.
  var rule: Color
  var accent: Color
  var second: Color
  var third: Color
  var onAccent: Color
  var neutral: Pair
  var good: Pair
  var caution: Pair
  var poor: Pair
  var accentTint: Pair
  /// The ordered scale from its lowest to its highest place.
  var ramp: [Color]

  /// The colours of a tone.
  func pair(_ tone: Tone) -> Pair {
    switch tone {
    case .neutral: neutral
    case .good: good
    case .caution: caution
    case .poor: poor
    case .accent: accentTint
    case .step(let index, let count): step(index, of: count)
    }
  }

  private func step(_ index: Int, of count: Int) -> Pair {
    let share = count > 1 ? Double(min(max(index, 0), count - 1)) / Double(count - 1) : 1
    let position = share * Double(ramp.count - 1)
    let lower = min(Int(position), ramp.count - 2)
    let tint = ramp[lower].mixed(with: ramp[lower + 1], position - Double(lower))
    return Pair(tint: tint, ink: tint.readableText(ink: ink))
  }
}
