extension StyleSheet {
  private static let sans = """
    system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif
    """
  private static let serif = """
    "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif",Georgia,serif
    """

  /// The fonts that the page carries with it; it shows a tenth of a second later, when they are
  /// there, so that no line moves.
  var faces: String {
    let rules = face(theme.font, "text") + face(theme.headingFont ?? .sans, "headings")
    guard !rules.isEmpty else { return "" }
    return rules + """
      @media screen{body{animation:shown .1s step-end}}
      @keyframes shown{from{visibility:hidden}}

      """
  }

  /// The rule of a font in a file. A font of one weight is made bold for texts where that is needed;
  /// that of headings stays as it is.
  private func face(_ font: Theme.Font, _ name: String) -> String {
    guard case .file(let asset) = font else { return "" }
    let weights = asset.isVariable || name == "headings" ? "font-weight:1 1000;" : ""
    return """
      @font-face{font-family:"\(name)";font-display:block;\(weights)
      src:url(\(asset.address)) format("woff2")}

      """
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
