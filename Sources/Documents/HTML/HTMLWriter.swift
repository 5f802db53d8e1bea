/// Writes the body of a document; `HTMLPage` puts the head before it.
struct HTMLWriter {
  var out = Output()
  let document: Document
  /// Whether the language is written from right to left.
  let isRightToLeft: Bool
  /// Tones met, whose colours the style sheet has to hold.
  private(set) var tones: Set<Tone> = []
  /// Whether there is something to be written in by hand.
  var hasWriting = false
  private var latestTone = Tone.neutral
  /// Level of the section being written: 2 for the first below the title.
  var level = 1
  /// Whether a link around forbids another one inside.
  var isInLink = false
  /// Whether it is for paper, where nothing can be opened.
  var isPaper = false
  private var regionNames: [String: Int] = [:]

  init(_ document: Document) {
    self.document = document
    let language = document.language.split(separator: "-").first.map { $0.lowercased() }
    isRightToLeft = ["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"]
      .contains(language ?? "")
  }

  mutating func meet(_ tone: Tone) {
    guard tone != latestTone else { return }
    tones.insert(tone)
    latestTone = tone
  }

  mutating func write() {
    out.raw(document.isHandout ? "<body class=\"handout\">\n" : "<body>\n")
    out.raw("<a class=\"skip\" href=\"#main-content\">")
    out.text(document.wording.skip)
    out.raw("</a>\n")
    write(document.cover)
    out.raw("<div class=\"columns\">\n")
    writeContents()
    out.raw("<main id=\"main-content\" tabindex=\"-1\">\n")
    for section in document.sections { write(section) }
    out.raw("</main>\n</div>\n")
    if !isPaper {
      out.raw("<script type=\"module\">")
      out.markup(PageScript.text)
      out.raw("</script>\n")
    }
    out.raw("</body>\n")
  }

  /// A name that no other scroll region of the page has.
  mutating func regionName(_ wished: String) -> String {
    let name = wished.isEmpty ? document.wording.table : wished
    regionNames[name, default: 0] += 1
    let count = regionNames[name, default: 1]
    return count == 1 ? name : regionName("\(name) (\(count))")
  }
}
