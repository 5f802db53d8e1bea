extension StyleSheet {
  private static let sans = """
    system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif
    """
  private static let serif = """
    "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif",Georgia,serif
    """

  /// The fonts that the page carries with it.
  var faces: String {
    [(theme.font, "text"), (theme.headingFont ?? .sans, "headings")].map { font, name in
      guard case .file(let asset) = font else { return "" }
      return """
        @font-face{font-family:"\(name)";font-display:block;
        src:url(\(asset.address)) format("woff2")}

        """
    }.joined()
  }

  /// A font with what stands in for letters it lacks.
  func family(_ font: Theme.Font, _ name: String) -> String {
    switch font {
    case .sans: Self.sans
    case .serif: Self.serif
    case .file: "\"\(name)\",\(Self.sans)"
    }
  }

  /// Pictures are drawn for letters of usual widths, which a font of one's own need not have.
  var chartFont: String {
    if case .file = theme.font { Self.sans } else { "var(--font)" }
  }
}
