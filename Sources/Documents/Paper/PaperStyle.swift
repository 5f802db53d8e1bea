/// What WeasyPrint needs after the page's own style sheet: fonts that a machine without a screen
/// has, weights it knows, bookmarks, page numbers in the contents, and no grid or flexible box
/// around long texts, whose layout takes it minutes.
struct PaperStyle {
  let theme: Theme

  var rules: String {
    """
    :root{--font:\(Self.fonts(theme.font))}
    body{overflow-wrap:break-word;font-family:\(Self.fonts(theme.font))}
    h1,h2,h3,h4,h5,h6,strong,b,caption,.kicker,.notice,.callout-title,nav summary,
    .badge,section>details>summary{font-weight:700}
    thead th,thead td,tbody th,.cover-facts dd{font-weight:600}
    .kind{font-weight:400}
    th,td{padding-block:1.1mm}
    p:has(>strong:only-child){break-after:avoid}

    """ + Self.bookmarks + Self.cover + Self.contents + Self.facts + Self.pictures + margins
  }

  /// Sections alone are bookmarks; a title above its section's text is its first child.
  private static let bookmarks = """
    h1,h2,h3,h4,h5,h6{bookmark-level:none}
    section>h2:first-child{bookmark-level:1}
    section>h3:first-child{bookmark-level:2}
    section>h4:first-child{bookmark-level:3}
    section>h5:first-child{bookmark-level:4}

    """

  private static let cover = """
    body:not(.handout) .cover{display:block;position:relative;height:100vh;padding:42mm 20mm 20mm 22mm}
    body:not(.handout) .cover h1{font-size:34pt}
    body:not(.handout) .cover-facts{position:absolute;inset:auto 20mm 24mm 22mm;margin:0}

    """

  private static let contents = """
    nav{break-after:page}
    nav summary{font-size:18pt}
    nav a::after{content:leader(dotted) " " target-counter(attr(href),page);color:var(--muted)}
    nav>details>ol>li{margin-top:6pt}
    nav>details>ol>li>a{font-weight:600}

    """

  private static let facts = """
    .facts{display:table;table-layout:fixed;width:100%;border-collapse:collapse}
    .facts>div{display:table-row}
    .facts dt,.facts dd{display:table-cell;vertical-align:top;padding:1.5mm 0;
    border-bottom:.5pt solid var(--line)}
    .facts dt{width:38mm;padding-inline-end:5mm}
    .folded{break-before:avoid}

    """

  private static let pictures = """
    img.chart{display:block;margin-inline-start:-10px;max-width:100%;max-height:200mm}
    .vh{display:none}

    """

  private var margins: String {
    let font = "font-family:\(Self.fonts(theme.font))"
    return "@page{@top-left{\(font)}@bottom-right{\(font)}}\n"
  }

  static func fonts(_ font: Theme.Font) -> String {
    switch font {
    case .file: "\"text\",\(fonts(.sans))"
    case .sans: "\"Noto Sans\",\"Liberation Sans\",\"DejaVu Sans\",Arial,sans-serif"
    case .serif: "\"Noto Serif\",\"Liberation Serif\",\"DejaVu Serif\",Georgia,serif"
    }
  }
}
