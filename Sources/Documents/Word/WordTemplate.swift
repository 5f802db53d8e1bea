/// An empty office document with the styles, the paper and the running lines of a report.
struct WordTemplate {
  let document: Document
  /// Tones that badges and callouts have.
  let tones: [Tone]

  init(_ document: Document, tones: [Tone]) {
    self.document = document
    self.tones = tones
  }

  static func badgeStyle(_ tone: Tone) -> String { "Badge \(tone.name)" }

  static func calloutStyle(_ tone: Tone) -> String { "Callout \(tone.name)" }

  var bytes: [UInt8] {
    var archive = Archive()
    for (name, content) in [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
      ("word/document.xml", body), ("word/_rels/document.xml.rels", relations),
      (
        "word/styles.xml",
        WordStyles(
          document.theme, document.language, tones, isHandout: document.isHandout
        ).xml
      ),
      ("word/settings.xml", settings), ("word/header1.xml", header),
      ("word/footer1.xml", footer),
    ] {
      archive.add(name, Array((Self.declaration + content).utf8))
    }
    return archive.finished
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let schemas = "http://schemas.openxmlformats.org"
  static let main = "xmlns:w=\"\(schemas)/wordprocessingml/2006/main\""

  private var contentTypes: String {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
      ("header1", "header"), ("footer1", "footer"),
    ]
    return "<Types xmlns=\"\(Self.schemas)/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map {
        "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(type).\($0.1)+xml\"/>"
      }.joined() + "</Types>"
  }

  private var packageRelations: String {
    relationships([("officeDocument", "word/document.xml")])
  }

  private var relations: String {
    relationships([
      ("styles", "styles.xml"), ("settings", "settings.xml"), ("header", "header1.xml"),
      ("footer", "footer1.xml"),
    ])
  }

  private func relationships(_ targets: [(type: String, file: String)]) -> String {
    let type = "\(Self.schemas)/officeDocument/2006/relationships"
    return "<Relationships xmlns=\"\(Self.schemas)/package/2006/relationships\">"
      + targets.enumerated().map { number, target in
        "<Relationship Id=\"rId\(number + 1)\" Type=\"\(type)/\(target.type)\""
          + " Target=\"\(target.file)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The paper, in twentieths of a point, with the running lines from the second page on.
  private var body: String {
    let (width, height) = document.theme.paper == .a4 ? (11_906, 16_838) : (12_240, 15_840)
    let relation = "xmlns:r=\"\(Self.schemas)/officeDocument/2006/relationships\""
    return """
      <w:document \(Self.main) \(relation)><w:body><w:p/><w:sectPr>\
      <w:headerReference w:type="default" r:id="rId3"/>\
      <w:footerReference w:type="default" r:id="rId4"/>\
      <w:pgSz w:w="\(width)" w:h="\(height)"/>\
      <w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="624" \
      w:footer="510" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>
      """
  }

  private var settings: String {
    "<w:settings \(Self.main)><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/></w:settings>"
  }

  private var header: String {
    var text = Output()
    text.text(document.cover.title.plain, in: .attribute)
    return "<w:hdr \(Self.main)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">\(text.string)</w:t></w:r></w:p></w:hdr>"
  }

  /// The number of the page and how many there are.
  private var footer: String {
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }
    return "<w:ftr \(Self.main)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(field("PAGE"))"
      + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>"
  }
}
