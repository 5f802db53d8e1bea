/// The look a document asks for; every other colour and size is a token of the style sheet.
package struct Theme: Hashable, Sendable {
  package enum Font: String, Hashable, Sendable, CaseIterable { case sans, serif }
  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
  }

  /// `#rrggbb`; nil for the style sheet's own.
  package var accent: String?
  package var font: Font
  package var paper: Paper

  package init(accent: String? = nil, font: Font = .sans, paper: Paper = .a4) {
    self.accent = accent
    self.font = font
    self.paper = paper
  }
}
