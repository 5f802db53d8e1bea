/// The look a document asks for; every other colour and size is a token of the style sheet.
///
/// Colours are `#rrggbb`; one that is none counts as not given. They are shown as given only where
/// they can be read.
package struct Theme: Hashable, Sendable {
  package enum Font: Hashable, Sendable {
    case sans, serif
    /// A WOFF2 file.
    case file(Asset)
  }

  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
  }

  /// A picture on the cover.
  package struct Logo: Hashable, Sendable {
    package var image: Asset
    /// What it says to who does not see it; empty where the cover says the same.
    package var alt: String

    package init(_ image: Asset, alt: String = "") {
      self.image = image
      self.alt = alt
    }
  }

  /// nil for the style sheet's own.
  package var accent: String?
  /// The second series of charts; nil for the style sheet's own.
  package var second: String?
  /// The ordered scale from its lowest to its highest place, two or more; empty for the style
  /// sheet's own.
  package var scale: [String]
  package var logo: Logo?
  package var font: Font
  /// nil for the one of the text.
  package var headingFont: Font?
  package var paper: Paper

  package init(
    accent: String? = nil, second: String? = nil, scale: [String] = [], logo: Logo? = nil,
    font: Font = .sans, headingFont: Font? = nil, paper: Paper = .a4
  ) {
    self.accent = accent
    self.second = second
    self.scale = scale
    self.logo = logo
    self.font = font
    self.headingFont = headingFont
    self.paper = paper
  }
}
