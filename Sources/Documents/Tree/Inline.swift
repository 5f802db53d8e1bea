/// A run inside a line.
///
/// Text is literal: each format escapes it for itself.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// A destination other than `http:`, `https:`, `mailto:` or `#anchor` is written as plain text.
  case link([Inline], to: String)
  /// A short mark in a tinted box; the letters carry the meaning, the tint only repeats it.
  case badge(String, Tone)
  case lineBreak
}

/// How a thing is tinted; never the only carrier of a meaning.
package enum Tone: Hashable, Sendable {
  case neutral
  case good
  case caution
  case poor
  case accent
  /// A place on an ordered scale, 0 the lowest, `of` the number of places.
  case step(Int, of: Int)
}
