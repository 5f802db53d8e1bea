/// The styles of an office document: those that pandoc names, and those that `WordWriter` names.
struct WordStyles {
  private let palette: Palette
  private let font: String
  private let language: String
  private let tones: [Tone]

  /// What puts a title on a new page; nothing in a handout.
  private let newPage: String
  /// Space above the title, twentieths of a point.
  private let above: Int

  init(_ theme: Theme, _ language: String, _ tones: [Tone], isHandout: Bool = false) {
    newPage = isHandout ? "" : "<w:pageBreakBefore/>"
    above = isHandout ? 0 : 1_800
    palette = .light(theme)
    font = theme.font == .serif ? "Cambria" : "Calibri"
    self.language = language
    self.tones = tones
  }

  var xml: String {
    "<w:styles \(WordTemplate.main)>" + defaults + paragraphs + letters
      + tones.map(callout).joined() + tones.map(badge).joined() + table + "</w:styles>"
  }

  private func hex(_ color: Color) -> String { String(color.hex.dropFirst()) }

  private var defaults: String {
    var tag = Output()
    tag.text(language, in: .attribute)
    return """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" \
      w:cs="\(font)" w:eastAsia="\(font)"/>\
      <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\(tag.string)"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr>\
      </w:pPrDefault></w:docDefaults>
      """
  }

  // MARK: Paragraphs

  /// Names that office programs know; every other style is marked as one of its own.
  private static let known: Set<String> = [
    "Normal", "Body Text", "Title", "Subtitle", "Block Text", "header", "footer",
  ]

  /// A paragraph style; sizes in half points, spaces in twentieths of a point.
  ///
  /// `first` is what the format wants before the spaces: keeping together, borders, grounds.
  private func paragraph(
    _ id: String, _ name: String, on base: String? = "Normal", size: Int? = nil, bold: Bool = false,
    italic: Bool = false, color: Color? = nil, before: Int? = nil, after: Int? = nil,
    indent: Int? = nil, isTrailing: Bool = false, level: Int? = nil, first: String = ""
  ) -> String {
    var kind = base == nil ? " w:default=\"1\"" : ""
    if !Self.known.contains(name), level == nil { kind += " w:customStyle=\"1\"" }
    var spacing = before.map { " w:before=\"\($0)\"" } ?? ""
    spacing += after.map { " w:after=\"\($0)\"" } ?? ""
    return "<w:style w:type=\"paragraph\"\(kind) w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>" + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + "<w:qFormat/><w:pPr>\(first)" + (spacing.isEmpty ? "" : "<w:spacing\(spacing)/>")
      + (indent.map { "<w:ind w:left=\"\($0)\"/>" } ?? "")
      + (isTrailing ? "<w:jc w:val=\"right\"/>" : "")
      + (level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "") + "</w:pPr><w:rPr>"
      + (bold ? "<w:b/>" : "") + (italic ? "<w:i/>" : "")
      + (color.map { "<w:color w:val=\"\(hex($0))\"/>" } ?? "")
      + (size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? "")
      + "</w:rPr></w:style>"
  }

  private var paragraphs: String {
    let (accent, muted) = (palette.accent, palette.muted)
    let keep = "<w:keepNext/><w:keepLines/>"
    let headings = [(32, 360), (26, 320), (23, 260), (21, 220), (21, 200), (21, 200)]
    return paragraph("Normal", "Normal", on: nil, color: palette.ink)
      + paragraph("BodyText", "Body Text") + paragraph("FirstParagraph", "First Paragraph")
      + paragraph("Compact", "Compact", after: 40, first: "<w:keepLines/>")
      + paragraph("Title", "Title", size: 60, bold: true, before: above, after: 120)
      + paragraph("Subtitle", "Subtitle", size: 28, color: accent, after: above > 0 ? 600 : 160)
      + headings.enumerated().map { index, look in
        paragraph(
          "Heading\(index + 1)", "heading \(index + 1)", size: look.0, bold: true,
          color: index == 0 ? accent : nil, before: look.1, after: 120, level: index,
          first: keep + (index == 0 ? newPage : ""))
      }.joined()
      + paragraph(
        "ContentsTitle", "Contents Title", size: 32, bold: true, color: accent, after: 240,
        first: keep + "<w:pageBreakBefore/>")
      + paragraph("NewPage", "New Page", size: 2, after: 0, first: "<w:pageBreakBefore/>")
      + paragraph("Contents1", "Contents 1", bold: true, before: 80, after: 20)
      + paragraph("Contents2", "Contents 2", after: 20, indent: 284)
      + paragraph(
        "Notice", "Notice", bold: true, color: palette.second,
        first: edge(palette.second, ground: nil))
      + paragraph("Lead", "Lead", size: 25, after: 180)
      + paragraph("SmallTitle", "Small Title", bold: true, before: 240, after: 80, first: keep)
      + paragraph("ParagraphTitle", "Paragraph Title", before: 120, after: 60, first: keep)
      + paragraph("DetailTitle", "Detail Title", size: 22, bold: true, before: 280, first: keep)
      + paragraph(
        "BlockText", "Block Text", italic: true, after: 60,
        indent: 284, first: edge(palette.rule, ground: nil))
      + paragraph(
        "QuoteSource", "Quote Source", size: 19, color: muted, indent: 284)
      + paragraph("PictureTitle", "Picture Title", bold: true, before: 240, after: 80, first: keep)
      + paragraph("PictureNote", "Picture Note", size: 19, color: muted)
      + paragraph(
        "TableCaption", "Table Caption", bold: true, before: 200, after: 80, first: keep)
      + paragraph("Header", "header", size: 17, color: muted)
      + paragraph("Footer", "footer", size: 17, color: muted, isTrailing: true)
  }

  /// A line at the beginning of a paragraph, with a ground.
  private func edge(_ color: Color, ground: Color?) -> String {
    "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"\(hex(color))\"/></w:pBdr>"
      + (ground.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(hex($0))\"/>" } ?? "")
  }

  private func callout(_ tone: Tone) -> String {
    let pair = palette.pair(tone)
    let name = WordTemplate.calloutStyle(tone)
    let line = if case .step = tone { pair.tint } else { pair.ink }
    return paragraph(
      Self.id(name), name, before: 0, after: 60,
      indent: 284,
      first: edge(line, ground: palette.surface))
  }

  // MARK: Letters

  private var letters: String {
    """
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>\
    <w:color w:val="\(hex(palette.accent))"/></w:rPr></w:style>\
    <w:style w:type="character" w:customStyle="1" w:styleId="VerbatimChar">\
    <w:name w:val="Verbatim Char"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>\
    <w:sz w:val="19"/></w:rPr></w:style>
    """
  }

  private func badge(_ tone: Tone) -> String {
    let pair = palette.pair(tone)
    let name = WordTemplate.badgeStyle(tone)
    return """
      <w:style w:type="character" w:customStyle="1" w:styleId="\(Self.id(name))">\
      <w:name w:val="\(name)"/><w:rPr><w:b/><w:color w:val="\(hex(pair.ink))"/>\
      <w:shd w:val="clear" w:color="auto" w:fill="\(hex(pair.tint))"/></w:rPr></w:style>
      """
  }

  // MARK: Tables

  /// Hairlines between rows, a stronger line beneath the header, which stands in bold.
  private var table: String {
    let (line, rule) = (hex(palette.line), hex(palette.rule))
    return """
      <w:style w:type="table" w:default="1" w:styleId="TableNormal">\
      <w:name w:val="Normal Table"/></w:style>\
      <w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/>\
      <w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:before="40" w:after="40" w:line="240" \
      w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="19"/></w:rPr>\
      <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="\(line)"/>\
      <w:insideH w:val="single" w:sz="4" w:color="\(line)"/></w:tblBorders>\
      <w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>\
      <w:color w:val="\(hex(palette.muted))"/></w:rPr><w:tcPr><w:tcBorders>\
      <w:bottom w:val="single" w:sz="10" w:color="\(rule)"/></w:tcBorders>\
      <w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
      """
  }

  private static func id(_ name: String) -> String { name.filter { $0 != " " } }
}
