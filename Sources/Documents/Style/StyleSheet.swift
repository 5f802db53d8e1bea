/// The style sheet of a page: tokens first, rules that only use them after.
struct StyleSheet {
  let theme: Theme
  /// Tones in use; those of an ordered scale need colours of their own.
  let tones: Set<Tone>
  /// Title in the running header of printed pages.
  let header: String
  /// Whether it is a few pages without a title page.
  var isHandout = false
  /// Whether there is something to be written in by hand.
  var hasWriting = false

  var text: String {
    let (light, dark) = (Palette.light(theme), Palette.dark(theme))
    return faces + """
      :root{color-scheme:light dark;
      \(Self.sizes)--font:\(family(theme.font, "text"));
      --heading-font:\(theme.headingFont.map { family($0, "headings") } ?? "var(--font)");
      --chart-font:\(chartFont)}
      :root{\(colors(light))}
      @media screen and (prefers-color-scheme:dark){:root{\(colors(dark))}}

      """ + Self.tones
      + steps.map { tone in
        ".\(tone.name){--tone:var(--\(tone.name));--on-tone:var(--on-\(tone.name))}\n"
      }.joined() + Self.base + Self.layout + Self.blocks + Self.tables
      + ChartStyle { "var(--\($0.rawValue))" }.rules + Self.figures
      + (hasWriting ? Self.writing : "") + page + Self.print
  }

  private var steps: [Tone] {
    tones.inOrder.filter { if case .step = $0 { true } else { false } }
  }

  private func colors(_ palette: Palette) -> String {
    Token.allCases.map { "--\($0.rawValue):\($0.color(in: palette).hex);" }.joined()
      + steps.map { tone in
        let pair = palette.pair(tone)
        return "--\(tone.name):\(pair.tint.hex);--on-\(tone.name):\(pair.ink.hex);"
      }.joined()
  }

  private static let titlePage = """
    @page:first{margin:0;@top-left{content:none}@bottom-right{content:none}}

    """

  /// Paper, margins and what stands in them; the title as a CSS string.
  private var page: String {
    let longest = 90
    let cut = header.count > longest ? header.prefix(longest - 1) + "…" : header[...]
    let title = Visible.text(String(cut)).unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\"", "\\", "<", "\n": text += "\\\(String(scalar.value, radix: 16)) "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return """
      @page{size:\(theme.paper.rawValue);margin:\(isHandout ? "18mm 18mm 16mm" : "22mm 20mm 20mm");
      @top-left{content:"\(title)";font:8.5pt system-ui,sans-serif;color:#566170;\
      width:100%}
      @bottom-right{content:counter(page) " / " counter(pages);\
      font:8.5pt system-ui,sans-serif;color:#566170}}

      """ + (isHandout ? "" : Self.titlePage)
  }
}
