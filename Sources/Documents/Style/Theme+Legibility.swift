extension Theme {
  /// A colour that cannot be shown on white as it was given.
  package struct Correction: Hashable, Sendable {
    /// Contrast ratio of the colour given with white, 1 to 21.
    package var contrast: Double
    /// The colour shown instead, `#rrggbb`.
    package var shown: String
  }

  /// What becomes of an accent that as a text on white is under 4.5:1 (WCAG 2.2, 1.4.3).
  package var accentCorrection: Correction? {
    correction(of: accent, below: 4.5, Palette.light(self).accent)
  }

  /// What becomes of a second colour that as a line on white is under 3:1 (WCAG 2.2, 1.4.11).
  package var secondCorrection: Correction? {
    correction(of: second, below: 3, Palette.light(self).second)
  }

  /// Neighbours in the scale that look alike in grey: the index of the first and their contrast.
  package var alikeInScale: [(index: Int, contrast: Double)] {
    let colors = scale.map { Color(hex: $0) ?? .white }
    return zip(colors, colors.dropFirst()).enumerated().compactMap { index, pair in
      let contrast = pair.0.contrast(with: pair.1)
      return contrast < 1.15 ? (index, contrast) : nil
    }
  }

  private func correction(of hex: String?, below bound: Double, _ shown: Color) -> Correction? {
    guard let contrast = hex.flatMap(Color.init(hex:))?.contrast(with: .white), contrast < bound
    else { return nil }
    return Correction(contrast: contrast, shown: shown.hex)
  }
}
