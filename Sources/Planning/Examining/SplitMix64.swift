/// A small generator of random numbers whose every value follows from its seed, so that another
/// auditor can repeat a draw: SplitMix64, by Steele, Lea and Flood (2014).
///
/// State and values are whole numbers modulo 2^64. A value is made so:
///
///     state = state + 0x9E3779B97F4A7C15
///     z = state
///     z = (z xor (z >> 30)) * 0xBF58476D1CE4E5B9
///     z = (z xor (z >> 27)) * 0x94D049BB133111EB
///     value = z xor (z >> 31)
package struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  /// The seed is the first state.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The place, by sizes laid end to end, of a point that is as likely to be at one place as at
  /// another: the point is `value * total >> 64`.
  mutating func pick(_ sizes: [UInt64]) -> Int {
    var point = next().multipliedFullWidth(by: sizes.reduce(0, +)).high
    for (index, size) in sizes.enumerated() {
      if point < size { return index }
      point -= size
    }
    return sizes.count - 1
  }
}
